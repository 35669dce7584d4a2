"""One article's person -> what it tells about who that is: posts, places, fields of life, company."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from kg.identity.divisions import CHINA, Path, level_of, locate
from kg.identity.forms import fold, person_key
from kg.identity.organisations import Body
from kg.identity.settings import Setting
from kg.identity.titles import post_title
from kg.model import Credit, Reading, Role
from kg.resources import table

Post = tuple[str, str]  # key of the organisation, title

_REPORTING = frozenset({"记者", "摄影", "编辑", "整理"})
# Whose home a national paper does not say: they are taken to live in the one province that the article names.
_LOCAL = frozenset({"村民", "村干部", "居民", "个体", "工人", "学生", "教师", "医疗", "消防"})
_AGENCIES = ("新华社", "人民日报", "中新社", "央视", "新华网", "人民网", "总台")
_BEFORE = 10  # signs before a credit's name where its agency stands: 新华社记者 鞠鹏


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one article tells about one name. `places`: where its posts are; `home`: the article's.

    `company` took part in the same events; `day` is the day of publication as an ordinal, None where unknown.
    """

    article: str
    key: str
    order: tuple[str, str]
    forms: Mapping[str, int]
    posts: frozenset[Post]
    bodies: frozenset[str]
    places: frozenset[Path]
    home: Path
    fields: frozenset[str]
    occasions: frozenset[str]
    company: frozenset[str]
    day: int | None
    national: bool

    @property
    def telling(self) -> bool:
        """Whether the article says more about the person than the name."""
        return bool(self.posts or self.fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What is resolved before persons are: bodies by form, of posts by `Role.form`, occasions by index."""

    bodies: Mapping[str, Body]
    posts: Mapping[str, Body | None]
    occasions: Mapping[int, str]


def persons_of(reading: Reading) -> tuple[str, ...]:
    """Every form that the reading uses for a person, in order of first use."""
    found = dict.fromkeys(reading.persons)
    found.update(dict.fromkeys(role.person for role in reading.roles))
    for event in reading.events:
        found.update(dict.fromkeys(participant.person for participant in event.participants))
    bodies = set(reading.organisations)
    found.update(dict.fromkeys(credit.name for credit in reading.credits if credit.name not in bodies))
    return tuple(form for form in found if fold(form))


def profiles(setting: Setting, resolved: Resolved) -> tuple[Profile, ...]:
    """A profile for each person of a reading; two spellings of one name are one person within an article."""
    forms: dict[str, dict[str, int]] = {}
    for form in persons_of(setting.reading):
        forms.setdefault(person_key(form), {})[form] = 1
    for mention in setting.reading.mentions:
        counts = forms.get(person_key(mention.name), {}) if mention.kind == "person" else {}
        if mention.name in counts:
            counts[mention.name] += 1
    roles, credits, events = _by_person(setting, resolved)
    return tuple(
        _profile(setting, key, counts, (roles.get(key, []), credits.get(key, []), events.get(key, [])))
        for key, counts in forms.items()
    )


_Held = tuple[Role, Body | None]
_Took = tuple[str, frozenset[str]]
_Said = tuple[list[_Held], list[Credit], list[_Took]]


def _by_person(
    setting: Setting, resolved: Resolved
) -> tuple[dict[str, list[_Held]], dict[str, list[Credit]], dict[str, list[_Took]]]:
    roles: dict[str, list[_Held]] = {}
    for role in setting.reading.roles:
        body = resolved.posts.get(role.form)
        roles.setdefault(person_key(role.person), []).append((role, body))
    credits: dict[str, list[Credit]] = {}
    for credit in setting.reading.credits:
        credits.setdefault(person_key(credit.name), []).append(credit)
    events: dict[str, list[_Took]] = {}
    for index, event in enumerate(setting.reading.events):
        together = frozenset(person_key(participant.person) for participant in event.participants)
        for one in together:
            events.setdefault(one, []).append((resolved.occasions[index], together))
    return roles, credits, events


def _profile(setting: Setting, key: str, forms: Mapping[str, int], said: _Said) -> Profile:
    roles, credits, events = said
    held = [body for _, body in roles if body]
    now = [(role, body) for role, body in roles if not role.former]
    fields = {field_of(fold(role.title), _kind(body)) for role, body in now}
    fields |= {"记者" for credit in credits if credit.kind in _REPORTING}
    places = frozenset([body.place for _, body in now if body and body.place and _kind(body) != "其他"])
    if any(_of_agency(credit, setting.text) for credit in credits):
        places |= {CHINA}
    return Profile(
        article=setting.id,
        key=key,
        order=setting.when,
        forms=forms,
        posts=frozenset((body.key if body else "", post_title(role.title)) for role, body in roles),
        bodies=frozenset(body.key for body in held),
        places=places | _national_posts(now),
        home=setting.home or (_only_province(setting.reading) if fields & _LOCAL else ()),
        fields=frozenset(fields - {""}),
        occasions=frozenset([occasion for occasion, _ in events]),
        company=frozenset[str]().union(*[together for _, together in events]) - {key},
        day=_day(setting.reading.published),
        national=any(_is_national(*one) for one in now),
    )


def _kind(body: Body | None) -> str:
    """The kind of a post's body; a post of a place itself (青石县) is its government's."""
    if body is None:
        return ""
    return "政府" if body.key.endswith("|") else body.kind


def _national_posts(roles: Collection[_Held]) -> frozenset[Path]:
    return frozenset({CHINA}) if any(_is_national(*one) for one in roles) else frozenset()


def _is_national(role: Role, body: Body | None) -> bool:
    """Whether only one person in the country has the post, or few: 总书记, 国务院总理, 中央政治局委员."""
    if body is None:
        return fold(role.title) in national_words("title")
    office = fold(role.title) in national_words("title") | national_words("office")
    return body.key in national_words("organisation") or (office and body.place == CHINA)


@cache
def national_words(what: str) -> frozenset[str]:
    """Titles ("title", "office", "state") and bodies ("organisation") of a state or party as a whole."""
    return frozenset(row[0] for row in table("identity_national_posts.tsv") if row[1] == what)


def _of_agency(credit: Credit, text: str) -> bool:
    start = credit.evidence.start
    return any(agency in text[max(0, start - _BEFORE) : credit.evidence.stop] for agency in _AGENCIES)


def _only_province(reading: Reading) -> Path:
    """The province that all located places of an article lie in; () where there are several."""
    paths = [path for name in reading.places if (path := locate(fold(name)))]
    provinces = {path[:1] for path in paths if level_of(path[:1]) == "省"}
    return next(iter(provinces)) if len(provinces) == 1 else ()


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat(published or "").toordinal()
    except ValueError:
        return None


# ── fields of life ────────────────────────────────────────────────────────────────────────────────


@cache
def _field_tables() -> tuple[Mapping[str, str], Mapping[str, str], frozenset[frozenset[str]]]:
    return (
        {row[0]: row[1] for row in table("identity_fields.tsv")},
        {row[0]: row[1] for row in table("identity_field_kinds.tsv")},
        frozenset(frozenset(pair) for pair in table("identity_field_pairs.tsv")),
    )


@lru_cache(maxsize=50_000)
def field_of(title: str, kind: str) -> str:
    """The field of a post, by its title's ending, else by its organisation's kind; "" where neither tells."""
    endings, kinds, _ = _field_tables()
    for start in range(len(title)):
        if title[start:] in endings:
            return endings[title[start:]]
    return kinds.get(kind, "")


def fields_agree(left: Collection[str], right: Collection[str]) -> bool:
    """Whether some field of one person's may go with some field of the other's; unknown ones may."""
    if not left or not right:
        return True
    _, _, pairs = _field_tables()
    return any(one == other or frozenset({one, other}) in pairs for one in left for other in right)
