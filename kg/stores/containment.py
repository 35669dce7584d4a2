"""Names of organisations and places -> PART_OF and LOCATED_IN, as the longer name itself states them.

巴州党委网信办网络安全和数据管理科 is part of 巴州党委网信办; 尉犁县兴平镇达西村 lies in 尉犁县;
清水县第一中学 stands in 清水县. Nothing is taken from maps or from a list of who belongs to whom.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from kg.model import Edge, Evidence, Identity, Mention
from kg.resources import words
from kg.stores.sources import LABELS, Sources, Tie

_Kind = Literal["organisation", "place"]
_KINDS: Mapping[str, _Kind] = {"organisation": "organisation", "place": "place"}
_Names = Mapping[str, Identity]  # a name -> the one identity that has it


def containment_edges(sources: Sources) -> Iterator[Edge]:
    """PART_OF and LOCATED_IN, each with the first mention in each article that holds the longer name."""
    organisations, places = _names(sources, "organisation"), _names(sources, "place")
    ties: dict[Tie, list[Evidence]] = {}
    for (kind, uid, name), evidence in _first_mentions(sources).items():
        for tie in _ties(kind, uid, name, organisations, places):
            ties.setdefault(tie, []).extend(evidence)
    for tie, evidence in ties.items():
        yield sources.edge(tie, evidence)


def _names(sources: Sources, kind: _Kind) -> dict[str, Identity]:
    """The names that mean one identity only; 县委 of many counties means none."""
    found: dict[str, Identity | None] = {}
    for identity in sources.identities:
        if identity.kind == kind:
            for name in {identity.name, *identity.aliases}:
                found[name] = identity if found.get(name, identity) == identity else None
    return {name: identity for name, identity in found.items() if identity is not None}


def _first_mentions(sources: Sources) -> dict[tuple[_Kind, str, str], list[Evidence]]:
    """For each identity and name of it: the first mention in each article."""
    found: dict[tuple[_Kind, str, str], list[Evidence]] = {}
    for reading in sources.readings:
        seen: set[str] = set()
        for mention in reading.mentions:
            kind = _KINDS.get(mention.kind)
            if kind is None or kind + mention.name in seen:
                continue
            seen.add(kind + mention.name)
            if uid := sources.uid(reading.article, kind, mention.name):
                found.setdefault((kind, uid, mention.name), []).append(_evidence(reading.article, mention))
    return found


def _evidence(article: str, mention: Mention) -> Evidence:
    return Evidence(article=article, start=mention.span.start, stop=mention.span.stop, rule="containment")


def _ties(kind: _Kind, uid: str, name: str, organisations: _Names, places: _Names) -> Iterator[Tie]:
    label = LABELS[kind]
    if kind == "place":
        if (whole := _containing_place(name, places)) and whole != uid:
            yield (label, uid, "PART_OF", "Place", whole)
        return
    if (whole := _containing_organisation(name, organisations, places)) and whole != uid:
        yield (label, uid, "PART_OF", "Organisation", whole)
    if where := _location(name, places):
        yield (label, uid, "LOCATED_IN", "Place", where)


def _heads(name: str) -> Iterator[tuple[str, str]]:
    """Every cut of the name into head and rest of two characters or more, the longest head first."""
    for cut in range(len(name) - 2, 1, -1):
        yield name[:cut], name[cut:]


def _containing_organisation(name: str, organisations: _Names, places: _Names) -> str | None:
    """The longest known organisation before the name of a unit (… + 网络安全和数据管理科).

    社会建设委 + 员会 is cut inside a word; 美国 + 国防部 is a place, though 美国 is also a government.
    """
    unit = _ending(name, words("stores_units.tsv"))
    for head, rest in _heads(name):
        whole = organisations.get(head)
        if whole and len(rest) >= unit > 0 and head not in places and not _is_place(head, whole):
            return whole.uid
    return None


def _is_place(head: str, organisation: Identity) -> bool:
    """Whether the organisation's name here is that of the place it governs."""
    return str(organisation.details.get("place") or "").split("/")[-1].startswith(head)


def _containing_place(name: str, places: _Names) -> str | None:
    """The longest known place before a further one: 尉犁县 + 兴平镇达西村, 新疆 + 巴州 where both are known.

    北京路 is no part of 北京: the head must end as districts do, or the rest be a place of its own.
    """
    districts = words("stores_districts.tsv")
    for head, rest in _heads(name):
        if head in places and (_ending(head, districts) or rest in places):
            return places[head].uid
    return None


def _location(name: str, places: _Names) -> str | None:
    """The place at the organisation's beginning: 新疆 + 和田 + 地委组织部 stands in 和田.

    An embassy stands in the country after 驻. Rivers and regions (level 其他) are no addresses: 长江日报.
    """
    if any(name.endswith(ending) for ending in words("stores_unplaced.tsv")):
        return None
    _, posted, host = name.partition("驻")
    found, rest = _leading(host if posted else name, places)
    while found:
        inner, after = _leading(rest, places)
        if inner is None or found.name not in str(inner.details.get("within") or "").split("/"):
            return found.uid
        found, rest = inner, after
    return None


def _leading(name: str, places: _Names) -> tuple[Identity | None, str]:
    """The longest known place that the name begins with, and what follows it."""
    for head, rest in _heads(name):
        if head in places and places[head].details.get("level") != "其他":
            return places[head], rest
    return None, name


def _ending(name: str, endings: frozenset[str]) -> int:
    """The length of the longest ending that the name has; 0 for none."""
    return max((length for length in range(1, min(6, len(name)) + 1) if name[-length:] in endings), default=0)
