"""Whether an article tells an occasion as news, or only refers to one: last year's meeting, a plan, a duty."""

from __future__ import annotations

import re

from kg.grammar.drafts import Draft
from kg.grammar.occasion import Occasion

_DECIDED = re.compile("决定|批准|宣布|表决|任命|免去|选举|当选|公示|拟任|增补|聘")
LEAD = 2  # the sentences after the first one that still open an article


def is_told(occasion: Occasion, drafts: list[Draft], lead: int) -> bool:
    """Whether an occasion that no draft knows is a new event; `lead` is the sentence that the section starts with."""
    opens = occasion.sentence.number - lead <= LEAD
    exact = bool(occasion.time and occasion.time.exact)
    held = occasion.rule in ("events.hold", "events.held")
    if not occasion.told:
        return occasion.rule == "events.hold" and (opens or exact)
    if occasion.rule == "events.at" and not opens and not exact:
        return False
    if occasion.kind == "任免":
        return opens or bool(_DECIDED.search(occasion.sentence.text))
    if not drafts and opens:
        return True
    return _is_told_later(occasion, drafts, exact, held)


def _is_told_later(occasion: Occasion, drafts: list[Draft], exact: bool, held: bool) -> bool:
    """Whether a sentence in the middle of an article opens one more event."""
    if occasion.generic and drafts:
        return held and (exact or bool(occasion.hosts))
    if occasion.rule == "events.hold" and occasion.strong and occasion.hosts and not occasion.planned:
        return True
    if held and drafts:
        return occasion.strong or exact
    if occasion.rule == "events.talks" and drafts and not occasion.partners:
        return False
    return bool(occasion.actors) or exact
