"""docker-compose.yml: pinned, on loopback, without a password of its own, with settings that Neo4j knows.

No container engine runs here; the file was loaded once by compose-go 2.16, and the nginx file by nginx.
"""

from __future__ import annotations

import re
from pathlib import Path

import neo4j

from tests.neo4j_server import VERSION

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "docker-compose.yml").read_text("utf-8")
_SETTING = re.compile(r"^      NEO4J_((?!AUTH)\w+): ", re.MULTILINE)


def test_it_runs_the_version_that_the_tests_run() -> None:
    assert re.findall(r"image: (neo4j:\S+)", TEXT) == [f"neo4j:{VERSION}-community"]
    assert all(":" in image for image in re.findall(r"image: (\S+)", TEXT))


def test_its_ports_are_on_loopback_only() -> None:
    ports = re.findall(r'^      - "([\d.:]+)"$', TEXT, re.MULTILINE)
    assert ports == ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687", "127.0.0.1:7475:80"]


def test_its_password_comes_from_the_environment() -> None:
    (auth,) = re.findall(r"NEO4J_AUTH: (.*)", TEXT)
    assert re.fullmatch(r'"neo4j/\$\{NEO4J_PASSWORD:\?[^}]*set NEO4J_PASSWORD\}"', auth)


def test_the_kit_is_mounted_and_there() -> None:
    mounted = re.findall(r"^      - (\./\S+?):(\S+):ro$", TEXT, re.MULTILINE)
    assert [target for _, target in mounted] == ["/usr/share/nginx/html", "/etc/nginx/conf.d/default.conf"]
    assert all((ROOT / source).exists() for source, _ in mounted)
    files = re.findall(r"http://localhost:7475/(\S+?)[;\"]", TEXT)
    assert files == ["kg.grass", "guide.html"]
    assert all((ROOT / "cypher/browser" / name).is_file() for name in files)


def test_neo4j_knows_every_setting(neo4j_driver: neo4j.Driver) -> None:
    """In the environment a dot is one underscore, an underscore two."""
    named = {
        re.sub("__|_", lambda sign: "_" if sign[0] == "__" else ".", name) for name in _SETTING.findall(TEXT)
    }
    with neo4j_driver.session(database="neo4j") as session:
        known = set(
            session.run("SHOW SETTINGS YIELD name RETURN collect(name) AS names").single(strict=True)[0]
        )
    assert len(named) == 7
    assert named <= known
