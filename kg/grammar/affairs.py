"""What is neither meeting nor visit: trials and deaths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.occasion import Occasion, clause_start, persons_in, time_before
from kg.grammar.skeleton import Skeleton

_TRIAL = re.compile(r"(?:一审|二审|依法)?(?:公开)?开庭(?:审理|宣判)(?:了)?(?P<case>[^，。；]{2,60}?案)")
_DEATH = re.compile(
    r"Ⓟ(?:同志|先生|女士|院士|教授|Ⓣ)?(?:[^，。；]{0,8})(?P<verb>逝世|病逝|辞世)(?![^，。]{0,4}(?:后|前|的|周年))"
)


def affairs(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓓ，Ⓞ一审公开开庭审理了Ⓟ受贿案 -> the trial; Ⓟ同志…逝世, in a headline -> the death."""
    for match in _TRIAL.finditer(text):
        start = clause_start(text, match.start())
        courts = [at for at in range(start, match.start()) if text[at] == "Ⓞ"]
        yield Occasion(
            kind="其他",
            rule="events.trial",
            sentence=sentence,
            start=match.start(),
            stop=match.end(),
            name=(courts[-1] if courts else match.start(), match.end()),
            actors=persons_in(sentence, *match.span("case"))[:1],
            hosts=((courts[-1], courts[-1] + 1),) if courts else (),
            time=time_before(sentence, match.start()),
        )
    if sentence.number < 0:
        for match in _DEATH.finditer(text):
            yield Occasion(
                kind="其他",
                rule="events.death",
                sentence=sentence,
                start=match.start(),
                stop=match.end(),
                name=match.span(),
            )
