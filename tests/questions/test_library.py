"""The library of questions: each one's rows on every store, checked parameters, files by the rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import NotFoundError, UsageError
from kg.model import Edge, Graph, Node
from kg.questions import library
from kg.resources import cypher_path
from kg.stores.contract import Store
from kg.stores.guard import guard
from kg.stores.server import Neo4jStore
from kg.stores.statements import load_statement
from tests.questions.library_rows import ROWS
from tests.questions.picture_rows import PATHS
from tests.stores.sample_graph import GRAPH

FILES = sorted(cypher_path("questions").rglob("*.cypher"))


def test_every_question_answers_as_written_down(sample_store: Store) -> None:
    found = {
        each.name: [
            tuple(row[column] for column in each.returns)
            for row in library.run(sample_store, each.name, _examples(each))
        ]
        for each in library.questions()
        if each.engine in (library.EVERYWHERE, sample_store.engine)
    }
    if sample_store.engine == "embedded":
        assert found == {name: rows for name, rows in ROWS.items() if name != "search"}
    else:
        assert found == ROWS


def test_every_picture_shows_the_same_paths_on_every_store(sample_store: Store) -> None:
    found: dict[str, list[str]] = {}
    for each in library.questions():
        if each.picture:
            examples = {param: library._value(each.picture.examples[param]) for param in each.picture.params}
            paths = (path for row in sample_store.read(each.picture.text, examples) for path in row.values())
            found[each.name] = sorted({_named(path) for path in paths if path})
    assert found == PATHS


def _named(path: dict[str, list[dict[str, str]]]) -> str:
    return "—".join(node.get("name") or node["headline"] for node in path["nodes"])


@pytest.mark.parametrize("name", [each.name for each in library.questions() if each.picture])
def test_a_picture_takes_no_more_than_its_question(name: str) -> None:
    """Of the question's parameters and of its own limits; the examples are the question's."""
    found = library.question(name)
    assert found.picture
    own = {param: found.picture.examples[param] for param in found.picture.params if param in found.params}
    assert all(example == found.examples[param] or example.isdecimal() for param, example in own.items())
    assert {p for p in found.picture.params if p not in found.params} <= {"size", "limit"}
    assert found.picture.returns[0] == "path"


def test_every_question_has_a_chinese_title_and_a_topic() -> None:
    topics = {topic.name for topic in library.topics()}
    assert {each.topic for each in library.questions()} == topics
    assert all(re.search("[\u4e00-\u9fff]", each.chinese) for each in library.questions())


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("质量工作", ["全州质量工作会议", "我州部署质量工作", "全州质量工作会议召开"]),
        ("沈", ["沈国栋到红柳镇调研", "沈国栋到清水县红柳镇调研", "沈国栋"]),
        ("哈力克·沙吾提", ["哈力克·沙吾提"]),
        ("工质", []),
        ('林海" OR "沈国栋', []),
        ("a\\(c:/*", []),
    ],
)
def test_full_text_is_searched_as_it_is_typed(neo4j_store: Neo4jStore, words: str, names: list[str]) -> None:
    """A phrase, not any pair of it; one character by another way; Lucene's signs mean nothing."""
    neo4j_store.load(GRAPH)
    assert [row["name"] for row in library.run(neo4j_store, "search", {"words": words})] == names


def test_a_question_for_neo4j_alone_says_so(embedded_sample: Store) -> None:
    with pytest.raises(UsageError, match="search: only a Neo4j server answers this; give --store neo4j://"):
        library.run(embedded_sample, "search", {"words": "质量"})


_HUB = ("甲", "乙", "丁", "戊", "己")
_SMALL = {"春会": ("甲", "丙"), "夏会": ("丙", "乙"), "秋会": ("庚", "丁"), "冬会": ("丁", "丙")}


