"""What a recogniser sees of organisations and places, united with what the rules found.

The grammar does not know which recogniser saw it. A user's own word holds; a body with a post (市政府 in
市政府秘书长) is as the post shows it; of two that overlap the longer holds; what is found once holds for
the whole article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from kg.grammar.text.ground import Ground
from kg.model import BY_USER, Mention, MentionKind
from kg.resources import words

Stretch = tuple[int, int]


def seen_stretches(ground: Ground, mentions: Sequence[Mention], kind: MentionKind) -> dict[Stretch, str]:
    """Where a recogniser sees names of one kind, in signs of the plain text, with its rules."""
    found: dict[Stretch, str] = {}
    for mention in mentions:
        if mention.kind == kind:
            start, stop = (ground.plain.sign_at(at) for at in (mention.span.start, mention.span.stop))
            if stop - start > 1 and (mention.rule == BY_USER or not _is_generic(ground.text[start:stop])):
                found.setdefault((start, stop), mention.rule)
    return found


def _is_generic(name: str) -> bool:
    return name in words("organisation_generic.tsv") or name in words("not_places.tsv")


def united(
    ground: Ground,
    found: Iterable[Stretch],
    seen: dict[Stretch, str],
    *,
    held: Iterable[Stretch] = (),
    taken: Iterable[Stretch] = (),
) -> list[Stretch]:
    """The rules' `found` and the recogniser's `seen`, in order, none overlapping another or one of `taken`.

    `held` are bodies that a post stands after: only a user's word goes before them.
    """
    if not seen:
        return sorted(found)
    backed = set(held)
    everywhere = {**_again(ground.text, seen), **seen}
    ranked = [((0 if rule == BY_USER else 2), s) for s, rule in everywhere.items()]
    ranked += [((1 if stretch in backed else 2), stretch) for stretch in found]
    kept = _Kept(taken)
    for _, stretch in sorted(ranked, key=lambda r: (r[0], r[1][0] - r[1][1], r[1])):
        kept.add(stretch)
    return kept.new()


def _again(text: str, seen: dict[Stretch, str]) -> dict[Stretch, str]:
    """Where else in the article the names stand that were seen."""
    found = {}
    for name, rule in {text[slice(*stretch)]: rule for stretch, rule in seen.items()}.items():
        at = text.find(name)
        while at >= 0:
            found[(at, at + len(name))] = rule
            at = text.find(name, at + len(name))
    return found


class _Kept:
    """Stretches that do not overlap, by where they start."""

    def __init__(self, taken: Iterable[Stretch]) -> None:
        self._taken = frozenset(taken)
        self._all = sorted(self._taken)

    def add(self, stretch: Stretch) -> None:
        """Keep a stretch if nothing that is kept overlaps it."""
        at = bisect_right(self._all, stretch)
        before_ends = self._all[at - 1][1] if at else 0
        next_begins = self._all[at][0] if at < len(self._all) else stretch[1]
        if before_ends <= stretch[0] and stretch[1] <= next_begins:
            self._all.insert(at, stretch)

    def new(self) -> list[Stretch]:
        """What was added, in order."""
        return [stretch for stretch in self._all if stretch not in self._taken]
