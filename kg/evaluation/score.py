"""Gold and readings -> how much was found and how much of that is right, kind by kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.evaluation.forms import norm
from kg.evaluation.pairing import Record, as_gold_says, pair_events, pair_roles, people, role_keys
from kg.evaluation.tally import Slip, Tally

NAMES = ("persons", "organisations", "places")
MEASURES = (*NAMES, "roles", "roles~", "events", "attended", "chaired", "spoke", "organisers", "credits")
IN_GRAPH = ("persons", "roles", "events", "attended")
AGREEMENTS = ("date", "kind", "place", "published")
_PARTS = (("attended", None), ("chaired", "主持"), ("spoke", "发言"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """`tallies` by measure; `agreement`: (agreeing, compared) by field, over paired events and articles.

    `differing`: by field, what does not agree: the event or headline, as in the gold, as read.
    """

    tallies: Mapping[str, Tally]
    agreement: Mapping[str, tuple[int, int]]
    differing: Mapping[str, Sequence[Slip]]
    articles: int
    predicted: int

    @property
    def graph(self) -> float:
        """The mean F1 of persons, roles, events and attended."""
        return sum(self.tallies[name].f1 for name in IN_GRAPH) / len(IN_GRAPH)

    def agrees(self, name: str) -> float | None:
        """The share that agrees in a field, 0 to 1; None where nothing was compared."""
        agreeing, compared = self.agreement[name]
        return agreeing / compared if compared else None


@dataclass(slots=True)
class _Board:
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in MEASURES})
    compared: dict[str, int] = field(default_factory=lambda: dict.fromkeys(AGREEMENTS, 0))
    differing: dict[str, list[Slip]] = field(default_factory=lambda: {name: [] for name in AGREEMENTS})

    def agree(self, name: str, where: str, gold: Record, read: Record) -> None:
        self.compared[name] += 1
        wanted, found = gold.get(name), read.get(name)
        if norm(wanted) != norm(found):
            of = gold.get("name") or gold.get("title") or ""
            self.differing[name].append((where, (of, wanted or "null", found or "null")))


def score(gold: Sequence[Record], predictions: Mapping[str, Record]) -> Scores:
    """Compare readings (records in the gold's form, by article id) with gold/GUIDELINES.md records.

    A gold article without a prediction counts as an empty one; fields that a prediction adds are ignored.
    What the gold lists under `optional`, and its background events, is neither required nor punished.
    """
    board = _Board()
    for wanted in gold:
        read = predictions.get(wanted["id"], {})
        _score_names(board, wanted, read)
        _score_roles(board, wanted, read)
        _score_credits(board, wanted, read)
        _score_events(board, wanted, read)
        if wanted.get("published"):
            board.agree("published", wanted["id"], wanted, read)
    return Scores(
        tallies=board.tallies,
        agreement={name: (of - len(board.differing[name]), of) for name, of in board.compared.items()},
        differing=board.differing,
        articles=len(gold),
        predicted=len({wanted["id"] for wanted in gold} & set(predictions)),
    )


def _optional(gold: Record, name: str) -> list[Any]:
    return (gold.get("optional") or {}).get(name) or []


def _norms(values: Iterable[object] | None) -> set[str]:
    return {norm(value) for value in values or ()}


def _score_names(board: _Board, gold: Record, read: Record) -> None:
    for name in NAMES:
        board.tallies[name].add(
            gold["id"], _norms(gold.get(name)), _norms(read.get(name)), _norms(_optional(gold, name))
        )


def _score_roles(board: _Board, gold: Record, read: Record) -> None:
    wanted = role_keys(gold.get("roles"))
    found = as_gold_says(gold.get("roles"), role_keys(read.get("roles")))
    neutral = role_keys(_optional(gold, "roles"))
    board.tallies["roles"].add(gold["id"], wanted, found, neutral)
    loose = {one[:2] for one in neutral} - {one[:2] for one in wanted}
    counted = {one for one in found if one[:2] not in loose}
    tally = board.tallies["roles~"]
    tally.hit += pair_roles(wanted, counted)
    tally.gold += len(wanted)
    tally.predicted += len(counted)


def _score_credits(board: _Board, gold: Record, read: Record) -> None:
    wanted, found, neutral = (
        {(norm(credit.get("name")), credit.get("kind")) for credit in credits or ()}
        for credits in (gold.get("credits"), read.get("credits"), _optional(gold, "credits"))
    )
    board.tallies["credits"].add(gold["id"], wanted, found, neutral)


# ── events ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pairs:
    """An article's events: what the gold requires, what was read, and what answers what."""

    where: str
    gold: Sequence[Record]
    read: Sequence[Record]
    required: frozenset[int]
    hits: tuple[tuple[int, int], ...]
    neutral: frozenset[int]  # read events that answer a background event of the gold
    unpaired: tuple[int, ...]


def _paired(gold: Record, read: Record) -> _Pairs:
    wanted = list(gold.get("events") or ())
    found = [event for event in read.get("events") or () if not event.get("background")]
    pairs = pair_events(wanted, found)
    required = frozenset(i for i, event in enumerate(wanted) if not event.get("background"))
    answered = {j for _, j in pairs}
    return _Pairs(
        where=gold["id"],
        gold=wanted,
        read=found,
        required=required,
        hits=tuple((i, j) for i, j in pairs if i in required),
        neutral=frozenset(j for i, j in pairs if i not in required),
        unpaired=tuple(j for j in range(len(found)) if j not in answered),
    )


def _score_events(board: _Board, gold: Record, read: Record) -> None:
    pairs = _paired(gold, read)
    tally = board.tallies["events"]
    tally.hit += len(pairs.hits)
    tally.gold += len(pairs.required)
    tally.predicted += len(pairs.read) - len(pairs.neutral)
    missed = sorted(pairs.required - {i for i, _ in pairs.hits})
    tally.missed += [(pairs.where, pairs.gold[i].get("name")) for i in missed]
    tally.added += [(pairs.where, pairs.read[j].get("name")) for j in pairs.unpaired]
    neutral = {
        norm(one.get("person") if isinstance(one, Mapping) else one)
        for one in _optional(gold, "participants")
    }
    for name, part in _PARTS:
        _score_part(board.tallies[name], pairs, part, neutral)
    _score_organisers(board.tallies["organisers"], pairs, _norms(_optional(gold, "organisations")))
    for i, j in pairs.hits:
        for name in ("date", "kind", "place"):
            board.agree(name, pairs.where, pairs.gold[i], pairs.read[j])


def _score_part(tally: Tally, pairs: _Pairs, part: str | None, neutral: set[str]) -> None:
    answers = {j: pairs.gold[i].get("name") for i, j in pairs.hits}
    wanted = {
        (pairs.gold[i].get("name"), person) for i in pairs.required for person in _taking(pairs.gold[i], part)
    }
    found = {
        (answers.get(j, f"extra {event.get('name')}"), person)
        for j, event in enumerate(pairs.read)
        if j not in pairs.neutral
        for person in _taking(event, part)
    }
    tally.add(pairs.where, wanted, found, {one for one in found if one[1] in neutral})


def _taking(event: Record, part: str | None) -> list[str]:
    return [person for person, parts in people(event).items() if part is None or part in parts]


def _score_organisers(tally: Tally, pairs: _Pairs, neutral: set[str]) -> None:
    wanted = {(i, norm(one)) for i in pairs.required for one in pairs.gold[i].get("organisers") or ()}
    found = {(i, norm(one)) for i, j in pairs.hits for one in pairs.read[j].get("organisers") or ()}
    tally.add(pairs.where, wanted, found, {one for one in found if one[1] in neutral})


# ── forms of the result ───────────────────────────────────────────────────────────────────────────


def record(scores: Scores) -> dict[str, Any]:
    """The scores as one JSON object: a measure -> precision, recall, f1, gold; graph; agree; articles."""
    result: dict[str, Any] = {
        name: {"precision": one.precision, "recall": one.recall, "f1": one.f1, "gold": one.gold}
        for name, one in scores.tallies.items()
    }
    result["graph"] = {"f1": scores.graph}
    result["agree"] = {name: scores.agrees(name) for name in scores.agreement}
    result["articles"] = {"gold": scores.articles, "predicted": scores.predicted}
    return result


HEADER = ("measure", "precision", "recall", "F1", "gold")


def rows(scores: Scores) -> list[tuple[str, str, str, str, str]]:
    """The table to print, under HEADER: a line a measure, graph last; three digits."""
    lines = [
        (name, f"{one.precision:.3f}", f"{one.recall:.3f}", f"{one.f1:.3f}", str(one.gold))
        for name, one in scores.tallies.items()
    ]
    return [*lines, ("graph", "", "", f"{scores.graph:.3f}", "")]


def agreement_line(scores: Scores) -> str:
    """How often date, kind and place of paired events, and the day of publication, agree."""
    known = ((name, scores.agrees(name)) for name in scores.agreement)
    return "  ".join(f"{name} {share:.3f}" for name, share in known if share is not None)