@pytest.mark.parametrize(
    ("a", "b", "size", "names"),
    [
        ("甲", "乙", 9, ["甲", "大会", "乙"]),
        ("甲", "乙", 4, ["甲", "春会", "丙", "夏会", "乙"]),
        ("庚", "乙", 4, ["庚", "秋会", "丁", "冬会", "丙", "夏会", "乙"]),
        ("甲", "乙", 1, None),
    ],
    ids=["over a large meeting", "around it", "through three events", "none"],
)
def test_the_shortest_connection_avoids_hubs(
    store: Store, a: str, b: str, size: int, names: list[str] | None
) -> None:
    store.load(_meetings({"大会": _HUB, **_SMALL}))
    rows = library.run(store, "shortest_connection", {"a": a, "b": b, "size": size})
    assert [row["names"] for row in rows] == ([names] if names else [])
    if names:
        assert rows[0]["steps"] == len(rows[0]["sentences"]) == len(names) - 1
        assert rows[0]["sentences"][0] == f"{a}出席{names[1]}"


def _meetings(who: dict[str, tuple[str, ...]]) -> Graph:
    """People at meetings, and nothing else."""
    people = sorted({person for there in who.values() for person in there})
    nodes = [Node(label="Person", uid=f"p{name}", properties={"name": name}) for name in people]
    nodes += [Node(label="Event", uid=f"e{name}", properties={"name": name}) for name in who]
    return Graph(
        nodes=tuple(nodes),
        edges=tuple(
            Edge(
                type="ATTENDED",
                uid=f"{person}{event}",
                start_label="Person",
                start=f"p{person}",
                stop_label="Event",
                stop=f"e{event}",
                properties={"parts": ["出席"], "quotes": [f"{person}出席{event}"]},
            )
            for event, there in who.items()
            for person in there
        ),
    )


def _examples(question: library.Question) -> dict[str, object]:
    """The parameters of the header's examples, as a user types them."""
    typed = {param: example.strip("'") for param, example in question.examples.items()}
    return {param: int(text) if text.isdecimal() and len(text) < 4 else text for param, text in typed.items()}


def test_there_are_at_least_twenty_five() -> None:
    assert len(library.questions()) >= 25


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_statement_reads_and_is_ordered(path: Path) -> None:
    statement = load_statement(path)
    assert guard(statement.text)
    assert "ORDER BY" in statement.text
    assert all(statement.examples.values()), "each parameter has an example"
    assert statement.title.isascii()


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.parent.name != "pictures"], ids=lambda path: path.stem
)
def test_every_file_has_an_example_question(path: Path) -> None:
    assert re.search(r"^// example: .", path.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", [each.name for each in library.questions()])
def test_every_question_has_a_limit(name: str) -> None:
    assert "LIMIT" in library.question(name).text


def test_show_gives_the_text_that_runs() -> None:
    shown = library.question("largest_events")
    assert shown.title == "The events with the most named people"
    assert shown.params == ("limit",)
    assert shown.returns == ("event", "date", "attendees")
    assert shown.text.startswith("MATCH (e:Event)<-[:ATTENDED]-(p:Person)")


def test_a_number_may_be_left_out(embedded_sample: Store) -> None:
    assert library.run(embedded_sample, "largest_events", {"limit": 1}) == [
        {"event": "全州质量工作会议", "date": "2025-05-12", "attendees": 4}
    ]
    assert len(library.run(embedded_sample, "largest_events")) == 4


def test_a_year_typed_as_a_number_is_a_text_where_dates_are(embedded_sample: Store) -> None:
    rows = library.run(embedded_sample, "events_between", {"from": 2025, "to": "2025-06"})
    assert [row["event"] for row in rows] == ["全州质量工作会议"]


@pytest.mark.parametrize(
    ("name", "parameters", "said"),
    [
        ("visits", {}, "visits: person missing; it takes person = '沈国栋', limit = 100"),
        ("visits", {"person": "林海", "when": "2025"}, "visits: no parameter when"),
        ("visits", {"person": "林海", "limit": "many"}, "visits: limit = 'many' is not like its example 100"),
    ],
)
def test_wrong_parameters_are_refused(
    embedded_sample: Store, name: str, parameters: dict[str, object], said: str
) -> None:
    with pytest.raises(UsageError, match=re.escape(said)):
        library.run(embedded_sample, name, parameters)


def test_an_unknown_question_gives_near_ones() -> None:
    with pytest.raises(NotFoundError) as caught:
        library.question("event_of_person")
    assert caught.value.near[0] == "events_of_person"
    with pytest.raises(NotFoundError):
        library.question("../write/merge/Event")
