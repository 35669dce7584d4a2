"""A Graph -> two CSV tables, posts and attendance, that Excel and LibreOffice open with Chinese intact.

A byte order mark tells Excel that the file is UTF-8. A cell that begins with = + - @ (or their full-width
forms, a tab or a return) gets an apostrophe before it, or a program would run it as a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import InputError
from kg.model import Edge, Graph, Node, Value
from kg.view.facts import listed, name_of

POSTS = "posts.csv"
ATTENDANCE = "attendance.csv"
ENCODING = "utf-8-sig"
_FORMULA = tuple("=+-@＝＋－＠\t\r")

_SAID = (
    "文章数 articles",
    "原文 quote",
    "标题 headline",
    "报纸 newspaper",
    "日期 published",
    "依据 evidence",
)
POSTS_COLUMNS = (
    "人物 person",
    "职务 post",
    "机构 organisation",
    "起 since",
    "止 until",
    "方式 how",
    "首见 first seen",
    "末见 last seen",
    "曾任 former",
    "代理 acting",
    *_SAID,
    "人物编号 person uid",
    "职务编号 post uid",
)
ATTENDANCE_COLUMNS = (
    "日期 date",
    "至 end date",
    "事件 event",
    "类别 kind",
    "地点 place",
    "参加者 participant",
    "身份 role there",
    "作用 parts",
    "方式 mode",
    "名单位次 lists",
    *_SAID,
    "事件编号 event uid",
    "参加者编号 participant uid",
)
Row = tuple[str, ...]


def posts_csv(graph: Graph) -> str:
    """A row for each term in a post, by person, then post."""
    return _csv(POSTS_COLUMNS, _posts(graph))


def attendance_csv(graph: Graph) -> str:
    """A row for each person or organisation at each event, by date, then event, then participant."""
    return _csv(ATTENDANCE_COLUMNS, _attendance(graph))


def write_tables(folder: Path, graph: Graph) -> tuple[Path, Path]:
    """Write posts.csv and attendance.csv into `folder`; gives their paths. Raises InputError."""
    texts = {folder / POSTS: posts_csv(graph), folder / ATTENDANCE: attendance_csv(graph)}
    for path, text in texts.items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode(ENCODING, "replace"))
        except OSError as error:
            raise InputError(f"{path}: cannot be written: {error.strerror or error}") from error
    return folder / POSTS, folder / ATTENDANCE


def _csv(columns: Row, rows: Iterator[Row]) -> str:
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(tuple(guarded(cell) for cell in row) for row in sorted(rows))
    return held.getvalue()


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _posts(graph: Graph) -> Iterator[Row]:
    nodes = _by_key(graph)
    bodies = {edge.start: edge.stop for edge in graph.edges if edge.type == "IN"}
    for edge in _of(graph, "HOLDS"):
        person, role = nodes["Person", edge.start], nodes["Role", edge.stop]
        body = nodes.get(("Organisation", bodies.get(edge.stop, "")))
        seen = edge.properties
        terms = ("since", "until", "how", "first_seen", "last_seen")
        yield (
            name_of(person),
            _text(role.properties.get("name")),
            name_of(body) if body else _text(role.properties.get("organisation")),
            *(_text(seen.get(name)) for name in terms),
            "是" if seen.get("former") else "",
            "是" if seen.get("acting") else "",
            *_said(edge, nodes),
            person.uid,
            role.uid,
        )


def _attendance(graph: Graph) -> Iterator[Row]:
    nodes = _by_key(graph)
    places = {edge.start: edge.stop for edge in graph.edges if edge.type == "HELD_AT"}
    for edge in _of(graph, "ATTENDED"):
        event, who = nodes["Event", edge.stop], nodes[edge.start_label, edge.start]
        place = nodes.get(("Place", places.get(event.uid, "")))
        role = nodes.get(("Role", _text(edge.properties.get("as_role"))))
        yield (
            *(_text(event.properties.get(name)) for name in ("date", "end_date", "name", "kind")),
            name_of(place) if place else "",
            name_of(who),
            name_of(role) if role else "",
            "、".join(listed(edge.properties.get("parts"))),
            _text(edge.properties.get("mode")),
            " | ".join(listed(edge.properties.get("lists"))),
            *_said(edge, nodes),
            event.uid,
            who.uid,
        )


def _said(edge: Edge, nodes: dict[tuple[str, str], Node]) -> Row:
    """The first sentence and its article; all places of evidence."""
    evidence, quotes = listed(edge.properties.get("evidence")), listed(edge.properties.get("quotes"))
    article = nodes.get(("Article", evidence[0].rpartition(":")[0])) if evidence else None
    seen = article.properties if article else {}
    return (
        _text(edge.properties.get("articles")),
        quotes[0] if quotes else "",
        *(_text(seen.get(name)) for name in ("headline", "newspaper", "published")),
        " | ".join(evidence),
    )


def _text(value: Value) -> str:
    return "" if value is None else str(value)


def _by_key(graph: Graph) -> dict[tuple[str, str], Node]:
    return {(node.label, node.uid): node for node in graph.nodes}


def _of(graph: Graph, type_: str) -> Sequence[Edge]:
    return [edge for edge in graph.edges if edge.type == type_]
