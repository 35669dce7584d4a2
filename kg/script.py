"""Traditional characters -> the simplified ones that stand for them, one for one: places stay the same."""

from __future__ import annotations

import re
from functools import cache

from kg.resources import table

_HANZI = re.compile(r"[\u3400-\u9fff]")
_SAMPLE = 600  # characters of a text by which its script is told
_RARE = 50  # of so many Chinese characters, one that only traditional texts write


@cache
def _table(*uses: str) -> dict[int, str]:
    return {ord(row[0]): row[1] for row in table("traditional.tsv") if row[2] in uses}


@cache
def _only() -> frozenset[str]:
    return frozenset(map(chr, _table("only")))


def is_traditional(text: str) -> bool:
    """Whether a text is in traditional characters: one in fifty is of those that no simplified text has."""
    sample = text[:_SAMPLE]
    found = _only().intersection(sample)
    if not found:
        return False
    return sum(map(sample.count, found)) * _RARE >= len(_HANZI.findall(sample))


def simplified(text: str) -> str:
    """A text in simplified characters, as long as it is; the text itself if it is not in traditional ones."""
    return text.translate(_table("only", "both")) if is_traditional(text) else text


def simple_name(name: str) -> str:
    """The form by which a name is compared: 劉偉 as 刘伟. What simplified texts write too stays (王昇)."""
    return name.translate(_table("only"))
