"""A post's title with or without its body -> the posts of the graph that it means."""

from __future__ import annotations

import re

from kg.questions.divisions import spelled
from kg.questions.events import titled
from kg.questions.folding import fold, likeness
from kg.questions.lookups import look_up
from kg.questions.names import NEAR, Match
from kg.stores.contract import Row, Store

_CLOSE = 0.5  # least likeness of an organisation's name as asked and as stored
_SHORT = 0.3  # least share of the words before the post that a short name of the body has
_LEAD = 0.15  # how much more like than the next
_PLACE = re.compile(r".{1,7}?[省市州县区旗乡镇村]")


def roles_matched(store: Store, title: str) -> tuple[Match, list[Row]]:
    """The posts that a title with or without its organisation means, and how surely.

    青岭州委副书记 is 副书记 at 青岭州委, or 青岭州委 by an alias; 乌鲁木齐市长 is 市长 at 乌鲁木齐市; 副书记
    alone is 副书记 anywhere; else one name of the body holds the other (地委, 阿勒泰地委); else its name is
    clearly the most alike.
    """
    wanted = fold(title.replace("的", ""))
    forms = sorted(spelled(wanted))
    rows = look_up(store, "roles_ending", title=wanted)
    for how, test in _TESTS:
        found = [row for row in rows if any(test(form, row) for form in forms)]
        if found:
            return how, found
    alike = _most_alike(wanted, rows)
    return (Match.LIKE, alike) if alike else (Match.NONE, [])


def _bodies(row: Row) -> set[str]:
    return {fold(name) for name in (row["organisation"], row["named"], *row["aliases"]) if name}


def _names(row: Row) -> set[str]:
    """The body's own names, without its short forms."""
    return {fold(name) for name in (row["organisation"], row["named"]) if name}


def _before(wanted: str, row: Row) -> str:
    """What stands before the post in the words asked: its organisation, whole or in part."""
    return wanted[: len(wanted) - len(fold(row["post"]))]


def _same(wanted: str, row: Row) -> bool:
    return _joins(wanted, row, _names(row))


def _same_by_alias(wanted: str, row: Row) -> bool:
    return _joins(wanted, row, _bodies(row))


def _joins(wanted: str, row: Row, bodies: set[str]) -> bool:
    """Whether a body and the post make the words asked; 乌鲁木齐市 and 市长 make 乌鲁木齐市长 too."""
    post = fold(row["post"])
    return any(
        wanted in (body + post, body + post.removeprefix(body[-1:]))
        for name in bodies
        for body in (name, name.removesuffix("政府").removesuffix("人民"))
        if body
    )


def _same_post(wanted: str, row: Row) -> bool:
    return wanted == fold(row["post"])


def _either_holds(wanted: str, row: Row) -> bool:
    before = _before(wanted, row)
    if len(before) < 2 or _is_another(wanted, row):
        return False
    return any(body.endswith(before) or _is_short_for(body, before) for body in _bodies(row))


def _is_short_for(body: str, before: str) -> bool:
    """地委 for 阿勒泰地委; but not 大会 for 首届东方介入放射学大会, nor 中央书记处 for 第十四届中央书记处."""
    enough = len(body) > 1 and len(body) >= _SHORT * len(before)
    return enough and before.endswith(body) and "届" not in before.removesuffix(body)


_TESTS = (
    (Match.EXACT, _same),
    (Match.ALIAS, _same_by_alias),
    (Match.PART, _same_post),
    (Match.HOLDS, _either_holds),
)


def _of_another_term(wanted: str, row: Row) -> bool:
    """第十四届全国委员会 is not a body of which no term is said."""
    return "届" in _before(wanted, row) and not any("届" in body for body in _bodies(row))


def _is_another(wanted: str, row: Row) -> bool:
    """Whether the words name another term or another place: 红柳川县委 is not 塔拉县委."""
    before, bodies = _before(wanted, row), _bodies(row)
    place, places = _place(before), {_place(body) for body in bodies} - {""}
    elsewhere = place and places and not any(place in body for body in bodies)
    return bool(elsewhere and not any(each in before for each in places)) or _of_another_term(wanted, row)


def _place(body: str) -> str:
    """The place that a body's name begins with, "" where it begins with none: 塔拉县 of 塔拉县委."""
    match = _PLACE.match(body)
    return match.group() if match else ""


def _most_alike(wanted: str, rows: list[Row]) -> list[Row]:
    scored = sorted(
        (
            (max(likeness(_before(wanted, row), body) for body in _bodies(row)), row["uid"])
            for row in rows
            if _bodies(row) and len(_before(wanted, row)) > 1 and not _is_another(wanted, row)
        ),
        reverse=True,
    )
    if not scored or scored[0][0] < _CLOSE or (len(scored) > 1 and scored[0][0] - scored[1][0] < _LEAD):
        return []
    return [row for row in rows if row["uid"] == scored[0][1]]


def near_posts(store: Store, asked: str) -> tuple[str, ...]:
    """Up to NEAR posts that end as the words asked do, those of the bodies most like it first."""
    rows = look_up(store, "roles_ending", title=fold(asked))
    names = {titled(row["organisation"], row["post"]) for row in rows}
    return tuple(sorted(names, key=lambda name: (-likeness(asked, name), name))[:NEAR])
