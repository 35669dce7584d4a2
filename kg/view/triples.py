"""Articles, readings and identities -> a record a fact, with the sentence that states it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kg.model import Article, Event, Evidence, IdentityKind, Participant, Reading, Resolution, Role
from kg.questions.events import titled

Triple = dict[str, Any]

# The one vocabulary of predicates: the graph's relationships, the parts of DESIGN.md section 3, one date.
PREDICATES: Mapping[str, tuple[str, str]] = {
    "HOLDS": ("person, post", "任职; details: former, acting, since, until, how where the text says so"),
    "IN": ("post, organisation", "职务所属"),
    "ATTENDED": ("person or organisation, event", "出席; details: mode, listed"),
    "主持": ("person, event", "chaired; stands beside ATTENDED"),
    "发言": ("person, event", "spoke; stands beside ATTENDED"),
    "陪同": ("person, event", "accompanied; stands beside ATTENDED"),
    "HOSTED": ("organisation or place, event", "主办"),
    "HELD_AT": ("event, place", "举办地"),
    "DATE": ("event, ISO date", "日期; details: until, where it lasted"),
    "REPORTED_IN": ("event, article", "见报"),
    "CREDITED": ("person, article", "署名; details: kind"),
    "MENTIONED_IN": ("person, article", "提及"),
}


def export_triples(
    articles: Sequence[Article], readings: Sequence[Reading], resolution: Resolution
) -> Iterator[Triple]:
    """A record for each fact and sentence that states it, in the order of the readings.

    Keys: subject, predicate, object (names as people write them), article, start, stop, quote, rule, then
    subject_uid, object_uid (None for a date), and details, what else the sentence says of the fact.
    Facts about forms that the resolution leaves out are left out, as in the graph.
    """
    texts = {article.id: article for article in articles}
    names = _Names(resolution)
    for reading in readings:
        if reading.article in texts:
            yield from _Facts(texts[reading.article], reading, names).all()


class _Names:
    """What a form in an article means: uid and the name to write."""

    def __init__(self, resolution: Resolution) -> None:
        self._where = resolution.where
        self._names = {(each.kind, each.uid): each for each in resolution.identities}

    def get(self, article: str, kind: IdentityKind, form: str | None) -> tuple[str, str] | None:
        """(name, uid), or None where the resolution does not say."""
        uid = self._where.get((article, kind, form)) if form is not None else None
        known = self._names.get((kind, uid)) if uid is not None else None
        if known is None:
            return None
        body = known.details.get("organisation") if kind == "role" else None
        return (titled(str(body) if body else None, known.name), known.uid)


Named = tuple[str, str | None] | None


class _Facts:
    def __init__(self, article: Article, reading: Reading, names: _Names) -> None:
        self._article = article
        self._reading = reading
        self._names = names

    def all(self) -> Iterator[Triple]:
        """Posts, events, credits, mentions."""
        for role in self._reading.roles:
            yield from self._role(role)
        for number, event in enumerate(self._reading.events):
            if event.participants or not event.background:
                yield from self._event(event, self._get("event", str(number)))
        here = self._here()
        for credit in self._reading.credits:
            person = self._get("person", credit.name)
            yield from self._fact(person, "CREDITED", here, [credit.evidence], {"kind": credit.kind})
        for mention in self._reading.mentions:
            if mention.kind == "person":
                start, stop = mention.span.start, mention.span.stop
                place = Evidence(article=self._article.id, start=start, stop=stop, rule=mention.rule)
                yield from self._fact(self._get("person", mention.name), "MENTIONED_IN", here, [place])

    def _get(self, kind: IdentityKind, form: str | None) -> Named:
        return self._names.get(self._reading.article, kind, form)

    def _here(self) -> Named:
        return (self._article.title or self._article.id, self._article.id)

    def _role(self, role: Role) -> Iterator[Triple]:
        post = self._get("role", role.form)
        details = {
            "former": role.former or None,
            "acting": role.acting or None,
            "since": role.since,
            "until": role.until,
            "how": role.how,
        }
        yield from self._fact(self._get("person", role.person), "HOLDS", post, [role.evidence], details)
        body = self._get("organisation", role.organisation_full) or self._get(
            "organisation", role.organisation
        )
        yield from self._fact(post, "IN", body, [role.evidence])

    def _event(self, event: Event, named: Named) -> Iterator[Triple]:
        if event.date:
            until = {"until": event.end_date}
            yield from self._fact(named, "DATE", (event.date, None), event.evidence[:1], until)
        yield from self._fact(named, "REPORTED_IN", self._here(), event.evidence[:1])
        for participant in event.participants:
            yield from self._participant(participant, named)
        for group in event.participant_groups:
            yield from self._fact(self._get("organisation", group.name), "ATTENDED", named, [group.evidence])
        for host in event.organisers:
            body = self._get("organisation", host.name) or self._get("place", host.name)
            yield from self._fact(body, "HOSTED", named, [host.evidence])
        if event.place:
            place = self._get("place", event.place.name)
            yield from self._fact(named, "HELD_AT", place, [event.place.evidence])

    def _participant(self, participant: Participant, named: Named) -> Iterator[Triple]:
        person = self._get("person", participant.person)
        listed = [f"{p.number}:{p.position}/{p.length}:{p.flag}" for p in participant.listed]
        details = {"mode": participant.mode, "listed": listed or None}
        yield from self._fact(person, "ATTENDED", named, participant.evidence, details)
        for part in participant.parts:
            if part != "出席":
                yield from self._fact(person, part, named, participant.evidence)

    def _fact(
        self,
        subject: Named,
        predicate: str,
        object_: Named,
        evidence: Sequence[Evidence],
        details: Mapping[str, Any] | None = None,
    ) -> Iterator[Triple]:
        """A record for each evidence; none where either end is not known."""
        if subject is None or object_ is None:
            return
        said = {name: value for name, value in (details or {}).items() if value is not None}
        for place in evidence:
            yield {
                "subject": subject[0],
                "predicate": predicate,
                "object": object_[0],
                "article": place.article,
                "start": place.start,
                "stop": place.stop,
                "quote": self._article.text[place.start : place.stop],
                "rule": place.rule,
                "subject_uid": subject[1],
                "object_uid": object_[1],
                "details": said,
            }
