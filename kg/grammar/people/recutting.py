"""The bodies of posts, cut as the weights cut them: 拔尖学生培养|中心 -> 英才学院拔尖学生培养中心.

The rules read a post with the noun phrase before it; where a body's name begins there is weighed later.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.grammar.bodies.organisations import Stretch
from kg.grammar.people.holdings import Holding
from kg.grammar.posts.titles import Title, Unit
from kg.grammar.posts.words import kinds
from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import Known

_APART = frozenset("对的在向将被由从到为是等也")
_HELD = ("post", "jurisdiction", "rank")  # 总书记和|中国|国家主席; but 学生|培养中心
# What is no part of a body's name before it: 作学院工作报告|院工会, 电（某报道组）|某厅.
_FOREIGN = Known.VERB | Known.CUT
_SHORTEST = 3  # signs of what is left of a name


class Recut:
    """Cuts the bodies of posts anew; `bodies` are the stretches that the weights chose."""

    def __init__(self, ground: Ground, bodies: Iterable[Stretch]) -> None:
        self._ground = ground
        self._starts = {stop: start for start, stop in bodies}

    def titles(self, titles: Iterable[Title]) -> list[Title]:
        """The titles with their bodies cut anew."""
        return [replace(title, units=self._units(title.units)) for title in titles]

    def holdings(self, holdings: Iterable[Holding]) -> list[Holding]:
        """The statements with their bodies cut anew."""
        return [replace(holding, units=self._units(holding.units)) for holding in holdings]

    def _units(self, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        return tuple(self._unit(unit) for unit in units)

    def _unit(self, unit: Unit) -> Unit:
        if unit.organisation is None:
            return unit
        start, stop = unit.organisation
        begin = self._starts.get(stop, start)
        if begin < start and self._is_one_name(begin, start):
            return replace(unit, organisation=(begin, stop), start=min(begin, unit.start))
        if begin > start and self._is_apart(start, begin, stop):
            return replace(unit, organisation=(begin, stop))
        return unit

    def _is_one_name(self, begin: int, start: int) -> bool:
        """美国俄勒冈州医学及|科技大学: nobody's post and no particle but a joint stands between."""
        tokens = self._ground.tokens
        words = [self._ground.word(i) for i in range(tokens.at(begin), tokens.at(start - 1) + 1)]
        return not any(word in _APART or kinds().get(word) in _HELD for word in words)

    def _is_apart(self, start: int, begin: int, stop: int) -> bool:
        """追梦人生——记|解放军总医院: a name begins at a place or a known body, or after a verb or a sign."""
        ground, tokens = self._ground, self._ground.tokens
        if ground.text[start] == "第" or stop - begin < _SHORTEST:
            return False  # 第81届|联大, 放射|学
        if tokens.known[tokens.at(begin)] & (Known.PLACE | Known.ORGANISATION):
            return True
        before = range(tokens.at(start), tokens.at(begin - 1) + 1)
        return any(tokens.known[i] & _FOREIGN or ground.word(i) in "（）—" for i in before)
