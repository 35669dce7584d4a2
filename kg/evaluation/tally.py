"""What was found, wanted and hit -> precision, recall, F1, and what was missed or wrongly added."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Set
from dataclasses import dataclass, field

Slip = tuple[str, Hashable]  # article id, what was missed or wrongly added


@dataclass(slots=True)
class Tally:
    """Counts over all articles of one kind of claim (micro-average)."""

    hit: int = 0
    predicted: int = 0
    gold: int = 0
    missed: list[Slip] = field(default_factory=list)
    added: list[Slip] = field(default_factory=list)

    def add(
        self, where: str, gold: Set[Hashable], predicted: Set[Hashable], neutral: Iterable[Hashable] = ()
    ) -> None:
        """Count one article; what is `neutral` and not gold is neither required nor punished."""
        counted = predicted - (set(neutral) - gold)
        self.hit += len(gold & counted)
        self.gold += len(gold)
        self.predicted += len(counted)
        self.missed += [(where, one) for one in sorted(gold - counted, key=str)]
        self.added += [(where, one) for one in sorted(counted - gold, key=str)]

    @property
    def precision(self) -> float:
        """Hits among what was found; 0 where nothing was."""
        return self.hit / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Hits among what was wanted; 0 where nothing was."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where both are 0."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0
