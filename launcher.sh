#!/usr/bin/env bash
# Starts Galley: finds a JDK, builds the program when its sources have changed, and hands over to Java.
#
#   ./galley COMMAND [ARGUMENT...]     (./galley --help lists the commands)
#
# GALLEY_JAVA_OPTS  options for Java, separated by spaces, such as -Xmx1g
# GALLEY_VERBOSE    if set, the build and the preparation of a fast start tell what they do
#
# Exit codes of this script's own: 78 something it needs is missing, 70 the build failed.
set -euo pipefail

MODULE=program

root=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
# shellcheck source=.mvn/common.sh
source "$root/.mvn/common.sh"

readonly EXIT_BUILD_FAILED=70
readonly MAIN_CLASS=org.galley.command.Galley

# The program works in UTF-8 whatever the machine speaks; Java takes the encoding of file names from here.
export LC_ALL=C.UTF-8

version=$(sed -n '/<version>/{s/.*<version>//;s/<.*//;p;q;}' "$root/pom.xml") # the first one is ours
target=$root/$MODULE/target
jar=$target/galley-$version.jar
built=$target/galley.built     # as old as the start of the last good build
cache=$target/galley.aot       # Java's own preparation for a fast start; Galley runs without it
cache_for=$target/galley.aot.for # the JDK that the cache was last tried with, whether or not it came to be

main() {
  find_jdk
  if [[ -n ${GALLEY_BUILDING:-} ]]; then
    require_jar # we were started by a build: building here again would wait for ourselves
  elif ! is_built || ! is_cached; then
    (prepare)
  fi
  start "$@"
}

require_jar() {
  [[ -e $jar ]] && return
  say "cannot build while a build runs, and there is no $jar yet"
  exit "$EXIT_MISSING"
}

is_built() {
  local newer
  [[ -e $jar && -d $target/lib && -e $built ]] || return 1
  # A removed file shows as its folder's newer time.
  newer=$(cd "$root" && find pom.xml {tlog,"$MODULE"}/{pom.xml,src/main} -newer "$built" -print -quit)
  [[ -z $newer ]]
}

is_cached() {
  [[ $cache_for -nt $jar && $(<"$cache_for") == "$JDK_HOME $JDK_VERSION" ]]
}

# prepare runs in a subshell: the lock ends with it.
prepare() {
  lock_build
  is_built || build
  is_cached || make_cache
}

build() {
  local log=$target/galley-build.log outcome=0
  mkdir -p "$target"
  touch "$built.new"
  rm -rf "${target:?}/lib" # Maven would leave the older versions of libraries there
  say 'building the program; the first time takes a minute or more'
  (cd "$root" && GALLEY_BUILDING=1 ./mvnw -q -B -DskipTests package) 2>&1 </dev/null | record "$log" || outcome=$?
  if ((outcome != 0)); then
    [[ -n ${GALLEY_VERBOSE:-} ]] || tail -n 40 "$log" >&2
    ((outcome != EXIT_MISSING)) || exit "$EXIT_MISSING"
    say "the build failed; all it said is in $log"
    exit "$EXIT_BUILD_FAILED"
  fi
  mv "$built.new" "$built"
}

# make_cache lets Java record a training run. Galley starts without the cache as well, only slower,
# so nothing here may stop it.
make_cache() {
  local log=$target/galley-aot.log
  [[ -w $target ]] || return 0
  if ! train 2>&1 </dev/null | record "$log" || ! mv "$cache.new" "$cache" 2>/dev/null; then
    rm -f "$cache" "$cache.new"
    [[ -z ${GALLEY_VERBOSE:-} ]] || say "no start-up cache; see $log"
  fi
  printf '%s' "$JDK_HOME $JDK_VERSION" >"$cache_for"
}

train() {
  local limit=()
  ! command -v timeout >/dev/null || limit=(timeout --foreground 120)
  "${limit[@]}" "$JDK_HOME/bin/java" "${java_flags[@]}" "-XX:AOTCacheOutput=$cache.new" \
    -cp "$(classpath)" "$MAIN_CLASS" train
}

# record FILE keeps what it reads in FILE, and shows it too if GALLEY_VERBOSE asks for that.
record() {
  if [[ -n ${GALLEY_VERBOSE:-} ]]; then tee "$1" >&2; else cat >"$1"; fi
}

start() {
  local options=() own=()
  if [[ -e $cache && ! $jar -nt $cache ]]; then
    options+=("-XX:AOTCache=$cache" -XX:AOTMode=auto)
  fi
  read -r -d '' -a own <<<"${GALLEY_JAVA_OPTS:-}" || true # read ends at the end of the text: not a fault
  exec "$JDK_HOME/bin/java" "${java_flags[@]}" "${options[@]}" "${own[@]}" -cp "$(classpath)" "$MAIN_CLASS" "$@"
}

# The virtual machine's warnings go to standard error, and it keeps silent about a cache that does not fit.
# shellcheck disable=SC2054 # the commas are Java's
java_flags=(
  --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow
  -Xlog:disable
  '-Xlog:all=warning,aot*=off,cds*=off:stderr'
)

# classpath prints the jars one by one in a fixed order: the cache is valid for exactly this text.
classpath() {
  local IFS=: jars=("$jar" "$target"/lib/*.jar)
  printf '%s' "${jars[*]}"
}

main "$@"
