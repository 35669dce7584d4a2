"""Finds every person of an article: titles, lists, credits give names; a name given once holds everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import ahocorasick

from kg.grammar.names.beliefs import believed, likely_stretches, without
from kg.grammar.names.bounds import HAN, is_likely_name, is_place, likeness, surnames
from kg.grammar.names.composed import composed_names
from kg.grammar.names.makers import Maker
from kg.grammar.names.partners import partners
from kg.grammar.names.transliterations import DOT, dotted_names, foreign_holders
from kg.grammar.people.contests import contestants
from kg.grammar.people.credits import makers_of
from kg.grammar.people.lives import names_of_lives
from kg.grammar.people.rosters import rosters
from kg.grammar.people.staff import staff
from kg.grammar.posts.counted import names_counted, own_unit, without_counted
from kg.grammar.posts.holders import Names, name_before, names_after
from kg.grammar.posts.titles import Title, around, chain_before
from kg.grammar.posts.words import Post, posts_of
from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import Known, flags
from kg.model import Mention


@dataclass(slots=True)
class Persons:
    """Who is named where: `mentions` in the article's code points, all else in signs of the plain text."""

    mentions: list[Mention] = field(default_factory=list)
    stretches: list[tuple[int, int]] = field(default_factory=list)
    names: dict[tuple[int, int], str] = field(default_factory=dict)
    posts: list[Post] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    makers: list[Maker] = field(default_factory=list)
    lists: list[list[tuple[int, int]]] = field(default_factory=list)


def persons_of(ground: Ground, mentions: Sequence[Mention], known: Iterable[str]) -> Persons:
    """Persons, posts and titles of a text.

    A recogniser's persons count where nothing speaks against them, and names `known` from elsewhere in the
    article.
    """
    persons = Persons(posts=posts_of(ground.text), makers=makers_of(ground))
    dotted = dotted_names(ground.text, frozenset(post.stop for post in persons.posts))
    composed = composed_names(ground.text)
    mentions = without(ground, mentions, composed)
    names = Names(ground, dotted, [*likely_stretches(ground, mentions), *composed])
    found = {ground.text[start:stop]: "names.composed" for start, stop in composed}
    for maker in persons.makers:
        if maker.person:
            found.setdefault(maker.name, "names.credit")
    _read_titles(ground, persons, names, found)
    for start, stop in names.dotted.items():
        found.setdefault(ground.text[start:stop], "names.dotted")
    persons.lists = rosters(ground, names, _inner(persons.posts))
    for stretches in persons.lists:
        for start, stop in stretches:
            found.setdefault(ground.text[start:stop], "names.list")
    told = [
        *_actors(ground),
        *contestants(ground, names),
        *partners(ground),
        *names_of_lives(ground, persons.posts),
        *staff(ground),
    ]
    for name, rule in [*told, *believed(ground, mentions, {*found, *(name for name, _ in told)})]:
        found.setdefault(name, rule)
    for name in known:
        if is_place(name):
            continue
        found.setdefault(name, "names.elsewhere")
    _place(ground, persons, found, names)
    persons.titles = _listed(ground.text, persons, _fitted(persons))
    return persons


def _fitted(persons: Persons) -> list[Title]:
    """Titles with the names as they stand in the end: 书记|郭永|存在… where the article has 郭永存."""
    stops = dict(persons.stretches)
    return [
        replace(title, names=tuple((start, max(stop, stops.get(start, stop))) for start, stop in title.names))
        for title in persons.titles
    ]


def _listed(text: str, persons: Persons, titles: Iterable[Title]) -> list[Title]:
    """副校长甲、|乙|协调沟通: a name of the list that the rest of the article gave holds the post too."""
    titles = list(titles)
    titled = {name for title in titles for name in title.names}
    at = {stretch[0]: stretch for stretch in persons.stretches}
    longer = []
    for title in titles:
        names = list(title.names)
        while names[0][0] >= title.units[-1].post.stop and text[names[-1][1] : names[-1][1] + 1] == "、":
            following = at.get(names[-1][1] + 1)
            if following is None or following in titled:
                break
            names.append(following)
        longer.append(replace(title, names=tuple(names)))
    return longer


def _read_titles(ground: Ground, persons: Persons, names: Names, found: dict[str, str]) -> None:
    floor = 0
    for index, post in enumerate(persons.posts):
        stretches = names_after(ground, names, post)
        if stretches:
            units = chain_before(ground, persons.posts, index, floor)
            persons.titles.append(Title(units=units, names=tuple(stretches)))
            floor = stretches[-1][1]
        elif counted := names_counted(ground, names, post):
            stretches = counted
            without_counted(persons.titles, counted[0])
            persons.titles += [
                Title(units=(own_unit(ground, post, name),), names=(name,)) for name in counted
            ]
            floor = post.stop
        elif post.kind != "credit":
            before = name_before(ground, names, post)
            if before is None:
                continue
            stretches = [before]
            persons.titles.append(
                Title(units=around(ground, persons.posts, index, before, floor), names=(before,))
            )
            floor = post.stop
        for start, stop in stretches:
            found.setdefault(ground.text[start:stop], "names.title")


