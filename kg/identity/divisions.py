"""A place's name, and its article's home -> the division meant, as a path from the province down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from kg.identity.forms import fold
from kg.resources import table

Path = tuple[str, ...]  # ("新疆维吾尔自治区", "巴音郭楞蒙古自治州", "和静县"); a country is ("法国",)

CHINA: Path = ("中国",)
_LONGEST = 16
_DISTRICT = 3
_SUFFIXES = ("自治区", "自治州", "自治县", "地区", "省", "市", "盟", "州", "县", "旗", "区")
_LEVELS = (
    ("特别行政区", "省"),
    ("自治区", "省"),
    ("自治州", "地"),
    ("自治县", "县"),
    ("自治旗", "县"),
    ("街道", "乡"),
    ("社区", "村"),
    ("地区", "地"),
    ("省", "省"),
    ("盟", "地"),
    ("州", "地"),
    ("市", "地"),
    ("县", "县"),
    ("镇", "乡"),
    ("乡", "乡"),
    ("苏木", "乡"),
    ("村", "村"),
    ("嘎查", "村"),
)
# 斯洛伐克共和国, 巴基斯坦伊斯兰共和国, 密克罗尼西亚联邦: the country's name and its form of state.
_STATE = re.compile("(?:[伊斯兰联邦民主人民社会主义多族阿拉伯合作]*(?:共和国|王国|联邦|独立国|公国|酋长国))$")
_NOT_DIVISIONS = ("景区", "园区", "小区", "山区", "灾区", "开发区", "保护区", "校区", "厂区", "城区", "社区")


@cache
def _names() -> Mapping[str, tuple[tuple[Path, bool], ...]]:
    """Every name -> the divisions that bear it, each with whether the name is the full one."""
    found: dict[str, list[tuple[Path, bool]]] = {}
    for name, _, within, short in table("identity_divisions.tsv"):
        path = (*_cells(within, "/"), name)
        found.setdefault(name, []).append((path, True))
        for form in _cells(short, " "):
            found.setdefault(form, []).append((path, False))
    for name, short in table("identity_countries.tsv"):
        for form in (name, *_cells(short, " ")):
            found.setdefault(fold(form), []).append(((fold(name),), form == name))
    return {name: tuple(sorted(set(paths))) for name, paths in found.items()}


def _cells(cell: str, separator: str) -> tuple[str, ...]:
    return () if cell == "-" else tuple(cell.split(separator))


@cache
def _levels() -> Mapping[Path, str]:
    known: dict[Path, str] = {
        (*_cells(within, "/"), name): level for name, level, within, _ in table("identity_divisions.tsv")
    }
    known.update({(fold(name),): "国家" for name, _ in table("identity_countries.tsv")})
    return known


def level_of(path: Path) -> str:
    """国家 省 地 县 乡 村, by the table, else by the name's ending; 其他 for anything else."""
    known = _levels().get(path)
    return known or level_by_ending(path[-1])


@lru_cache(maxsize=50_000)
def level_by_ending(name: str) -> str:
    """The level that a name's ending says: 兴平镇 is 乡, 达西村 is 村, 博斯腾湖 is 其他."""
    if len(name) < 3 or name.endswith(_NOT_DIVISIONS):
        return "村" if name.endswith("社区") and len(name) > 2 else "其他"
    if name.endswith("区") and len(name) == _DISTRICT:  # 北湖区; longer ones are rather 易发区, 工业区
        return "县"
    return next((level for ending, level in _LEVELS if name.endswith(ending)), "其他")


def shared(left: Path, right: Path) -> int:
    """How many steps two paths have in common."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


@lru_cache(maxsize=100_000)
def locate(name: str, near: Path = ()) -> Path | None:
    """The one division called `name`, seen from `near`; None where none or several could be meant.

    A short name of a county (和静) counts only near it: such names are also words and other places' names.
    """
    found = _names().get(name) or _names().get(_STATE.sub("", name), ())
    return _choose([path for path, full in found if full or len(path) < 3 or shared(path, near)], near)


def _choose(paths: Iterable[Path], near: Path) -> Path | None:
    """The nearest; of equally near ones a province (吉林), or the one that the others lie in (昌吉)."""
    ranked = sorted({(-shared(path, near), len(path), path) for path in paths})
    if not ranked:
        return None
    likeliest = [path for likeness, _, path in ranked if likeness == ranked[0][0]]
    widest = likeliest[0]
    if len(widest) == 1 or all(path[: len(widest)] == widest for path in likeliest):
        return widest
    return None


@lru_cache(maxsize=100_000)
def leading(name: str, near: Path = ()) -> tuple[Path, str]:
    """The division at the beginning of `name`, steps included (新疆巴州和静县…), and what follows it."""
    path: Path = ()
    rest = name
    while rest:
        step = _step(rest, path or near, inside=path)
        if step is None:
            break
        path, rest = step[0], rest[step[1] :]
    return path, rest


def _step(text: str, near: Path, inside: Path) -> tuple[Path, int] | None:
    for length in range(min(_LONGEST, len(text)), 1, -1):
        found = locate(text[:length], near) or _home(text[:length], near)
        if found and found[: len(inside)] == inside and found != inside:
            return found, length
    return None


def _home(name: str, near: Path) -> Path | None:
    """The article's home, where `name` is a form of its name: 云岭州 in 云岭彝族自治州."""
    for depth in range(len(near), 0, -1):
        if name in short_forms(near[depth - 1]):
            return near[:depth]
    return None


@lru_cache(maxsize=10_000)
def short_forms(name: str) -> frozenset[str]:
    """What a place is called without a table: its name, its stem; of a 自治州 each shorter X州 too."""
    forms = {name}
    for suffix in _SUFFIXES:
        stem = name.removesuffix(suffix)
        if stem != name and len(stem) >= 2:
            forms.add(stem)
            if suffix == "自治州":
                forms |= {stem[:length] + "州" for length in range(2, len(stem) + 1)}
            break
    return frozenset(forms)


@lru_cache(maxsize=10_000)
def home_path(home: str) -> Path:
    """The path of an article's home; a place that no table knows is a path of its own; () for none."""
    name = fold(home)
    if not name:
        return ()
    path, rest = leading(name)
    return (*path, rest) if rest else path
