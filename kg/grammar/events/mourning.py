"""Whose farewell it was: 他的追悼会, 遗体告别仪式 -> the name of who died, and which of them are one rite."""

from __future__ import annotations

import re

from kg.grammar.events.drafts import Draft
from kg.grammar.events.occasion import Occasion
from kg.grammar.events.skeleton import Skeleton

_RITE = re.compile("追悼|告别仪式|告别式|告别会|送别|葬礼|追思|遗体")
_DIED = re.compile(
    r"Ⓟ(?:同志|先生|女士|老师|院士|教授|Ⓣ)?(?:的)?(?:[^，。；Ⓟ]{0,14}(?:逝世|病逝|去世|辞世|离世|遗体)|追悼|告别|葬礼|追思)"
)
_DEATH = re.compile("[逝去辞离]世|病逝|遗体|追悼|告别|葬礼|追思")  # most sentences have none
_HIS = re.compile("^[而但且并]?[他她]的|^[他她]")


def died_in(sentence: Skeleton) -> str | None:
    """Who a sentence says has died; None where it does not say so."""
    match = _DIED.search(sentence.text) if _DEATH.search(sentence.text) else None
    return sentence.person(match.start()) if match else None


def is_rite(name: str) -> bool:
    """Whether an event of this name is a farewell to somebody."""
    return bool(_RITE.search(name))


def rite_of(occasion: Occasion, name: str, died: str | None) -> str:
    """遗体告别仪式 -> 林秋遗体告别仪式: the sentence's own person, else who is known to have died."""
    if not is_rite(name) or "Ⓟ" in occasion.sentence.text[slice(*occasion.name)]:
        return name
    before = [at for at in sorted(occasion.sentence.mentions) if at < occasion.start]
    own = [at for at in before if occasion.sentence.text[at] == "Ⓟ"]
    held = occasion.rule == "events.hold"
    who = occasion.sentence.person(own[-1]) if own and held else died
    return who + _HIS.sub("", name) if who and who not in name else name


def same_rite(drafts: list[Draft], occasion: Occasion, name: str) -> Draft | None:
    """The farewell to the same person, told in other words (追悼会, 告别仪式); None without one."""
    if not is_rite(name):
        return None
    day = occasion.time.date if occasion.time and occasion.time.exact else None
    for draft in drafts:
        apart = bool(day and draft.date and day != draft.date)
        if is_rite(draft.name) and not apart and name[:2] in draft.name:
            return draft
    return None