def _inner(posts: Iterable[Post]) -> frozenset[int]:
    """The positions inside posts, where no name begins: 副主|任李强."""
    return frozenset(at for post in posts for at in range(post.start + 1, post.stop))


# ── who acts ──────────────────────────────────────────────────────────────────────────────────────

_NAMES = rf"[{HAN}]{{2,4}}?(?:[、和][{HAN}]{{2,4}}?)*"
# At the head of a clause: names, then what persons do.
_ACTOR = re.compile(
    rf"(?:^|[\n。！？；”，：])(?P<names>{_NAMES})(?=等?(?:同志)?(?:表示|指出|强调|认为|介绍|告诉|要求|说|主持|透露|坦言|参加|出席|陪同|会见|"
    r"列席|致辞|致词|讲话|作了?|宣布|代表|任|当选|不再|兼任|拟任|担任|传达|领学|汇报|发言|分别|一同|在|等|率|赴|到|带领|深入|对|向|还|也|同|是|的))"
)
# Names that an organ appoints, frees or thanks, and names that a post is given to.
_APPOINTED = re.compile(
    rf"(?:任命|免去|接受|撤销|补选|增补|追认|罢免|聘任|[：，；、\n])(?P<names>{_NAMES})(?=等?(?:\d+名)?(?:同志)?(?:为(?=[^，。；]*[长任员席记官事师授理监裁书问])|的[^，。；]{{2,20}}职务|第[十一二三四五六七八九]|请辞|辞去|等同志))"
)


# Names that hold a post, or that a life is told of: 甲曾任…, 甲是…局长, 甲，男，…
_HOLDER = re.compile(
    rf"(?:^|[\n。；，]|(?<=[长任记席员师])由)(?P<names>[{HAN}]{{2,4}}?)(?:同志)?(?=(?:曾|现|历|拟|兼|先后|生前)?任|不再[担兼]任|当选|担任|[出就接]任|调任|升任|转任|履新|"
    r"(?:生前)?[是系为](?=[^，。；]{2,30}[长记任员席师授])|，(?:男|女)，|\d{4}年|等\d+[名位])"
)


def _actors(ground: Ground) -> list[tuple[str, str]]:
    """Names at the head of a clause that do what only people do: 李炳军、毛伟明等作了发言."""
    found = _named_by(ground, _ACTOR, 2.7, 2.3, "names.actor")
    found += _named_by(ground, _APPOINTED, 1.9, 1.9, "names.appointed", sure=True)
    found += _named_by(ground, _HOLDER, 1.9, 1.9, "names.holder")
    return found + [(name, "names.holder") for name in foreign_holders(ground.text)]


_AND = re.compile("、|(?<=[^、])和(?=[^、和])")  # 甲和乙; but 魏凤和


def _named_by(
    ground: Ground, pattern: re.Pattern[str], alone: float, listed: float, rule: str, *, sure: bool = False
) -> list[tuple[str, str]]:
    """`sure`: what the pattern asks for after the names says that they stop there."""
    found = []
    text = ground.text
    for match in pattern.finditer(text):
        names = _AND.split(match.group("names"))
        least = alone if len(names) == 1 else listed
        at = match.start("names")
        for name in names:
            if not _is_like(text, at, name, _least(text, name, least), sure=sure):
                break
            at += len(name) + 1
        else:
            found += [(name, rule) for name in names]
    return found


def _is_like(text: str, at: int, name: str, least: float, *, sure: bool) -> bool:
    stop = at + len(name)
    if sure and not flags().get(name, 0) & Known.PLACE and likeness(text, at, stop) >= least + _SURE:
        return True
    return is_likely_name(text, at, stop, least)


_SURE = 0.6  # how much more like a name it must be


def _least(text: str, name: str, least: float) -> float:
    """A name that the text has more than once needs less proof."""
    if len(name) < 3:
        return least
    first = text.find(name)
    return least - 0.8 if text.find(name, first + 1) >= 0 else least


# ── a name holds everywhere ───────────────────────────────────────────────────────────────────────


