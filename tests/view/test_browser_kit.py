"""The kit for Neo4j Browser: what the files hold, that the committed ones are those, that examples answer."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

from kg.questions import library
from kg.resources import cypher_path, table
from kg.stores.contract import Store
from kg.stores.guard import guard
from kg.stores.writing import labels, stored_statements
from kg.view.browser import CLASSIC, GUIDE, SAVED, STYLE, kit, parameters, write_kit

KIT = kit()


def test_the_committed_kit_is_what_the_library_makes() -> None:
    """Run kg browser-kit cypher/browser after any change of a question."""
    for name, content in KIT.items():
        assert (cypher_path("browser") / name).read_bytes() == content, name


def test_the_classic_favourites_have_folders_and_names() -> None:
    with zipfile.ZipFile(io.BytesIO(KIT[CLASSIC])) as archive:
        names = archive.namelist()
        text = archive.read("2 职务 Posts/某人的历任职务 posts of person.cypher").decode("utf-8")
    pictures = [each for each in library.questions() if each.picture]
    assert len(names) == 1 + len(library.questions()) + len(pictures)
    assert names[0] == "0 参数 Parameters.cypher"
    assert "4 关系 Connections/图：两人的最短联系 picture: shortest connection.cypher" in names
    assert text.splitlines()[:4] == [
        "// 某人的历任职务 posts of person",
        "// The posts of a person over time, with the sentence",
        "// :param person => '沈砚秋'",
        "MATCH (p:Person)-[h:HOLDS]->(r:Role)",
    ]
    assert text.endswith(library.question("posts_of_person").text + "\n")


def test_the_new_browsers_form_says_the_same() -> None:
    rows = list(csv.DictReader(io.StringIO(KIT[SAVED].decode("utf-8"))))
    folders = {row["id"]: row["name"] for row in rows if row["isFolder"] == "true"}
    saved = [row for row in rows if row["isFolder"] == "false"]
    with zipfile.ZipFile(io.BytesIO(KIT[CLASSIC])) as archive:
        classic = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    for row in saved:
        path = f"{folders[row['parentId']]}/{row['name']}" if row["parentId"] else row["name"]
        assert classic[f"{path}.cypher"] == f"// {row['name']}\n{row['query']}\n"
    assert len(saved) == len(classic)
    assert len({row["id"] for row in rows}) == len(rows)


def test_every_favourite_only_reads() -> None:
    rows = csv.DictReader(io.StringIO(KIT[SAVED].decode("utf-8")))
    statements = [row["query"] for row in rows if row["query"] and not row["query"].startswith(":")]
    assert len(statements) > 40
    assert all(guard(statement) for statement in statements)


def test_each_label_and_type_has_one_style() -> None:
    style = KIT[STYLE].decode("utf-8")
    styled = re.findall(r"^(?:node|relationship)\.(\w+) \{$", style, re.MULTILINE)
    assert sorted(styled) == sorted({*labels(), *stored_statements(), "KgLoad"})
    assert "caption: '{name}';" in style
    assert "caption: '参加';" in style


class _Runnable(HTMLParser):
    """The statements of a guide that a click runs, and whether every tag is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.open: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "br":
            self.open.append(tag)
        if tag == "pre" and "runnable" in (dict(attrs).get("class") or ""):
            self.found.append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


def test_the_guide_walks_through_every_question() -> None:
    guide = _Runnable()
    guide.feed(KIT[GUIDE].decode("utf-8"))
    assert guide.open == []
    for question in library.questions():
        assert any(text.endswith(question.text) for text in guide.found), question.name
        assert question.chinese in KIT[GUIDE].decode("utf-8")
    assert parameters() in guide.found
    assert all(guard(text) for text in guide.found if not text.startswith(":"))


def test_every_parameter_has_a_value() -> None:
    named = {param for question in library.questions() for param in question.params}
    assert named == {name for name, *_ in table("browser_parameters.tsv")}
    assert ":param limit => 100" in parameters().split(";\n")
    assert ":param from => '2024-01-01'" in parameters().split(";\n")


def test_the_kits_values_find_something_in_the_sample_pages(sample_pages: Store) -> None:
    """Nearly everywhere: what the sample says depends on the rules, which change."""
    values = {param: value for param, value, *_ in table("browser_parameters.tsv")}
    asked = [question for question in library.questions() if not question.engine]
    silent = [
        question.name
        for question in asked
        if not library.run(sample_pages, question.name, {param: values[param] for param in question.params})
    ]
    assert len(silent) <= 4, silent


def test_the_command_writes_the_kit(tmp_path: Path) -> None:
    assert [path.name for path in write_kit(tmp_path / "kit")] == [CLASSIC, SAVED, STYLE, GUIDE]
    assert (tmp_path / "kit" / STYLE).read_bytes() == KIT[STYLE]
