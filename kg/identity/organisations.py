"""An organisation's name, and its article's home -> the body meant: 地委 in Altay is 阿勒泰地委."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kg.identity.divisions import CHINA, Path, leading, level_by_ending, level_of, locate
from kg.identity.forms import fold
from kg.resources import table

_TELLING = 4  # 巴州 + 人民医院 is 州人民医院; 中山 + 大学 is nothing but 中山大学
_UNITS = ("科", "室", "处", "系", "站", "队", "组", "所", "中心", "车间", "牧场", "分场", "基地", "代表团")
# 州第十五届人大常委会 is 州人大常委会, 十四届全国政协 is 全国政协
_TERM = re.compile("第[0-9〇零一二三四五六七八九十百]+届|^[0-9〇零一二三四五六七八九十百]+届")
_PARTY = ("中国共产党", "中共")
_ADMINISTRATIVE = frozenset({"党委", "政府", "人大", "政协", "法院", "检察院"})
_COMMITTEE = {
    "地区": "地委",
    "省": "省委",
    "市": "市委",
    "县": "县委",
    "区": "区委",
    "旗": "旗委",
    "盟": "盟委",
}
_SHORTEST_PLACE = 3
_RANK = ("国家", "省", "地", "县", "乡", "村", "其他")
_PLACE_AND_ORGAN = re.compile(r"(.{1,8}?(?:自治[州县]|地区|州|市|县|区|镇|乡))(?=.)")
_CPPCC = re.compile(r"中国人民政治协商会议(.+?)委员会")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a name means. `key` is the same for all names of one body; `place` is where it has its say.

    `open` names whose it is where that is not known: a 地委 of nowhere, a 校党委; then `key` is no full name.
    """

    key: str
    name: str
    kind: str
    place: Path
    open: bool = False


@cache
def _organs() -> tuple[Mapping[str, str], tuple[tuple[str, str], ...]]:
    rows = table("identity_organs.tsv")
    starts = sorted(((form, organ) for form, organ, match in rows if match == "start"), key=_longest_first)
    return {form: organ for form, organ, match in rows if match == "whole"}, tuple(starts)


def _longest_first(row: tuple[str, ...]) -> tuple[int, str]:
    return -len(row[0]), row[0]


@cache
def _kinds() -> Mapping[str, str]:
    return {row[0]: row[1] for row in table("identity_kinds.tsv")}


@cache
def _relative() -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = sorted(table("identity_relative.tsv"), key=_longest_first)
    return tuple((word, tuple(ends.split(" "))) for word, ends in rows)


@cache
def _generic() -> tuple[tuple[str, ...], frozenset[str]]:
    rows = table("identity_generic.tsv")
    starts = tuple(word for word, match in rows if match == "start")
    return starts, frozenset(word for word, match in rows if match == "whole")


@cache
def _national() -> tuple[tuple[str, ...], frozenset[str]]:
    rows = table("identity_national.tsv")
    starts = tuple(word for word, match in rows if match == "start")
    return starts, frozenset(word for word, match in rows if match == "whole")


@lru_cache(maxsize=100_000)
def kind_of(name: str) -> str:
    """The kind of body that a name's ending says, by identity_kinds.tsv; 其他 where none does.

    A unit (人民医院心血管内科) is of the kind of the body before it.
    """
    found = _kind_at(name, len(name))
    if found or not name.endswith(_UNITS):
        return found or "其他"
    inside = (_kind_at(name, stop) for stop in range(len(name) - 1, 2, -1))
    return next((kind for kind in inside if kind), "其他")


def _kind_at(name: str, stop: int) -> str | None:
    """The kind that the longest ending of `name[:stop]` says; within a name, of two signs at least."""
    kinds = _kinds()
    shortest = 1 if stop == len(name) else 2
    endings = (name[start:stop] for start in range(max(0, stop - 12), stop - shortest + 1))
    return next((kinds[ending] for ending in endings if ending in kinds), None)


@lru_cache(maxsize=100_000)
def organ_of(rest: str) -> str:
    """The one form of an organ named after its place: 委宣传部 and 党委宣传部 are one."""
    whole, starts = _organs()
    if rest in whole:
        return whole[rest]
    for form, organ in starts:
        if rest.startswith(form):
            tail = rest[len(form) :]
            longer = organ + tail
            return whole.get(longer, longer)
    return rest


@lru_cache(maxsize=200_000)
def body(written: str, home: Path = ()) -> Body:
    """The body that `written` means in an article at home in `home`.

    A name that only a place could complete (地委, 校党委) and that `home` does not complete is `open`.
    """
    name = fold(written)
    partyless = _without_party(name)
    bare = _national_form(_CPPCC.sub(r"\1政协", _TERM.sub("", partyless)))
    place, rest = leading(bare, home) if len(bare) > 1 else (_country(bare), "")
    if place:
        return _placed(bare, place, rest, party=partyless != name)
    if is_national(bare):
        return Body(key=bare, name=bare, kind=kind_of(bare), place=CHINA)
    return _relative_body(bare, home) or _of_unknown_place(bare, home) or _unplaced(bare, home)


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    return tuple((form, name) for form, name in sorted(table("identity_body_forms.tsv"), key=_longest_first))


def _national_form(name: str) -> str:
    """中国国家发展和改革委员会 as 国家发展改革委: the customary form, without the country."""
    country, rest = leading(name)
    if country == CHINA and is_national(rest):
        name = rest
    for form, short in _forms():
        if name.startswith(form) and not name.startswith(short):
            return short + name[len(form) :]
    return name