def _place(ground: Ground, persons: Persons, found: dict[str, str], names: Names) -> None:
    text = ground.text
    certain = {stretch for title in persons.titles for stretch in title.names}
    certain |= {(m.start, m.stop) for m in persons.makers if m.person}
    certain |= {stretch for stretches in persons.lists for stretch in stretches}
    full = _full_names(found)
    marks: dict[tuple[int, int], str] = {s: full.get(text[s[0] : s[1]], text[s[0] : s[1]]) for s in certain}
    for start, stop in _occurrences(text, full):
        if _NAMED_AFTER.match(text, stop):
            continue
        marks.setdefault((start, stop), full[text[start:stop]])
    for start, stop, name in [*_short_forms(ground, persons, full), *_by_post_alone(ground, persons, marks)]:
        marks.setdefault((start, stop), name)
    at = 0
    for start, stop in sorted(marks, key=lambda s: (s[0], -s[1])):
        if start < at:
            continue
        at = stop
        name = marks[(start, stop)]
        persons.stretches.append((start, stop))
        persons.names[(start, stop)] = name
        persons.mentions.append(
            Mention(
                kind="person",
                span=ground.plain.span(start, stop),
                name=name,
                rule=found.get(name, "names.title"),
            )
        )


def _full_names(found: dict[str, str]) -> dict[str, str]:
    """Each form with the full name: a given name of a dotted name (迪力巴尔) is that person."""
    full = {name: name for name in found} | _latin_surnames(found)
    for name in sorted(found):
        if DOT not in name:
            continue
        head = name.split(DOT)[0]
        for form in (head, name.split(DOT)[-1]):
            if len(form) >= 2 and found.get(form) != "names.credit":
                full[form] = name
    return full | _family_names(found)


def _latin_surnames(found: Iterable[str]) -> dict[str, str]:
    """Smith for Darren Smith, where one person of the article has that surname."""
    bearers: dict[str, set[str]] = {}
    for name in found:
        if name.isascii() and " " in name:
            bearers.setdefault(name.split()[-1], set()).add(name)
    return {surname: name for surname, (name, *others) in bearers.items() if not others and len(surname) > 2}


def _family_names(found: Iterable[str]) -> dict[str, str]:
    """安倍 for 安倍晋三: a surname of two signs where one person of the article has it."""
    bearers: dict[str, set[str]] = {}
    for name in found:
        if len(name) > 2 and name[:2] in surnames() and not flags().get(name[:2], 0):
            bearers.setdefault(name[:2], set()).add(name)
    return {surname: name for surname, (name, *others) in bearers.items() if not others}


def _occurrences(text: str, full: dict[str, str]) -> list[tuple[int, int]]:
    if not full:
        return []
    automaton = ahocorasick.Automaton()
    for form in sorted(full):
        automaton.add_word(form, len(form))
    automaton.make_automaton()
    return [(last + 1 - length, last + 1) for last, length in automaton.iter_long(text)]


def _short_forms(ground: Ground, persons: Persons, full: dict[str, str]) -> list[tuple[int, int, str]]:
    """王书记 for 王贵勇, where one person of the article has that surname and a title."""
    text = ground.text
    by_surname: dict[str, list[str]] = {}
    for name in dict.fromkeys(full.values()):
        surname = name[:2] if name[:2] in surnames() and len(name) > 2 else name[:1]
        if surname in surnames() and DOT not in name:
            by_surname.setdefault(surname, []).append(name)
    forms = []
    for post in persons.posts:
        surname = text[post.start - 1 : post.start]
        if len(by_surname.get(surname, ())) == 1 and (
            post.start < 2 or not re.match(rf"[{HAN}]", text[post.start - 2])
        ):
            forms.append((post.start - 1, post.start, by_surname[surname][0]))
    return forms


# 王维|研究会, 白求恩|医院: a body or a prize, and no person.
_NAMED_AFTER = re.compile(
    "研究会|基金会|纪念馆|博物馆|故居|艺术馆|奖(?![金励状])|大学|学院|中学|小学|医院|工作室|实验室"
)
_ALONE = "总书记"  # the press says it for one person only


def _by_post_alone(
    ground: Ground, persons: Persons, marks: Iterable[tuple[int, int]]
) -> list[tuple[int, int, str]]:
    """总书记来到田间: whose post it is, where one person of the article holds it."""
    text = ground.text
    holders = {
        text[slice(*name)]
        for title in persons.titles
        for name in title.names
        if any(text[unit.post.start : unit.post.stop] == _ALONE for unit in title.units)
    }
    if len(holders) != 1:
        return []
    (holder,) = holders
    edges = {edge for stretch in marks for edge in stretch}
    alone = (p for p in persons.posts if text[p.start : p.stop] == _ALONE)
    return [
        (p.start, p.stop, holder)
        for p in alone
        if p.start not in edges and p.stop not in edges and text[p.stop : p.stop + 1] not in ("、", "")
    ]
