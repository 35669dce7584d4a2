"""Who is met: names without a title after 同 and 与, before 会谈, 通电话 -> the names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.names.bounds import HAN, is_place, likeness
from kg.grammar.names.transliterations import undotted_name
from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import Known, flags

_MET = r"(?:(?:举行|进行)(?:了)?[^，。；]{0,4}?)?(?:会谈|会晤|会见|会面|通电话|通话|交谈)"
_PARTNER = re.compile(rf"[同与](?P<name>[{HAN}]{{2,9}}?)(?={_MET})")
_LEAST = 2.9


def partners(ground: Ground) -> list[tuple[str, str]]:
    """The persons that a text says somebody met, with the rule: 同|普拉昌德|举行会谈, 与|石破远|会面."""
    text = ground.text
    if "会" not in text and "通" not in text:
        return []
    return [(name, "names.partner") for name in _named(text)]


def _ends_in_a_word(name: str) -> bool:
    """井上|视频, 蔡|高调: how they talked, not with whom."""
    known = flags().get(name, 0) | (flags().get(name[-2:], 0) if len(name) > 2 else 0)
    return bool(known & (Known.WORD | Known.ORGANISATION))


def _named(text: str) -> Iterator[str]:
    for match in _PARTNER.finditer(text):
        name, start, stop = match.group("name"), *match.span("name")
        if is_place(name) or _ends_in_a_word(name):
            continue
        foreign = len(name) > 2 and undotted_name(text, start, 3) == stop
        if foreign or (len(name) <= 5 and likeness(text, start, stop) >= _LEAST):
            yield name
