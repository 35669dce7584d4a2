"""A Picture -> one HTML page that opens offline: vis-network, data and styles inside, no link to anything."""

from __future__ import annotations

import html
import json
import math
import re
import unicodedata
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.model import Edge, Node
from kg.view.facts import (
    about_edge,
    about_node,
    dates,
    label_of,
    legend_kind,
    listed,
    name_of,
    names_of,
    short_label,
)
from kg.view.kinds import KIND, KINDS
from kg.view.layout import Box, chain, layout
from kg.view.picture import Key, Picture, ends_of, key_of

MANY = 120  # nodes from which on not every label can be read at once
FEW_EDGES = 25  # up to so many lines carry their word
_SLOT = re.compile(r"/\*(\w+)\*/|<!--(\w+)-->")
_EDGE_COLOUR = {"HOLDS": "#bfa8d1", "IN": "#bfa8d1", "ATTENDED": "#dcc190", "HOSTED": "#a9c1da"}
_PLAIN_EDGE = "#c9c6bd"


def page(picture: Picture) -> str:
    """The HTML text of a picture; the same picture gives the same text."""
    slots = {
        "title": html.escape(picture.title),
        "style": _beside("page.css"),
        "network": _vis_network(),
        "script": _beside("page.js"),
        "data": embedded_json(page_data(picture)),
    }
    return _SLOT.sub(lambda slot: slots[slot[1] or slot[2]], _beside("page.html"))


def embedded_json(value: Any) -> str:
    """JSON that may stand in a script element: no < is left that could end it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").encode("utf-8", "replace").decode("utf-8")


def _beside(name: str) -> str:
    return (files("kg.view") / name).read_text(encoding="utf-8")


def _vis_network() -> str:
    """The script of vis-network as pyvis ships it, the newest version where there are several."""
    import pyvis

    found = Path(pyvis.__file__).parent.glob("lib/vis-*/vis-network.min.js")
    versions = sorted(found, key=lambda path: [int(part) for part in re.findall(r"\d+", path.parent.name)])
    if not versions:
        raise KgError(
            "pyvis has no vis-network inside; install it again: pip install --force-reinstall pyvis"
        )
    return versions[-1].read_text(encoding="utf-8").replace("</script", "<\\/script")


def page_data(picture: Picture) -> dict[str, Any]:
    """Everything that the page's script shows, as JSON values."""
    ids = {key_of(node): f"n{place}" for place, node in enumerate(picture.nodes)}
    lines = _lines(picture, ids)
    degree = _degrees(lines)
    texts = _Texts(picture.articles)
    nodes, edges = _network(picture, ids, lines, degree)
    kinds = [kind.label for kind in KINDS if any(node.label == kind.label for node in picture.nodes)]
    return {
        "title": picture.title,
        "caption": picture.caption,
        "newest": picture.newest,
        "total": picture.total,
        "kinds": [legend_kind(label) for label in kinds],
        "focus": [ids[key] for key in picture.focus if key in ids],
        "nodes": nodes,
        "edges": edges,
        "about": {
            ids[key_of(node)]: {"name": name_of(node), "lines": about_node(node), "names": names_of(node)}
            for node in picture.nodes
        },
        "facts": {line: [texts.fact(edge) for edge in edges] for line, edges in lines.items()},
        "quotes": texts.quotes,
        "articles": texts.articles,
    }


def _lines(picture: Picture, ids: Mapping[Key, str]) -> dict[str, list[Edge]]:
    """Edges by the line that draws them: one line between two nodes, however many edges tie them."""
    lines: dict[str, list[Edge]] = {}
    for edge in picture.edges:
        start, stop = (ids[end] for end in ends_of(edge))
        if start != stop:
            first, last = sorted((start, stop), key=lambda name: int(name[1:]))
            lines.setdefault(f"{first}-{last}", []).append(edge)
    return lines


def _degrees(lines: Mapping[str, list[Edge]]) -> dict[str, int]:
    degree: dict[str, int] = {}
    for line in lines:
        for end in line.split("-"):
            degree[end] = degree.get(end, 0) + 1
    return degree


class _Texts:
    """Sentences and articles, each held once and named by number."""

    def __init__(self, articles: Mapping[str, Node]) -> None:
        self.quotes: list[str] = []
        self.articles: list[dict[str, str]] = []
        self._known = articles
        self._quote_at: dict[str, int] = {}
        self._article_at: dict[str, int] = {}

    def fact(self, edge: Edge) -> dict[str, Any]:
        """The words of an edge with its sentences: pairs of a sentence's and its article's number."""
        quotes = listed(edge.properties.get("quotes"))
        evidence = listed(edge.properties.get("evidence"))
        pairs = [
            [self._quote(quote), self._article(where.rpartition(":")[0])]
            for quote, where in zip(quotes, evidence, strict=False)
        ]
        return {**about_edge(edge), "quotes": pairs, "more": max(0, len(evidence) - len(pairs))}

    def _quote(self, quote: str) -> int:
        if quote not in self._quote_at:
            self._quote_at[quote] = len(self.quotes)
            self.quotes.append(quote)
        return self._quote_at[quote]

    def _article(self, uid: str) -> int:
        if uid not in self._article_at:
            self._article_at[uid] = len(self.articles)
            known = self._known.get(uid)
            seen = known.properties if known else {}
            words = {key: str(seen[key]) for key in ("headline", "newspaper", "published") if seen.get(key)}
            self.articles.append({"uid": uid, **words})
        return self._article_at[uid]


