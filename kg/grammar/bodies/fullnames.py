"""Spells out short names of bodies where the article lets a reader know them: 市财政局 -> 莆田市财政局."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.model import Article
from kg.resources import table

# 市财政局, 县委, 自治区党委: whose it is, only the article or the paper's home says.
_RELATIVE = re.compile(r"^(自治区|自治州|省|市|县|区|州|旗|盟)(?!级)(?=.)")
_PREFECTURE = re.compile(r"^(地委|行署)")


@dataclass(frozen=True, slots=True)
class FullNames:
    """What an article says of places and bodies: names longer than others, and its home."""

    organisations: tuple[str, ...]
    places: tuple[str, ...]
    home: str | None

    def of(self, organisation: str | None) -> str | None:
        """The body spelled out; None where it is spelled out already or more than one could be meant."""
        if organisation is None:
            return None
        if _PREFECTURE.match(organisation):
            stems = {place.removesuffix("地区") for place in self._ending("地区")}
            return f"{stems.pop()}{organisation}" if len(stems) == 1 else None
        relative = _RELATIVE.match(organisation)
        if relative is None:
            return None
        longer = {name for name in self.organisations if name.endswith(organisation) and name != organisation}
        if len(longer) == 1:
            return longer.pop()
        places = self._ending(relative.group(1))
        return f"{places.pop()}{organisation[relative.end() :]}" if len(places) == 1 else None

    def _ending(self, ending: str) -> set[str]:
        """Places that end so: the paper's home before those of the article."""
        if self.home and self.home.endswith(ending):
            return {self.home}
        return {place for place in self.places if place.endswith(ending) and len(place) > len(ending)}


@cache
def _divisions() -> frozenset[str]:
    return frozenset(row[0] for row in table("identity_divisions.tsv"))


def full_names(article: Article, organisations: Iterable[str], places: Iterable[str]) -> FullNames:
    """The full names that an article's own words and its home give."""
    whole = tuple(place for place in dict.fromkeys(places) if place in _divisions())
    return FullNames(tuple(dict.fromkeys(organisations)), whole, article.home)
