"""Articles and their readings -> identities, which identity each form means, and how that was decided.

Organisations and places go by name and home, events by day, persons by name, roles by post. Nothing
depends on the order of the input; an article more adds or changes only identities that it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.identity.bearers import Decision, persons
from kg.identity.clusters import Cluster
from kg.identity.comparison import no_ruling
from kg.identity.forms import fold, uid
from kg.identity.judgements import ordered
from kg.identity.occasions import Occasion, occasions, telling
from kg.identity.offices import Offices
from kg.identity.organisations import Body, body
from kg.identity.places import spot
from kg.identity.profiles import Profile, Resolved, profiles
from kg.identity.register import Register
from kg.identity.roles import post_key, posts
from kg.identity.rulings import Rulings, mention_ref, rulings_of
from kg.identity.settings import Setting, bodies, settings
from kg.identity.short_names import Bearer, short_names
from kg.identity.titles import post_title
from kg.model import Article, Judgement, Reading, Resolution, Value

_Posts = Mapping[str, Body | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """A setting whose organisations and posts are resolved."""

    setting: Setting
    bodies: Mapping[str, Body]
    posts: _Posts


def resolve(
    articles: Sequence[Article], readings: Sequence[Reading], judgements: Sequence[Judgement] = ()
) -> Resolution:
    """Whom and what all readings mean.

    `judgements` given by a person decide against the rules: their `left` and `right` are two uids, or two
    mentions "article id#person#name". Two persons of one name stay two where posts, places or fields of
    life speak against one; where nothing but the name speaks, for or against, they are taken for one, and
    a judgement `unsure` says so.
    """
    register, rulings = Register(), rulings_of(judgements)
    named = [_named(setting) for setting in settings(articles, readings)]
    for one in named:
        _organisations(one, register)
        _places(one.setting, register)
    told = _events(named, register)
    decided = _persons(named, told, rulings, register)
    _merge(rulings, register)
    offices = _offices(named, register)
    for one in named:
        _roles(one, offices, register)
    _merge(rulings, register)
    return Resolution(
        identities=register.identities(),
        where=dict(sorted(register.where.items())),
        judgements=ordered([*judgements, *decided]),
    )


# ── organisations, places, roles ──────────────────────────────────────────────────────────────────


def _named(setting: Setting) -> _Named:
    meant = bodies(setting)
    held = posts(setting, meant)
    for role in setting.reading.roles:
        held_in = held[role.form]
        if role.organisation in meant and held_in:
            meant[role.organisation] = held_in
    return _Named(setting=setting, bodies=meant, posts=held)


def _organisations(one: _Named, register: Register) -> None:
    for form, meant in one.bodies.items():
        key = uid("organisation", meant.key)
        written = fold(form)
        full = written if body(written).key == meant.key else meant.name
        register.mention("organisation", key, one.setting.id, form, {full: 2, written: 1})
        details = {"kind": meant.kind, "place": "/".join(meant.place) or None}
        register.describe("organisation", key, meant.name if meant.key.endswith("|") else None, details)


def _places(setting: Setting, register: Register) -> None:
    held_at = (event.place.name for event in setting.reading.events if event.place)
    for form in dict.fromkeys((*setting.reading.places, *held_at)):
        meant = spot(form, setting.home)
        key = uid("place", meant.key)
        register.mention("place", key, setting.id, form, {fold(form): 1})
        details = {"level": meant.level, "within": "/".join(meant.path[:-1]) or None}
        register.describe("place", key, meant.path[-1], details)


def _offices(named: Sequence[_Named], register: Register) -> Offices:
    """The posts that all articles give each person in a body that they name."""
    offices = Offices()
    for one in named:
        for role in one.setting.reading.roles:
            person = register.where[one.setting.id, "person", role.person]
            offices.tell(person, post_title(role.title), one.posts[role.form])
    return offices


def _roles(one: _Named, offices: Offices, register: Register) -> None:
    for role in {role.form: role for role in one.setting.reading.roles}.values():
        person = register.where[one.setting.id, "person", role.person]
        title, held_in = post_title(role.title), one.posts[role.form]
        if held_in is None:
            held_in, title = offices.meant(person, title) or (None, title)
        key = uid("role", *post_key(person, title, held_in, one.setting))
        register.mention("role", key, one.setting.id, role.form, {})
        register.describe("role", key, title, _held_in(held_in, register) if held_in else {})


def _held_in(meant: Body, register: Register) -> dict[str, Value]:
    """The body of a post, as the graph shows it."""
    organisation = uid("organisation", meant.key)
    shown = register.name_of("organisation", organisation) or meant.name
    return {"organisation": shown, "organisation_uid": organisation}


# ── events ────────────────────────────────────────────────────────────────────────────────────────

_Told = dict[tuple[str, int], str]


def _events(named: Sequence[_Named], register: Register) -> _Told:
    """(article, index) of every event -> its uid."""
    tellings = [
        telling(one.setting, index, {form: meant.key for form, meant in one.bodies.items()})
        for one in named
        for index in range(len(one.setting.reading.events))
    ]
    told: _Told = {}
    taken: set[str] = set()
    for occasion in occasions(tellings):
        key = _event_uid(occasion, taken)
        taken.add(key)
        for one_telling in occasion.tellings:
            article, index = one_telling.told
            told[article, index] = key
            register.mention("event", key, article, str(index), {fold(one_telling.event.name): 1})
    return told


def _event_uid(occasion: Occasion, taken: set[str]) -> str:
    """Name and date of the first telling; its home too where the name means another event elsewhere.

    An appointment goes by who is appointed, not by its name: papers put it in many ways.
    """
    first = occasion.first
    day = first.date or ""
    bases = [("event", first.name, day, first.scope), ("event", first.name, day, *map(str, first.told))]
    if first.event.kind == "任免" and first.heroes and day:
        bases.insert(0, ("event", "任免", day, *sorted(first.heroes)))
    return next(key for key in (uid(*basis) for basis in bases) if key not in taken)


# ── persons ───────────────────────────────────────────────────────────────────────────────────────


def _persons(named: Sequence[_Named], told: _Told, rulings: Rulings, register: Register) -> list[Judgement]:
    blocks: dict[str, list[Profile]] = {}
    for one in named:
        events = range(len(one.setting.reading.events))
        resolved = Resolved(
            bodies=one.bodies,
            posts=one.posts,
            occasions={index: told[one.setting.id, index] for index in events},
        )
        for profile in profiles(one.setting, resolved):
            blocks.setdefault(profile.key, []).append(profile)
    people: dict[str, Sequence[Cluster]] = {}
    judgements: list[Judgement] = []
    for key in sorted(blocks):
        people[key], decisions = persons(blocks[key], rulings.on(key) or no_ruling)
        judgements += _recorded(key, decisions)
    _name(people, register)
    return judgements


def _name(people: Mapping[str, Sequence[Cluster]], register: Register) -> None:
    """The first person has the name's uid, a further one that of name and difference.

    Who is known by a short name too (特朗普 of 唐纳德·特朗普) has the short one's uid.
    """
    uids = {bearer: uid for key in people for bearer, uid in _uids(key, people[key])}
    short = short_names(people)
    for key, clusters in people.items():
        for number, cluster in enumerate(clusters):
            known = uids[short.get((key, number), (key, number))]
            for member in cluster.members:
                for form, count in member.forms.items():
                    register.mention("person", known, member.article, form, {fold(form): count})


def _uids(key: str, clusters: Sequence[Cluster]) -> Iterator[tuple[Bearer, str]]:
    taken: set[str] = set()
    for number, cluster in enumerate(clusters):
        known = uid("person", key) if number == 0 else _further_uid(key, cluster, taken)
        taken.add(known)
        yield (key, number), known


def _further_uid(key: str, cluster: Cluster, taken: set[str]) -> str:
    """By province and field as first told, which another article seldom changes; at worst by article."""
    first = cluster.first
    place = "".join(min(first.places, default=first.home)[:1])
    telling_apart = [place, "、".join(sorted(first.fields))]
    key_uid = uid("person", key, *telling_apart)
    return key_uid if key_uid not in taken else uid("person", key, *telling_apart, first.article)


def _recorded(key: str, decisions: Sequence[Decision]) -> list[Judgement]:
    return [
        Judgement(
            left=mention_ref(decision.left, "person", key),
            right=mention_ref(decision.right, "person", key),
            verdict=decision.verdict,
            by=f"rule:{decision.rule}",
            reason=decision.reason,
        )
        for decision in decisions
    ]


# ── what a person decided about uids ──────────────────────────────────────────────────────────────


def _merge(rulings: Rulings, register: Register) -> None:
    """Join identities that a person said are one; uids that are not, or no longer, there change nothing."""
    for pair, verdict in sorted(rulings.uids.items(), key=lambda item: sorted(item[0])):
        kept, *others = sorted(pair)
        for gone in others:
            shared = set(register.kinds_of(kept)) & set(register.kinds_of(gone))
            if verdict == "positive" and shared:
                register.merge(shared.pop(), kept, gone)
