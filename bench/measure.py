"""What the measurements share: finding Java, starting the paper and its peers, reading CPU time, and
printing table rows. Python's standard library only."""

import contextlib
import datetime
import functools
import http.client
import os
import pathlib
import platform
import random
import re
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PEER_HEADERS = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control",
                "Galley-Journal-Size"]
TICK = os.sysconf("SC_CLK_TCK")
CORPUS_HINT = (
    "a corpus is a JSON Lines file in the form that docs/import.md describes; one with a given number of\n"
    "stories is made by gen_corpus.py N FILE, which is handed out beside this repository (../shared/bench)"
)


def java():
    return f"{home()}/bin/java"


def home():
    """The folder of a JDK 25 or newer."""
    homes = [os.environ.get("JAVA_HOME", "")]
    found = shutil.which("java")
    if found:
        homes.append(str(pathlib.Path(found).resolve().parent.parent))
    homes += sorted(str(p) for p in pathlib.Path("/usr/lib/jvm").glob("*"))
    for home in homes:
        release = pathlib.Path(home) / "release"
        if home and release.exists():
            for line in release.read_text().splitlines():
                if line.startswith("JAVA_VERSION=") and int(line.split('"')[1].split(".")[0]) >= 25:
                    return home
    sys.exit("no JDK 25 found; set JAVA_HOME")


def program(*, tests=False):
    """The classpath of the built program, with the classes of the measurements if `tests`."""
    jars = sorted((ROOT / "program/target").glob("galley-*.jar"))
    jars = [jar for jar in jars if "sources" not in jar.name and "tests" not in jar.name]
    if not jars:
        sys.exit("the program is not built; run: mvn -q -B package -DskipTests")
    parts = [str(jars[-1]), str(ROOT / "program/target/lib/*")]
    if tests:
        classes = ROOT / "program/target/test-classes"
        if not (classes / "org/galley/bench").is_dir():
            sys.exit("the measurements are not compiled; run: mvn -q -B test-compile")
        parts.insert(0, str(classes))
    return ":".join(parts)


def jvm(main, *arguments, heap=None, flags=(), tests=False):
    """A command line that runs a class of the program."""
    command = [java(), "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"]
    if heap:
        command.append(f"-Xmx{heap}")
    return [*command, *flags, "-cp", program(tests=tests), main, *map(str, arguments)]


@functools.cache
def prepare():
    """Lets the launcher build what it needs, so that no measurement pays for that."""
    subprocess.run([str(ROOT / "galley"), "--version"], check=True, stdout=subprocess.DEVNULL,
                   env={**os.environ, "JAVA_HOME": home()})


def galley(*arguments, heap=None, flags=()):
    """A command line of the launcher that everybody uses; it hands over to Java in the same process."""
    prepare()
    options = [f"-Xmx{heap}"] * bool(heap) + list(flags)
    return ["env", "GALLEY_JAVA_OPTS=" + " ".join(options), f"JAVA_HOME={home()}", str(ROOT / "galley"),
            *map(str, arguments)]


def bench(name, *arguments, heap=None, flags=()):
    return jvm(f"org.galley.bench.{name}", *arguments, heap=heap, flags=flags, tests=True)


def scratch(given=None):
    """A folder for data of a measurement: `given`, or a new one that is removed at the end."""
    if given:
        path = pathlib.Path(given)
        path.mkdir(parents=True, exist_ok=True)
        return contextlib.nullcontext(path)
    return _temporary()


@contextlib.contextmanager
def _temporary():
    base = pathlib.Path(os.environ.get("BENCH_DIR", "/tmp/bench"))
    base.mkdir(parents=True, exist_ok=True)
    path = pathlib.Path(tempfile.mkdtemp(prefix="run-", dir=base))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def cpu_seconds(pid):
    """CPU time of a process and all its descendants until now."""
    total = 0
    for one in family(pid):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            fields = pathlib.Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
    return total / TICK


def family(pid):
    """A process and its descendants."""
    found = [pid]
    for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            for child in task.read_text().split():
                found += family(int(child))
    return found


def status_kib(pid, key):
    """A line of /proc/PID/status in KiB, such as VmRSS or VmHWM."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(key + ":"):
            return int(line.split()[1])
    return 0


def rss_mib(pid):
    return sum(status_kib(one, "VmRSS") for one in family(pid)) / 1024


_given = set()


def free_port():
    """A port that nobody listens on and that was not given before; from BENCH_PORTS (such as 8160-8179) if set."""
    low, _, high = os.environ.get("BENCH_PORTS", "0-0").partition("-")
    candidates = list(range(int(low), int(high) + 1))
    fresh = [port for port in candidates if port not in _given] or candidates
    for candidate in fresh:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", candidate))
            except OSError:
                continue
            _given.add(probe.getsockname()[1])
            return probe.getsockname()[1]
    sys.exit("no port is free in BENCH_PORTS")


class Running:
    """A process that answers HTTP, from its start to its first page, until the block ends."""

    def __init__(self, command, port, path="/", log=None, env=None):
        self.command, self.port, self.path, self.log, self.env = command, port, path, log, env

    def __enter__(self):
        out = open(self.log, "ab") if self.log else subprocess.DEVNULL
        start = time.monotonic()
        self.process = subprocess.Popen(self.command, stdout=out, stderr=subprocess.STDOUT, env=self.env)
        self.pid = self.process.pid
        try:
            self._await(start)
        except BaseException:
            self.__exit__()
            raise
        return self

    def _await(self, start):
        while True:
            try:
                status, _, _ = get(self.port, self.path)
                if status < 500 and self.process.poll() is None:
                    break
            except OSError:
                pass
            if self.process.poll() is not None:
                self._give_up(f"ended with code {self.process.returncode}")
            if time.monotonic() - start > 120:
                self._give_up("gave no page in two minutes")
            time.sleep(0.002)
        self.first_page = time.monotonic() - start
        self.first_cpu = cpu_seconds(self.pid)

    def _give_up(self, why):
        last = pathlib.Path(self.log).read_text(errors="replace")[-2000:] if self.log else ""
        sys.exit(f"{' '.join(self.command)} {why}; the end of what it said:\n{last}")

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def get(port, path, headers=None):
    """One request on a connection of its own: status, headers, bytes."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path, headers=headers or {})
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


