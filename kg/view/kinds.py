"""How each kind of node and relationship is shown: words, colours and shapes of the drawings' legend."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of node: its words in the legend, its colour, its vis-network shape, its label's font."""

    label: str
    chinese: str
    english: str
    colour: str
    shape: str
    font: int
    wrap: int  # full-width characters in a line of the label
    lines: int


# Colours keep apart for the colour-blind (after Okabe and Ito) and carry white halos on a light ground;
# shapes say the same a second time, for print.
KINDS: tuple[Kind, ...] = (
    Kind(
        label="Person",
        chinese="人物",
        english="people",
        colour="#c9432f",
        shape="dot",
        font=16,
        wrap=8,
        lines=2,
    ),
    Kind(
        label="Organisation",
        chinese="机构",
        english="organisations",
        colour="#2c6aa8",
        shape="square",
        font=14,
        wrap=9,
        lines=2,
    ),
    Kind(
        label="Role",
        chinese="职务",
        english="posts",
        colour="#8557a8",
        shape="diamond",
        font=13,
        wrap=8,
        lines=2,
    ),
    Kind(
        label="Event",
        chinese="事件",
        english="events",
        colour="#d18a12",
        shape="hexagon",
        font=14,
        wrap=9,
        lines=3,
    ),
    Kind(
        label="Place",
        chinese="地点",
        english="places",
        colour="#1f8a70",
        shape="triangleDown",
        font=13,
        wrap=8,
        lines=2,
    ),
    Kind(
        label="Article",
        chinese="文章",
        english="articles",
        colour="#6f7a86",
        shape="triangle",
        font=12,
        wrap=9,
        lines=2,
    ),
)
KIND = {kind.label: kind for kind in KINDS}

# Relationship -> its words, Chinese first.
RELATIONS: dict[str, tuple[str, str]] = {
    "HOLDS": ("任职", "holds"),
    "IN": ("职务所属", "post in"),
    "ATTENDED": ("参加", "attended"),
    "HOSTED": ("主办", "hosted"),
    "HELD_AT": ("举办地", "held at"),
    "PART_OF": ("隶属", "part of"),
    "LOCATED_IN": ("所在地", "located in"),
    "CREDITED": ("署名", "credited"),
    "REPORTED_IN": ("见报", "reported in"),
    "MENTIONED_IN": ("提及", "mentioned in"),
}
