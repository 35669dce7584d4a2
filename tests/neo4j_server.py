"""A real Neo4j Community server for tests, from the published Maven jars, without Docker.

    python -m tests.neo4j_server

starts one, prints its URL and password, and stops it at Ctrl-C. Needs Java 17 or newer and Maven. The jars
(about 140 MB) go to a cache folder outside the tree, $KG_NEO4J_JARS or ~/.cache/news-kg/; Neo4j is GPL-3:
fetched for tests, never shipped.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import neo4j
from neo4j.exceptions import Neo4jError, ServiceUnavailable

VERSION = "5.26.30"  # the newest of the long-term line 5.26
BROWSER = (
    "5.24.0"  # the newest Neo4j Browser that is published; with it on the class path the server serves it
)
_PATIENCE = 120  # seconds for a start; the first one after unpacking reads a cold disk
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
_POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>news-kg</groupId><artifactId>neo4j-jars</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>
<dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{VERSION}</version></dependency>
<dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{VERSION}</version>
</dependency>
<dependency><groupId>org.neo4j.client</groupId><artifactId>neo4j-browser</artifactId><version>{BROWSER}</version>
</dependency></dependencies></project>
"""
_SETTINGS = """\
server.bolt.listen_address=127.0.0.1:{bolt}
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.http.advertised_address=127.0.0.1:{http}
server.directories.import=import
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
dbms.usage_report.enabled=false
client.allow_telemetry=false
browser.remote_content_hostname_whitelist=localhost,127.0.0.1
internal.server.bolt.thread_pool_shutdown_wait_time=1s
"""
# java.nio: without it the page cache falls back and warns; the other two are for native file handles.
_OPEN = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch")]
# Tests start more than they run: one compiler tier, one collector thread.
_QUICK = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
# The server ends when our end of this pipe closes: let go, killed by a time limit, or killed with -9.
_TETHER = 'exec 3<&0; "$@" </dev/null & pid=$!; { read -r _ <&3; kill $pid 2>/dev/null; } & wait $pid'


@dataclass(frozen=True, slots=True)
class Server:
    """Where a running server listens, and its password; the user is neo4j."""

    url: str
    browser: str
    password: str


def missing() -> str:
    """What this machine lacks to start a server, in words; empty where nothing is missing."""
    absent = [name for name in ("java", "mvn") if not shutil.which(name)]
    if absent:
        return f"{' and '.join(absent)} not found: install Java 17 or newer and Maven"
    said = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', said)
    if not version or int(version[1]) < 17:
        return "Java is too old: Neo4j 5 needs 17 or newer"
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a server differs from the usual one.

    `quick` trades peak speed for a fast start; `heap` is Java's; `settings` are lines of neo4j.conf;
    `plugins` is a folder of jars; `imported` are the arguments of `database import full`, run before the
    first start; no file can grow beyond `largest` KiB, as on a full disk.
    """

    quick: bool = True
    heap: str = "512m"
    settings: Mapping[str, str] = field(default_factory=dict)
    plugins: Path | None = None
    imported: Sequence[str] = ()
    largest: int | None = None


# As docker-compose.yml sets a server up; Neo4j's own size of log files.
FOR_SPEED = Options(
    quick=False,
    heap="1g",
    settings={"server.memory.pagecache.size": "512m", "db.tx_log.rotation.size": "256m"},
)


@dataclass(frozen=True, slots=True)
class Installed:
    """A server's folder and its password; it can be started again and again."""

    home: Path
    password: str


@contextmanager
def running_server(options: Options | None = None) -> Iterator[Server]:
    """A fresh server on free loopback ports with a random password, in a folder of its own.

    It is stopped and its folder removed at the end.
    """
    with installed_server(options) as installed, started_server(installed, options) as server:
        yield server


