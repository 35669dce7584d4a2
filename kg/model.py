"""The nouns of the tool, one frozen dataclass each; every room speaks in these and in nothing else.

page -> article -> mention -> claim (role, event, credit) -> reading -> identity -> graph.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

ArticleKind = Literal["article", "caption", "contents", "masthead", "advert", "other"]
MentionKind = Literal["person", "organisation", "place", "time", "post"]
EventKind = Literal["会议", "调研", "会见", "仪式", "活动", "任免", "其他"]
Part = Literal["主持", "发言", "出席", "陪同"]
CreditKind = Literal["记者", "通讯员", "作者", "摄影", "编辑", "整理", "供稿", "其他"]
ListFlag = Literal["ranked", "strokes", "open"]
IdentityKind = Literal["person", "organisation", "place", "role", "event"]
Severity = Literal["error", "warning", "note"]

Value = str | int | float | bool | list[str] | None
_NOTHING: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points of one text: start included, stop excluded; `text[start:stop]` is the stretch."""

    start: int
    stop: int

    def of(self, text: str) -> str:
        """The stretch of `text` that this span marks."""
        return text[self.start : self.stop]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something that could not be read or understood: counted, shown, never swallowed."""

    severity: Severity
    source: str
    message: str
    place: str | None = None  # line, page or column, in words
    remedy: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file as it came, decoded. `published` is an ISO date known from file name, metadata or user."""

    source: str
    text: str
    encoding: str | None = None
    published: str | None = None
    newspaper: str | None = None
    number: str | None = None  # the page's number in its issue: "1", "03", "A2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One piece cut out of a page; its text is unchanged but for joined line wraps.

    `spans` are stretches of the page's decoded text; empty where the input was an article already.
    `home` is the place that 我州, 自治州, 地委 and 本报 refer to, where known (巴音郭楞蒙古自治州).
    """

    id: str
    title: str
    text: str
    published: str | None = None
    dateline_place: str | None = None
    newspaper: str | None = None
    home: str | None = None
    source: str | None = None
    page: str | None = None
    kind: ArticleKind = "article"
    spans: tuple[Span, ...] = ()
    continued_from: str | None = None
    continues_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of an article's text that names a person, organisation, place, time or post.

    `name` is the fullest form in the article, without spaces: 王书记 and 王 贵 勇 are both 王贵勇.
    """

    kind: MentionKind
    span: Span
    name: str
    rule: str


BY_USER = "names.dictionary"  # the rule of mentions that the user's own dictionary gives: they are certain


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a claim stands: `article.text[start:stop]` is the quote; `rule` says what read it."""

    article: str
    start: int
    stop: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name that a sentence gives to an event: its organiser, its place, a group that took part."""

    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A person holds or held a post in an organisation, by one sentence.

    `since`/`until` (ISO) and `how` (任命 当选 免去 ...) only where the text states them.
    """

    person: str
    title: str
    organisation: str | None
    evidence: Evidence
    organisation_full: str | None = None
    former: bool = False
    acting: bool = False
    since: str | None = None
    until: str | None = None
    how: str | None = None

    @property
    def form(self) -> str:
        """What a Resolution calls the role in its article: title@organisation, 县长@@王勇 without one."""
        return f"{self.title}@{self.organisation or f'@{self.person}'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPlace:
    """Where a name stands in a list of names: the list's number in its article, from 1; position from 1."""

    number: int
    position: int
    length: int
    flag: ListFlag


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person's part in an event; `parts` always holds 出席. `mode`: 视频, 委托 or None (in person)."""

    person: str
    parts: tuple[Part, ...]
    evidence: tuple[Evidence, ...]
    mode: str | None = None
    listed: tuple[ListPlace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One occasion as one article tells it. Dates are ISO, as long as they are precise."""

    name: str
    kind: EventKind
    evidence: tuple[Evidence, ...]
    date: str | None = None
    end_date: str | None = None
    place: Named | None = None
    organisers: tuple[Named, ...] = ()
    participants: tuple[Participant, ...] = ()
    participant_groups: tuple[Named, ...] = ()
    background: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Who wrote, photographed or edited the article."""

    name: str
    kind: CreditKind
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything one article says (gold/GUIDELINES.md). Names are unique, in order of first mention.

    `mentions` holds every stretch that names one of `persons`, `organisations` or `places`.
    """

    article: str
    title: str
    published: str | None
    dateline_place: str | None
    persons: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    events: tuple[Event, ...] = ()
    credits: tuple[Credit, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who or what is meant, across articles. `mentions`: (article id, form as the reading has it), sorted."""

    uid: str
    kind: IdentityKind
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[tuple[str, str], ...] = ()
    details: Mapping[str, Value] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A recorded decision whether two candidates are one: by a rule or by a person (`by`)."""

    left: str
    right: str
    verdict: Literal["positive", "negative", "unsure"]
    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """All identities of a workspace, and which identity each form in each article means.

    `where` maps (article id, identity kind, form) to a uid. The form is the name as the reading has it;
    for a role `Role.form`; for an event its index in `Reading.events`, as a string.
    """

    identities: tuple[Identity, ...]
    where: Mapping[tuple[str, IdentityKind, str], str]
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node of the graph; `properties` hold DESIGN.md section 3's, without nulls."""

    label: str
    uid: str
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A relationship of the graph between two nodes, each named by label and uid."""

    type: str
    uid: str
    start_label: str
    start: str
    stop_label: str
    stop: str
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """What a store holds: nodes and edges sorted by label or type, then uid."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
