"""Counties whose short names are words of every day, named where their province stands before: 江西|上高."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.resources import table

_SIZES = (4, 3, 2)


def county_after(text: str, province: str, at: int) -> int:
    """Where the short name of a county or city stops that begins at `at` and lies in `province`; else `at`.

    四川|大竹, 浙江省|安吉: the province's own name says that the words after it are no usual words. A sign
    that makes it another name (县, 市) is left to the tables.
    """
    within = _counties().get(province)
    if within is None:
        return at
    return next((at + size for size in _SIZES if text[at : at + size] in within), at)


@cache
def _counties() -> Mapping[str, frozenset[str]]:
    """Each province, by its names, with the short names of what lies in it."""
    names: dict[str, list[str]] = {}
    within: dict[str, set[str]] = {}
    for name, level, where, short in table("identity_divisions.tsv"):
        shorts = [word for word in short.split() if len(word) > 1]
        if level == "省":
            names[name] = [name, *shorts]
        elif not name.endswith("区"):
            within.setdefault(where.split("/")[0], set()).update(shorts)
    return {
        called: frozenset(within[name]) for name, forms in names.items() if name in within for called in forms
    }
