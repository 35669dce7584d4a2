"""A place's name, seen from an article's home -> the place meant, its level, and what it lies in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kg.identity.divisions import Path, leading, level_by_ending, level_of
from kg.identity.forms import fold
from kg.identity.organisations import placed_around

_SMALL = frozenset({"县", "乡", "村"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """What a name means: `path` from the widest division known, the place itself last."""

    path: Path
    level: str

    @property
    def key(self) -> str:
        """The same for all names of one place."""
        return "/".join(self.path)


@lru_cache(maxsize=100_000)
def spot(written: str, home: Path = ()) -> Spot:
    """The place that `written` means: 巴州 in a Xinjiang paper is 巴音郭楞蒙古自治州.

    Villages, towns and counties that no table has are taken to lie around home, so that two villages of
    one name in two prefectures stay two; anything else unknown (a lake, a square) is one everywhere.
    """
    name = fold(written) or written
    path, rest = leading(name, home)
    if not rest:
        return Spot(path=path, level=level_of(path))
    level = level_by_ending(rest)
    if path and level != "其他":
        return Spot(path=(*path, rest), level=level)
    if level in _SMALL and home:
        return Spot(path=placed_around(name, home), level=level)
    return Spot(path=(name,), level=level_by_ending(name))
