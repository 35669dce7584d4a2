"""Nodes and relationships of the graph -> what the page says about them, in short words of two languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kg.model import Edge, Node, Value
from kg.questions.events import titled
from kg.view.kinds import KIND, RELATIONS

Properties = Mapping[str, Value]
_FLAGS = {"ranked": "", "strokes": "，按姓氏笔画", "open": "，等"}


def name_of(node: Node) -> str:
    """The name to show: an article's headline, a post with its organisation, else the name; or the uid."""
    seen = node.properties
    if node.label == "Role":
        return titled(str(seen.get("organisation") or "") or None, str(seen.get("name") or node.uid))
    word = seen.get("headline" if node.label == "Article" else "name")
    return str(word) if word else node.uid


def label_of(node: Node) -> str:
    """The words below the node in the drawing: of a post without its organisation, which stands beside it."""
    return str(node.properties.get("name") or node.uid) if node.label == "Role" else name_of(node)


def names_of(node: Node) -> list[str]:
    """All names that a sentence may use for a node, longest first; of a post its organisation's too."""
    words = [node.properties.get("name"), *listed(node.properties.get("aliases"))]
    words.append(node.properties.get("organisation"))
    return sorted({str(word) for word in words if word}, key=lambda word: (-len(word), word))


def listed(value: Value) -> list[str]:
    """The words of a list property; none for anything else."""
    return [str(word) for word in value] if isinstance(value, list) else []


def about_node(node: Node) -> list[str]:
    """The lines below a node's name in the panel."""
    seen = node.properties
    aliases = "、".join(listed(seen.get("aliases")))
    lines = [
        dates(seen),
        "，".join(str(seen[key]) for key in ("newspaper", "published") if seen.get(key)),
        str(seen.get("kind") or seen.get("level") or ""),
        str(seen.get("source") or ""),
        f"又作 {aliases}" if aliases else "",
    ]
    return [line for line in lines if line]


def dates(properties: Properties) -> str:
    """An event's date, with its end where it has one; of --08-10, whose year nobody says, the day."""
    start, stop = (str(properties.get(name) or "").removeprefix("--") for name in ("date", "end_date"))
    return f"{start} – {stop}" if start and stop else start


def about_edge(edge: Edge) -> dict[str, Any]:
    """The words of one relationship: its name in two languages and its particulars."""
    chinese, english = RELATIONS[edge.type]
    particulars = _PARTICULARS.get(edge.type)
    return {
        "relation": chinese,
        "english": english,
        "detail": [line for line in particulars(edge.properties) if line] if particulars else [],
    }


def short_label(edge: Edge) -> str:
    """The word on the line itself, where it says more than that two nodes are tied."""
    if edge.type == "ATTENDED":
        return "、".join(part for part in listed(edge.properties.get("parts")) if part != "出席")
    if edge.type == "CREDITED":
        return str(edge.properties.get("kind") or "")
    if edge.type == "HOLDS":
        return "曾任" if edge.properties.get("former") else ""
    return {"HOSTED": "主办", "LOCATED_IN": "", "PART_OF": "隶属"}.get(edge.type, "")


def _attended(seen: Properties) -> list[str]:
    mode = seen.get("mode")
    return [
        "、".join(listed(seen.get("parts"))) or "出席",
        f"方式：{mode}" if mode else "",
        *(_in_list(entry) for entry in listed(seen.get("lists"))),
    ]


def _in_list(entry: str) -> str:
    """An entry "article:list:position/length:flag" in words; DESIGN.md section 3."""
    _, _, place, flag = entry.rsplit(":", 3)
    position, _, length = place.partition("/")
    return f"名单第 {position} 位，共 {length} 位{_FLAGS.get(flag, '')}"


def _holds(seen: Properties) -> list[str]:
    how = f"（{seen['how']}）" if seen.get("how") else ""
    since, until = seen.get("since"), seen.get("until")
    first, last = seen.get("first_seen"), seen.get("last_seen")
    return [
        "曾任 former" if seen.get("former") else "",
        "代理 acting" if seen.get("acting") else "",
        f"自 {since}" + ("" if until else how) if since else "",
        f"至 {until}{how}" if until else "",
        "见报 " + (f"{first}" if first == last else f"{first} – {last}") if first else "",
    ]


def _credited(seen: Properties) -> list[str]:
    return [str(seen.get("kind") or "")]


_PARTICULARS: dict[str, Callable[[Properties], list[str]]] = {
    "ATTENDED": _attended,
    "HOLDS": _holds,
    "CREDITED": _credited,
}


def legend_kind(label: str) -> dict[str, str]:
    """A kind's words, colour and shape, for the page's legend."""
    kind = KIND[label]
    return {
        "label": kind.label,
        "chinese": kind.chinese,
        "english": kind.english,
        "colour": kind.colour,
        "shape": kind.shape,
    }