@contextmanager
def installed_server(options: Options | None = None) -> Iterator[Installed]:
    """A server that has its password and its imported data, but does not run yet."""
    chosen = options or Options()
    password = secrets.token_hex(12)  # no sign that a command line takes for an option
    with tempfile.TemporaryDirectory(prefix="kg-neo4j-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        for name in ("conf", "data", "import", "logs", "plugins", "run"):
            (home / name).mkdir()
        (home / "conf" / "neo4j.conf").touch()
        _administer(home, ["dbms", "set-initial-password", password], secret=password)
        if chosen.imported:
            _administer(home, ["database", "import", "full", *chosen.imported])
        yield Installed(home, password)


@contextmanager
def started_server(installed: Installed, options: Options | None = None) -> Iterator[Server]:
    """The installed server, running; it is stopped at the end and its data stay."""
    chosen = options or Options()
    bolt, http = free_ports(2)
    usual = dict(line.split("=", 1) for line in _SETTINGS.format(bolt=bolt, http=http).splitlines())
    settings = {**usual, **chosen.settings}
    if chosen.plugins:
        settings["server.directories.plugins"] = str(chosen.plugins)
    conf = "".join(f"{name}={value}\n" for name, value in settings.items())
    (installed.home / "conf" / "neo4j.conf").write_text(conf, encoding="utf-8")
    process = _launch(installed.home, chosen)
    try:
        server = Server(f"bolt://127.0.0.1:{bolt}", f"http://127.0.0.1:{http}", installed.password)
        _wait(process, server, installed.home)
        yield server
    finally:
        _stop(process)


def _administer(home: Path, words: Sequence[str], secret: str = "") -> None:
    """One run of neo4j-admin, as the scripts of a real installation start it."""
    command = ["java", "-Xmx512m", *_QUICK, "-cp", f"{jars()}/*", *_OPEN, "org.neo4j.cli.AdminTool", *words]
    places = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    done = subprocess.run(command, cwd=home, env=places, capture_output=True, text=True, check=False)
    if done.returncode:
        told = f"neo4j-admin {' '.join(words)}: {done.stdout}{done.stderr}"
        raise RuntimeError(told.replace(secret, "***") if secret else told)


def _launch(home: Path, options: Options) -> subprocess.Popen[bytes]:
    paths = f"{options.plugins}/*{os.pathsep}{jars()}/*" if options.plugins else f"{jars()}/*"
    command = ["java", "-cp", paths, "-Dfile.encoding=UTF-8", "-Xms512m", f"-Xmx{options.heap}", *_OPEN]
    command += [*(_QUICK if options.quick else []), "org.neo4j.server.CommunityEntryPoint"]
    command += [f"--home-dir={home}", f"--config-dir={home / 'conf'}", "--console-mode"]
    limit = f"ulimit -f {options.largest * 2}; " if options.largest else ""  # sh counts in 512 bytes
    with (home / "logs" / "console.log").open("wb") as log:
        # A session of its own: Ctrl-C in the tests must not stop the server before the tests let it go.
        return subprocess.Popen(
            ["sh", "-c", limit + _TETHER, "sh", *command],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _wait(process: subprocess.Popen[bytes], server: Server, home: Path) -> None:
    """Return once a query with the password answers; raise RuntimeError with the log's end otherwise."""
    deadline = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        if _answers(server):
            return
        time.sleep(0.3)
    log = (home / "logs" / "console.log").read_text(encoding="utf-8", errors="replace")
    raise RuntimeError("Neo4j did not start:\n" + "\n".join(log.splitlines()[-15:]))


def _answers(server: Server) -> bool:
    port = int(server.url.rsplit(":", 1)[1])
    try:
        # A bare connection first: the driver would wait long for a port that is still closed.
        socket.create_connection(("127.0.0.1", port), timeout=2).close()
        with (
            neo4j.GraphDatabase.driver(server.url, auth=("neo4j", server.password)) as driver,
            driver.session(database="neo4j") as session,
        ):
            session.run("RETURN 1").consume()
            return True
    except (OSError, ServiceUnavailable, Neo4jError):
        return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin
    process.stdin.close()
    try:
        process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def jars() -> Path:
    """The folder of the server's jars; Maven fills it the first time.

    Filled under another name and renamed, so that two callers at once do no harm.
    """
    cache = Path(os.environ.get("KG_NEO4J_JARS") or Path.home() / ".cache" / "news-kg")
    folder = cache / f"neo4j-{VERSION}-browser-{BROWSER}"
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(dir=cache, prefix="part-"))
    (part / "pom.xml").write_text(_POM, encoding="utf-8")
    maven = ["mvn", "-B", "-q", "-f", str(part / "pom.xml"), _COPY, "-DincludeScope=runtime"]
    subprocess.run([*maven, f"-DoutputDirectory={part / 'lib'}"], check=True, capture_output=True)
    if not folder.is_dir():
        (part / "lib").rename(folder)
    shutil.rmtree(part)
    return folder


def free_ports(count: int) -> list[int]:
    """Free ports on loopback: held together, so that they differ, and let go just before use."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(one.getsockname()[1]) for one in held]
    for one in held:
        one.close()
    return ports


def main() -> None:
    """Start a server, say where it is, and stop it at Ctrl-C."""
    if problem := missing():
        raise SystemExit(problem)
    with running_server() as server:
        print(f"{server.url}\n{server.browser}/browser/\nNEO4J_PASSWORD={server.password}", flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            print("stopping")


if __name__ == "__main__":
    main()
