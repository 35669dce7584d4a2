"""Weighs where a body's name begins, if it is one: each beginning that words allow, by what stands around.

The weights (data/lexicon/organisation_weights.tsv) are learnt from annotated news by kg.evaluation.training;
what the rules propose is one of the things that they weigh.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat

from kg.grammar.bodies.organisations import CLOSING, LONGEST, NAME_SIGN
from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import Known
from kg.resources import table

Beginning = tuple[int, list[str]]

# What a word is, by the first of its flags in this order.
_CLASSES = (
    (Known.PLACE, "P"),
    (Known.ORGANISATION, "O"),
    (Known.ORGAN, "E"),
    (Known.BODY, "B"),
    (Known.INSIDE, "I"),
    (Known.CUT, "C"),
    (Known.VERB, "V"),
    (Known.LOOSE, "L"),
    (Known.POST, "T"),
    (Known.SITE, "S"),
    (Known.WORD, "W"),
)
_BOUND = "^"  # a sign or the edge of what the name may hold
_NEAR = 10_000  # signs; longer than all but a few articles
_JOINTS = frozenset("和与及")
_STOPS = frozenset("。！？；\n")
# 两个, 各: how many bodies, or which; 西安|五个|国家中心, 全县|各|学校 name none.
_COUNT = re.compile(r"[各每某]|[一两三四五六多几各每](?:个|家|所)|[两多三]支|三只|各[级类]|历届|上一届")
_NEVER_INSIDE = frozenset("的了将由被把")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A body's name may stop at `stop` and begin after `floor`; the rules let it begin at `begin`.

    `begin` is None where they see no name; `held` says that a post stands after it.
    """

    stop: int
    begin: int | None
    floor: int
    held: bool


@cache
def weights() -> dict[str, float]:
    """What each feature counts for: above 0 for a name."""
    return {feature: float(weight) for feature, weight in table("organisation_weights.tsv")}


def begins(ground: Ground, proposal: Proposal, known: Mapping[str, float]) -> int | None:
    """Where the name begins that a proposal is about; None where no name is likelier than any.

    `known` are weights; without any the rules decide.
    """
    best: tuple[float, int | None] = (0.0, None)
    last = ground.tokens.ending_at(proposal.stop)
    if last is None or not known:
        return proposal.begin
    shared = total(around(ground, proposal, last), known)
    for start, features in beginnings(ground, proposal, last):
        weight = shared + total(features, known)
        if weight > best[0]:
            best = (weight, start)
    return best[1]


def total(features: Iterable[str], known: Mapping[str, float]) -> float:
    """The sum of the features' weights."""
    return sum(map(known.get, features, repeat(0.0)))


@cache
def _class(flags: int) -> str:
    return next((letter for flag, letter in _CLASSES if flags & flag), "0")


def around(ground: Ground, proposal: Proposal, last: int) -> list[str]:
    """What all beginnings share: the ending, what follows it, whether that is a post."""
    known = ground.tokens.known
    follows = last + 1 < len(known) - 1
    after = ground.word(last + 1) if follows else ""
    kind = _class(known[last + 1]) if follows else _BOUND
    return [f"e{ground.word(last)}", f"n{after}", f"N{kind}", f"h{proposal.held:d}"]


@dataclass(slots=True)
class _Inside:
    """What the words between a beginning and the ending are, counted while the beginning moves left."""

    cuts: int = 0
    verbs: int = 0
    places: int = 0
    endings: int = 0
    joints: int = 0
    bodies_joined: int = 0
    clauses: int = 0  # a verb after a body: 赫川大学|委托
    depth: int = 0

    def take(self, kind: str, word: str, after_ending: bool) -> None:
        """One more word is inside."""
        self.cuts += kind == "C"
        if kind == "V":
            self.verbs += 1
            self.clauses += after_ending
        self.places += kind == "P"
        self.endings += kind in "EB"
        if word in _JOINTS:
            self.joints += 1
            self.bodies_joined += after_ending

    def admits(self, word: str, inner: bool) -> bool:
        """Whether a name goes on leftwards over `word`; brackets are closed first."""
        if word[-1] in "）”":
            self.depth += 1
            return True
        if word[0] in "（“":
            self.depth -= 1
            return self.depth >= 0
        if self.depth > 0:
            return word not in _STOPS
        if not inner:
            return True
        return bool(NAME_SIGN.match(word)) and word not in _NEVER_INSIDE and not _COUNT.fullmatch(word)


def beginnings(ground: Ground, proposal: Proposal, last: int) -> Iterator[Beginning]:
    """Each place where the name may begin, from the right, with its features."""
    starts, known = ground.tokens.starts, ground.tokens.known
    inside, times, index = _Inside(), _Times(ground.text, proposal.stop), last
    after = ground.word(last + 1) if last + 1 < len(known) - 1 else ""
    while index >= 0 and starts[index] >= proposal.floor and proposal.stop - starts[index] <= LONGEST:
        word, kind = ground.word(index), _class(known[index])
        if not inside.admits(word, index < last):
            return
        if inside.depth == 0 and not _is_torn(ground.text, starts[index]):
            before, left = _before(ground, proposal, index)
            again = times.at(starts[index], 0 if left == _BOUND else starts[index] - starts[index - 1])
            agrees = "x" if proposal.begin is None else f"{proposal.begin == starts[index]:d}"
            yield (
                starts[index],
                [
                    f"p{before}",
                    f"f{word}",
                    f"k{min(inside.cuts, 2)}{min(inside.verbs, 2)}{min(inside.clauses, 1)}",
                    f"l{min(inside.places, 2)}{kind}",
                    f"s{min(inside.endings, 2)}{kind}",
                    f"j{min(inside.joints, 1)}{min(inside.bodies_joined, 1)}",
                    f"t{_class(known[last])}{kind}{left}",
                    f"r{agrees}{proposal.held:d}",
                    f"m{again}{kind}",
                    f"M{again}{left}",
                    f"x{after}{kind}",
                ],
            )
        if index < last:
            inside.take(kind, word, index > 0 and bool(known[index - 1] & CLOSING))
        index -= 1


def _is_torn(text: str, start: int) -> bool:
    """Whether `start` lies inside a word or a number of other letters."""
    pair = text[max(0, start - 1) : start + 1]
    return len(pair) == 2 and pair.isascii() and pair.isalnum()


def _before(ground: Ground, proposal: Proposal, index: int) -> tuple[str, str]:
    """The word before token `index` and what it is; a person's name before it is one sign."""
    start = ground.tokens.starts[index]
    if start <= proposal.floor:
        person = start > 0 and bool(NAME_SIGN.match(ground.text[start - 1]))
        return ("^p" if person else _BOUND), _BOUND
    word = ground.word(index - 1)
    return word, _class(ground.tokens.known[index - 1]) if NAME_SIGN.match(word) else _BOUND


class _Times:
    """How often the text has a name that stops at `stop`: 1, 2, 3 or more, d where a longer one is rarer.

    Of a long text only what stands near counts: the work for a name does not grow with the text.
    """

    def __init__(self, text: str, stop: int) -> None:
        self.text, self.stop = text, stop
        self.near = text[max(0, stop - _NEAR) : stop + _NEAR]
        self.once = False

    def at(self, start: int, before: int) -> str:
        """For the name that begins at `start`; `before` is the length of the word before it."""
        if self.once:
            return "1"
        times = self.near.count(self.text[start : self.stop])
        self.once = times == 1
        if times == 1:
            return "1"
        longer = self.near.count(self.text[start - before : self.stop]) if before else 0
        return f"{min(times, 3)}{'d' if longer < times else ''}"