class Reader:
    """Asks for pages on one connection that is kept alive."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.connection.connect()
        self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self, path, headers=None):
        self.connection.request("GET", path, headers=headers or {})
        response = self.connection.getresponse()
        return response.status, response.headers, response.read()

    def close(self):
        self.connection.close()


def addresses(port, count):
    """Story pages from the sitemaps, chosen with a fixed seed; fewer if there are fewer."""
    reader = Reader(port)
    found = []
    parts = re.findall(r"<loc>https?://[^/<]+(/[^<]*sitemap-\d[^<]*)</loc>",
                       reader.get("/sitemap.xml")[2].decode())
    random.Random(1).shuffle(parts)
    for part in parts:
        found += re.findall(r"<loc>https?://[^/<]+(/[^<]+/\d{4}/\d\d/\d\d/[^<]+)</loc>",
                            reader.get(part)[2].decode())
        if len(found) >= 5 * count:
            break
    reader.close()
    return random.Random(2).sample(found, min(count, len(found)))


def nginx(folder, root, port, headers=(), *, keeps_files_open=True):
    """A command that starts nginx as a good server of files: one worker, and the same headers. It looks each file
    up at each request, as installed, or keeps all of them open."""
    folder.mkdir(exist_ok=True)
    kept = """  open_file_cache max=20000 inactive=600s;
  open_file_cache_valid 600s;
""" if keeps_files_open else ""
    lines = "".join(f'    add_header {name} "{headers[name]}";\n' for name in PEER_HEADERS if name in headers)
    (folder / "nginx.conf").write_text(f"""
{"user root;" if os.getuid() == 0 else ""}
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
{kept}  types {{ }}
  default_type "text/html; charset=utf-8";
  gzip_static on;
  gzip_vary on;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{
    listen 127.0.0.1:{port};
    root {root};
{lines}  }}
}}
""")
    binary = shutil.which("nginx") or "/usr/sbin/nginx"
    return [binary, "-p", str(folder), "-c", str(folder / "nginx.conf")]


def run_measured(command, *, log=None, watch=None):
    """Runs a command to its end: (seconds, CPU seconds, peak MiB, code). `watch(seconds)` is called
    about twice a second meanwhile."""
    out = open(log, "ab") if log else subprocess.DEVNULL
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if watch:
            watch(time.monotonic() - start)
        time.sleep(0.5 if watch else 0.02)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - start
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode


def table_of(command):
    """Runs a class of `org.galley.bench` and gives the rows that it printed, cells apart."""
    with tempfile.TemporaryFile() as errors:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=errors, text=True)
        if done.returncode:
            errors.seek(0)
            sys.exit(errors.read().decode(errors="replace")[-4000:] + f"\n{command[-3:]} ended with {done.returncode}")
    return [line.split("\t") for line in done.stdout.splitlines() if "\t" in line]


def percentile(values, part):
    """The nearest-rank percentile; `part` from 0 to 1."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, int(-(-part * len(ordered) // 1)) - 1))]


def median(values):
    return statistics.median(values)


def machine():
    """One line that says when and on what this was measured."""
    model = next(
        (l.partition(":")[2].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), "?")
    memory = int(open("/proc/meminfo").readline().split()[1]) / 1024 / 1024
    version = subprocess.run([java(), "-version"], capture_output=True, text=True).stderr.splitlines()[1]
    return (f"{datetime.date.today()}, {os.cpu_count()} cores {model}, {memory:.0f} GiB, Linux "
            f"{platform.release()}, {version.strip()}; load average at the end {os.getloadavg()[0]:.1f}")


def table(title, columns, rows, notes=()):
    """Prints a Markdown table under its title, as docs/performance.md has it."""
    print(f"\n### {title}\n\n{machine()}\n")
    print("| " + " | ".join(columns) + " |")
    print("|" + "---|" * len(columns))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    for note in notes:
        print(f"\n{note}")
    sys.stdout.flush()


def stories(data):
    """How many stories a paper has."""
    connection = sqlite3.connect(f"file:{data}/galley.db?mode=ro", uri=True)
    try:
        return connection.execute("SELECT max(number) FROM story").fetchone()[0]
    finally:
        connection.close()