def _country(name: str) -> Path:
    """The country that one sign stands for: 俄, 美."""
    found = locate(name)
    return found if found and level_of(found) == "国家" else ()


def is_national(name: str) -> bool:
    """Whether a name begins as those of the state's or the party's own bodies do: 中央…, 教育部…."""
    starts, whole = _national()
    return name in whole or name.startswith(starts)


def _without_party(name: str) -> str:
    for prefix in _PARTY:
        if name.startswith(prefix) and len(name) > len(prefix) and not name.startswith(prefix + "中央"):
            return name[len(prefix) :]
    return name


def _placed(name: str, place: Path, rest: str, *, party: bool = False) -> Body:
    organ = organ_of(rest)
    if not rest:
        return Body(key=_joined(place, ""), name=place[-1], kind="其他", place=place)
    kind = kind_of(organ)
    if place == CHINA or (rest == "委员会" and not party):
        return Body(key=name, name=name, kind=kind_of(name), place=place)
    if kind in _ADMINISTRATIVE:
        return Body(key=_joined(place, organ), name=full_name(place[-1], organ), kind=kind, place=place)
    if len(rest) >= _TELLING:
        return Body(key=_joined(place, rest), name=name, kind=kind, place=place)
    return Body(key=name, name=name, kind=kind_of(name), place=place)


def _joined(place: Path, organ: str) -> str:
    return f"{'/'.join(place)}|{organ}"


def full_name(place: str, organ: str) -> str:
    """The customary name: 阿勒泰地区 + 党委 is 阿勒泰地委, 和静县 + 党委宣传部 is 和静县委宣传部."""
    if organ.startswith("党委"):
        for ending, committee in _COMMITTEE.items():
            if place.endswith(ending) and has_committee(place):
                return place.removesuffix(ending) + committee + organ.removeprefix("党委")
    return place + ("人民政府" if organ == "政府" else organ)


def _relative_body(name: str, home: Path) -> Body | None:
    for word, ends in _relative():
        if not name.startswith(word):
            continue
        rest = name[len(word) :]
        if len(word) == 1 and rest and kind_of(organ_of(rest)) == "其他":
            continue
        place = relative_place(ends, home)
        if place:
            return _placed(place[-1] + rest, place, rest)
        return Body(key=name, name=name, kind=kind_of(organ_of(rest) or name), place=(), open=True)
    return None


def relative_place(ends: tuple[str, ...], home: Path) -> Path | None:
    """The nearest place around `home`, itself first, whose name ends as the word asks (州 -> 自治州)."""
    for depth in range(len(home), 0, -1):
        if _ends(home[depth - 1], ends):
            return home[:depth]
    return None


def _ends(place: str, ends: tuple[str, ...]) -> bool:
    if "区" in ends and "自治区" not in ends and place.endswith(("自治区", "地区")):
        return False
    return place.endswith(ends)


def _of_unknown_place(name: str, home: Path) -> Body | None:
    """A body of a place that no table has, taken to lie around home where it is smaller: 青石县 + 委.

    The place alone is a body too (青石县 in 青石县 + 县长).
    """
    if level_by_ending(name) in {"地", "县", "乡"} and not name.startswith(_generic()[0]):
        return _placed(name, placed_around(name, home), "")
    found = _PLACE_AND_ORGAN.match(name)
    if not found or name.startswith(_generic()[0]) or len(found[1]) < _SHORTEST_PLACE:
        return None
    rest = name[found.end() :]
    kind = kind_of(organ_of(rest))
    if kind == "其他" or level_by_ending(found[1]) == "其他":
        return None
    place = placed_around(found[1], home)
    return _placed(name, place, rest) if kind in _ADMINISTRATIVE else replace(_named(name), place=place)


def placed_around(place: str, home: Path) -> Path:
    """The path of a place that no table has: inside `home` where its level is lower than home's."""
    if not home:
        return (place,)
    lower = _RANK.index(level_by_ending(place)) > _RANK.index(level_of(home))
    county_city = place.endswith("市") and level_of(home) == "地" and not home[-1].endswith("市")
    return (*home, place) if lower or county_city else (place,)


def _unplaced(name: str, home: Path) -> Body:
    organ = organ_of(name)
    generic = name.startswith(_generic()[0]) or name in _generic()[1]
    bare = organ != name or name in _organs()[0]
    if bare and home and not generic:
        return _placed(name, home, name)
    key = organ if bare else name
    return Body(key=key, name=name, kind=kind_of(key), place=(), open=bare or generic)


def has_committee(place: str) -> bool:
    """Whether the party's committee is called by the place (县委); not in 自治区 and 社区."""
    return level_by_ending(place) in {"省", "地", "县"} and not place.endswith("自治区")


def _named(name: str) -> Body:
    return Body(key=name, name=name, kind=kind_of(name), place=())


def government(place: Path) -> Body:
    """The government of a place: 乌鲁木齐市市长 is a post there; 国家主席 one in 中国 or 老挝."""
    return _placed("", place, "" if level_of(place) == "国家" else "政府")


def party_committee(place: Path) -> Body:
    """The party's committee of a place: 青石县委."""
    return _placed("", place, "党委")


def is_relative(name: str) -> bool:
    """Whether a name means something else in every home: 州党委理论学习中心组学习会, 我县…."""
    return name.startswith(tuple(word for word, _ in _relative()) + _generic()[0]) and not leading(name)[0]