def _network(
    picture: Picture, ids: Mapping[Key, str], lines: Mapping[str, list[Edge]], degree: Mapping[str, int]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The nodes and lines of pyvis's Network, each node in its place."""
    from pyvis.network import Network  # pulls in IPython: half a second, so only where a page is made

    network = Network(directed=True)
    loud = _loud(degree)
    shapes = {
        name: _Shape(node, degree.get(name, 0), loud=name in loud)
        for node in picture.nodes
        for name in (ids[key_of(node)],)
    }
    places = _places(picture, ids, shapes, lines)
    focus = {ids[key] for key in picture.focus if key in ids}
    for name, shape in shapes.items():
        x, y = places[name]
        network.add_node(
            name,
            label=shape.text,
            shape=shape.kind.shape,
            group=shape.kind.label,
            size=shape.size,
            x=x,
            y=y,
            font={"size": shape.font},
            **({"borderWidth": 4} if name in focus else {}),
        )
    for line, edges in lines.items():
        _add_line(network, line, edges, worded=len(lines) <= FEW_EDGES or picture.chain is not None)
    nodes, drawn, *_ = network.get_network_data()
    return nodes, drawn


def _loud(degree: Mapping[str, int]) -> set[str]:
    """In a large picture the nodes with the most ties: their labels are read before one zooms in."""
    if len(degree) <= MANY:
        return set()
    return set(sorted(degree, key=lambda name: (-degree[name], int(name[1:])))[: len(degree) // 8])


def _add_line(network: Any, line: str, edges: list[Edge], worded: bool) -> None:
    start, _, stop = line.partition("-")
    count = sum(articles for edge in edges if isinstance(articles := edge.properties.get("articles"), int))
    words = dict.fromkeys(word for edge in edges if (word := short_label(edge)))
    options = {"label": "、".join(words)} if worded and words else {}
    colour = _EDGE_COLOUR.get(edges[0].type, _PLAIN_EDGE)
    network.add_edge(
        start,
        stop,
        id=line,
        arrows="",
        width=round(0.8 + math.log2(1 + count) / 2, 2),
        color=colour,
        **options,
    )


def _places(
    picture: Picture, ids: Mapping[Key, str], shapes: Mapping[str, _Shape], lines: Mapping[str, list[Edge]]
) -> dict[str, tuple[int, int]]:
    boxes = [shape.box(name) for name, shape in shapes.items()]
    if picture.chain:
        return chain(boxes, {ids[key]: column for key, column in picture.chain.items() if key in ids})
    pairs = [(start, stop) for start, _, stop in (line.partition("-") for line in lines)]
    return layout(boxes, pairs)


class _Shape:
    """How large a node and its label are: the more ties, the larger."""

    def __init__(self, node: Node, degree: int, *, loud: bool) -> None:
        self.kind = KIND[node.label]
        self.size = round(min(7 + 2.6 * math.sqrt(degree), 30))
        self.font = round(self.kind.font * min(1 + math.log2(1 + degree) / 11, 1.8) * (1.7 if loud else 1))
        lines = wrapped(label_of(node), self.kind.wrap, self.kind.lines)
        if node.label == "Event" and dates(node.properties):
            lines.append(dates(node.properties))
        self.text = "\n".join(lines)
        self._widest = max(width(line) for line in lines)
        self._lines = len(lines)

    def box(self, name: str) -> Box:
        """The node with its label below it."""
        half = max(self._widest * self.font / 2, self.size)
        return Box(id=name, half=half, up=self.size, down=self.size + 6 + self._lines * self.font * 1.2)


def wrapped(text: str, wide: int, most: int) -> list[str]:
    """Lines of at most `wide` full-width characters, alike in length; … where more than `most` are needed."""
    lines = [""]
    needed = math.ceil(width(text) / wide)
    if 1 < needed <= most:
        wide = math.ceil(width(text) / needed) + (needed > 2)
    for character in " ".join(text.split()):
        if width(lines[-1] + character) > wide:
            lines.append("")
        lines[-1] += character
    if len(lines) > most:
        lines = lines[:most]
        lines[-1] = lines[-1][:-1] + "…"
    return [line.strip() for line in lines]


def width(text: str) -> float:
    """How wide a text is, in full-width characters; Latin letters count a little over half."""
    return sum(1.0 if unicodedata.east_asian_width(sign) in "WFA" else 0.58 for sign in text)
