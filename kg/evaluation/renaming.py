"""Gold with its counties and towns renamed, so that what is learnt from it holds for places of any name."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from kg.evaluation.pairing import Record
from kg.grammar.text.vocabulary import Known, tokens_of
from kg.model import Article
from kg.resources import words

_UNITS = frozenset("市县镇乡村州区旗")
_WITH_SHORT_FORM = frozenset("市县州")
_LONGER = ("自治区", "自治州", "自治县", "地区", "新区")


@cache
def _signs() -> tuple[str, ...]:
    return tuple(sorted(name[:2] for name in words("townships.tsv") if len(name) == 3))


def renamed(record: Record, article: Article, chance: random.Random) -> tuple[Record, Article]:
    """A gold record and its article with other names for their counties and towns, in text and gold alike."""
    names = _new_names(article.title + "\n" + article.text, chance)

    def again(text: str) -> str:
        for old in names:
            text = text.replace(old, names[old])
        return text

    lists = {name: [again(each) for each in record.get(name) or ()] for name in ("organisations", "places")}
    optional = (record.get("optional") or {}).items()
    neutral = {name: [again(each) for each in some if isinstance(each, str)] for name, some in optional}
    article = replace(article, title=again(article.title), text=again(article.text))
    return {**record, **lists, "optional": neutral}, article


def _new_names(text: str, chance: random.Random) -> dict[str, str]:
    """Each county's or town's name, and its short form, with a made-up one; longer names first."""
    new: dict[str, str] = {}
    for old in _units(text):
        stem = chance.choice(_signs())[0] + chance.choice(_signs())[1]
        new[old] = stem + old[-1]
        if old[-1] in _WITH_SHORT_FORM:
            new.setdefault(old[:-1], stem)
    return {old: new[old] for old in sorted(new, key=lambda old: (-len(old), old))}


def _units(text: str) -> Iterable[str]:
    tokens = tokens_of(text)
    stretches = zip(tokens.starts, tokens.starts[1:], tokens.known, strict=False)
    places = dict.fromkeys(text[start:stop] for start, stop, flag in stretches if flag & Known.PLACE)
    return [
        each for each in places if 3 <= len(each) <= 4 and each[-1] in _UNITS and not each.endswith(_LONGER)
    ]
