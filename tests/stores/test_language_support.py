"""Every .cypher file under Neo4j's own language support: syntax, labels, types, what is deprecated.

Where node and npm are; the package goes to a cache folder, $KG_NODE_MODULES or ~/.cache/news-kg.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from kg.resources import cypher_path
from kg.stores.statements import Statement, load_statement
from kg.stores.writing import labels, stored_fields, stored_statements

PACKAGE, VERSION = "@neo4j-cypher/language-support", "2.0.0-next.38"
_LINT = Path(__file__).with_name("lint.cjs")
_OWN = {"labels": ["KgLoad"], "propertyKeys": ["token", "held", "at", "by"]}


@pytest.fixture(scope="module")
def language_support() -> Path:
    """The package's folder; npm fills it the first time."""
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("needs node and npm, to check Cypher as Neo4j's editor does")
    cache = Path(os.environ.get("KG_NODE_MODULES") or Path.home() / ".cache" / "news-kg")
    folder = cache / f"language-support-{VERSION}"
    if not folder.is_dir():
        part = folder.with_name(f"{folder.name}.{os.getpid()}")
        command = ["npm", "install", "--silent", "--no-audit", "--prefix", str(part), f"{PACKAGE}@{VERSION}"]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        part.rename(folder)
    return folder / "node_modules" / PACKAGE


def lint(package: Path, statements: dict[str, Statement]) -> dict[str, list[str]]:
    """What the package says about each statement; statements it accepts are left out."""
    kinds = sorted(stored_statements().keys() - labels())
    schema = {
        "defaultLanguage": "CYPHER 5",
        "labels": [*sorted(labels()), *_OWN["labels"]],
        "relationshipTypes": kinds,
        "propertyKeys": [*sorted(stored_fields()), "uid", "fingerprint", *_OWN["propertyKeys"]],
    }
    said = {name: {"text": each.text, "params": each.params} for name, each in statements.items()}
    done = subprocess.run(
        ["node", str(_LINT), str(package)],
        input=json.dumps({"schema": schema, "statements": said}),
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_every_file_is_accepted(language_support: Path) -> None:
    files = sorted(cypher_path().rglob("*.cypher"))
    statements = {path.relative_to(cypher_path()).as_posix(): load_statement(path) for path in files}
    assert len(statements) > 200
    assert lint(language_support, statements) == {}


def test_it_would_find_mistakes(language_support: Path) -> None:
    wrong = {
        "syntax": "MATCH (p:Person) RETUN p",
        "label": "MATCH (p:Persn) RETURN p",
        "type": "MATCH (p:Person)-[:HELD]->() RETURN p",
        "variable": "MATCH (p:Person) RETURN q",
        "right": "MATCH (p:Person)-[:HOLDS]->(r:Role) RETURN p.name AS name, r.name AS post",
    }
    found = lint(language_support, {name: _statement(text) for name, text in wrong.items()})
    assert found["syntax"][0].startswith("Invalid input 'RETUN'")
    assert found["label"][0].startswith("Label Persn is not present in the database")
    assert found["type"][0].startswith("Relationship type HELD is not present in the database")
    assert found["variable"] == ["Variable `q` not defined"]
    assert "right" not in found


def _statement(text: str) -> Statement:
    return Statement(title="", params=(), returns=(), text=text, examples={})
