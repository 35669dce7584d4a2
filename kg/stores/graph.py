"""Articles, readings and identities -> the graph of DESIGN.md section 3, sorted, with evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from kg.model import Article, Edge, Evidence, Graph, Identity, Node, Reading, Resolution, Role, Value
from kg.stores.attendance import Telling, event_edges, tellings
from kg.stores.containment import containment_edges
from kg.stores.sources import LABELS, Sources, Tie
from kg.stores.terms import Seen, terms

_MENTIONS = 5  # stretches kept on MENTIONED_IN: the first ones


def graph_of(articles: Sequence[Article], readings: Sequence[Reading], resolution: Resolution) -> Graph:
    """The graph that the readings state; the same for the same input in any order.

    An identity becomes a node with its uid, an article a node with its id. An event that articles only
    refer to enters where one of them names a participant. Forms that the resolution leaves out have no
    relationships.
    """
    sources = Sources(articles, readings, resolution)
    told = tellings(sources)
    nodes = chain(_articles(articles), _identities(resolution.identities), _events(sources, told))
    edges = chain(
        _holds(sources),
        _in(sources),
        event_edges(sources, told),
        containment_edges(sources),
        _credited(sources),
        _mentioned(sources),
    )
    return Graph(
        nodes=tuple(sorted(nodes, key=lambda node: (node.label, node.uid))),
        edges=tuple(sorted(edges, key=lambda edge: (edge.type, edge.uid))),
    )


# ── nodes ─────────────────────────────────────────────────────────────────────────────────────────


def _node(label: str, uid: str, properties: Mapping[str, Value]) -> Node:
    known = {name: value for name, value in properties.items() if value is not None}
    return Node(label=label, uid=uid, properties=known)


def _articles(articles: Iterable[Article]) -> Iterator[Node]:
    for article in articles:
        yield _node(
            "Article",
            article.id,
            {
                "headline": article.title,
                "published": article.published,
                "newspaper": article.newspaper,
                "source": article.source,
            },
        )


def _identities(identities: Iterable[Identity]) -> Iterator[Node]:
    """Every identity but events, which need to be told as more than background."""
    for identity in identities:
        if identity.kind != "event":
            yield _node(LABELS[identity.kind], identity.uid, _properties(identity))


def _properties(identity: Identity) -> dict[str, Value]:
    details = identity.details
    named: dict[str, Value] = {"name": identity.name}
    if identity.kind == "role":
        return {**named, "organisation": details.get("organisation")}
    if identity.kind == "place":
        return {**named, "level": details.get("level")}
    named["aliases"] = list(identity.aliases)
    return {**named, "kind": details.get("kind")} if identity.kind == "organisation" else named


def _events(sources: Sources, told: Iterable[Telling]) -> Iterator[Node]:
    by_uid: dict[str, list[Telling]] = {}
    for telling in told:
        by_uid.setdefault(telling.uid, []).append(telling)
    for identity in sources.identities:
        if identity.kind == "event" and identity.uid in by_uid:
            yield _node("Event", identity.uid, _occasion(identity, by_uid[identity.uid]))


def _occasion(identity: Identity, told: Sequence[Telling]) -> dict[str, Value]:
    """What the resolution says of the event, else what most articles say, the most precise date first."""
    events = [telling.event for telling in told]
    kinds = Counter(event.kind for event in events)
    dated = sorted(
        (e for e in events if e.date), key=lambda e: (-len(e.date or ""), e.date, e.end_date or "")
    )
    read: dict[str, Value] = {
        "kind": min(kinds, key=lambda kind: (-kinds[kind], kind)),
        "date": dated[0].date if dated else None,
        "end_date": next((event.end_date for event in dated if event.end_date), None),
    }
    known = {name: identity.details[name] for name in read if identity.details.get(name) is not None}
    return {"name": identity.name, "aliases": list(identity.aliases), **read, **known}


# ── posts ─────────────────────────────────────────────────────────────────────────────────────────


def _holds(sources: Sources) -> Iterator[Edge]:
    claims: dict[Tie, list[Seen]] = {}
    for reading in sources.readings:
        for role in reading.roles:
            person = sources.uid(reading.article, "person", role.person)
            post = sources.uid(reading.article, "role", role.form)
            if person and post:
                seen = Seen(role=role, published=sources.published(reading.article))
                claims.setdefault(("Person", person, "HOLDS", "Role", post), []).append(seen)
    for tie, several in claims.items():
        for index, term in enumerate(terms(several)):
            discriminator = term.discriminator if index else ""
            yield sources.edge(tie, term.evidence, discriminator, term.properties())


def _in(sources: Sources) -> Iterator[Edge]:
    bodies = {
        identity.uid: identity.details.get("organisation_uid")
        for identity in sources.identities
        if identity.kind == "role"
    }
    claims: dict[Tie, list[Role]] = {}
    for reading in sources.readings:
        for role in reading.roles:
            post = sources.uid(reading.article, "role", role.form)
            if post and (body := _body(sources, reading.article, role, bodies.get(post))):
                claims.setdefault(("Role", post, "IN", "Organisation", body), []).append(role)
    for tie, roles in claims.items():
        naming = [role for role in roles if role.organisation]  # rather than 州长 alone
        yield sources.edge(tie, [role.evidence for role in naming or roles])


def _body(sources: Sources, article: str, role: Role, resolved: Value) -> str | None:
    """The organisation that the resolution gives the post, else the one that the article's words mean."""
    if isinstance(resolved, str) and sources.known("organisation", resolved):
        return resolved
    full = sources.uid(article, "organisation", role.organisation_full)
    return full or sources.uid(article, "organisation", role.organisation)


# ── articles ──────────────────────────────────────────────────────────────────────────────────────


def _credited(sources: Sources) -> Iterator[Edge]:
    claims: dict[tuple[Tie, str], list[Evidence]] = {}
    for reading in sources.readings:
        for credit in reading.credits:
            if person := sources.uid(reading.article, "person", credit.name):
                tie = ("Person", person, "CREDITED", "Article", reading.article)
                claims.setdefault((tie, credit.kind), []).append(credit.evidence)
    for (tie, kind), evidence in claims.items():
        yield sources.edge(tie, evidence, kind, {"kind": kind})


def _mentioned(sources: Sources) -> Iterator[Edge]:
    for reading in sources.readings:
        claims: dict[str, list[Evidence]] = {}
        for evidence, form in _namings(reading):
            if person := sources.uid(reading.article, "person", form):
                claims.setdefault(person, []).append(evidence)
        for person, several in claims.items():
            first = sorted(several, key=lambda place: (place.start, place.stop))[:_MENTIONS]
            yield sources.edge(("Person", person, "MENTIONED_IN", "Article", reading.article), first)


def _namings(reading: Reading) -> Iterator[tuple[Evidence, str]]:
    """Where each person is named; a name without a mention of its own stands where its claims do."""
    named: set[str] = set()
    for mention in reading.mentions:
        if mention.kind == "person":
            named.add(mention.name)
            start, stop = mention.span.start, mention.span.stop
            yield (
                Evidence(article=reading.article, start=start, stop=stop, rule=mention.rule),
                mention.name,
            )
    for evidence, form in _claims(reading):
        if form not in named:
            yield evidence, form


def _claims(reading: Reading) -> Iterator[tuple[Evidence, str]]:
    yield from ((role.evidence, role.person) for role in reading.roles)
    yield from ((credit.evidence, credit.name) for credit in reading.credits)
    for event in reading.events:
        for participant in event.participants:
            yield from ((evidence, participant.person) for evidence in participant.evidence)
