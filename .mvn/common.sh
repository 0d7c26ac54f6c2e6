# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared with the callers
# What ./galley, ./mvnw and ./test share. It is sourced, never run; the caller has set "root".

readonly EXIT_MISSING=78
readonly JDK_WANTED=25

# say TEXT... writes one line to standard error, so that standard output belongs to the program.
say() {
  printf 'galley: %s\n' "$*" >&2
}

# find_jdk sets JDK_HOME and JDK_VERSION to the first JDK that is new enough: JAVA_HOME, the java on
# the path, then /usr/lib/jvm. Without one it says what was seen and how to get one, and exits.
find_jdk() {
  local home version seen=''
  for home in "${JAVA_HOME:-}" "$(home_of_java_on_path)" /usr/lib/jvm/*; do
    version=$(jdk_version "$home")
    if ((${version%%.*} >= JDK_WANTED)); then
      JDK_HOME=$home JDK_VERSION=$version
      return
    fi
    if [[ $version != 0 && $seen != *"$home "* ]]; then
      seen+="  $home (version $version)"$'\n'
    fi
  done
  explain_missing_jdk "$seen"
  exit "$EXIT_MISSING"
}

home_of_java_on_path() {
  local java
  java=$(command -v java) || return 0
  java=$(readlink -f -- "$java")
  if [[ $java == */bin/java ]]; then
    printf '%s' "${java%/bin/java}"
  else # a version manager's wrapper: only Java itself knows where it lives
    "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
}

# jdk_version HOME prints a version such as 25.0.3, or 0 when HOME has no Java compiler. The number
# is read from the JDK itself: folder names and links lie.
jdk_version() {
  local told=''
  if [[ -n $1 && -x $1/bin/java && -x $1/bin/javac ]]; then
    [[ ! -r $1/release ]] || told=$(<"$1/release")
    if [[ $told != *JAVA_VERSION=* ]]; then
      told=$("$1/bin/java" -version 2>&1) || told=''
    fi
  fi
  if [[ $told =~ (JAVA_VERSION=|version )\"([0-9]+[0-9.]*) ]]; then
    printf '%s' "${BASH_REMATCH[2]}"
  else
    printf 0
  fi
}

explain_missing_jdk() {
  say "needs a JDK $JDK_WANTED or newer, and there is none in JAVA_HOME, on the path or in /usr/lib/jvm."
  if [[ -n $1 ]]; then
    printf 'These are too old:\n%s' "$1" >&2
  fi
  cat >&2 <<TEXT
To get one:
  Debian, Ubuntu   apt install openjdk-$JDK_WANTED-jdk-headless   (where the release has it)
  Fedora           dnf install java-$JDK_WANTED-openjdk-devel
  any system       Eclipse Temurin $JDK_WANTED, from adoptium.net
If you have one elsewhere, set JAVA_HOME to its folder.
TEXT
}

is_debian_root() {
  [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null
}

# install_packages NAME... installs Debian packages quietly; it shows apt's words only if that fails.
install_packages() {
  local log
  log=$(mktemp)
  say "installing $*"
  if ! { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "$@"; } \
    >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    say "could not install $*"
    exit "$EXIT_MISSING"
  fi
  rm -f "$log"
}

# lock_build waits until no other build runs in this folder. The lock is on a folder that no build
# removes, and ends with the last process that inherited it, so a killed script leaves none behind.
lock_build() {
  exec 9<"$root/.mvn"
  command -v flock >/dev/null || return 0
  flock -n 9 || {
    say 'another build is running in this folder; waiting for it'
    flock 9
  }
}
