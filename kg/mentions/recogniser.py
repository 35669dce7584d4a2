"""The seam between recognisers and the grammar: articles in, mentions of each article out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from kg.model import Article, Mention

EngineName = Literal["builtin", "hanlp", "hanlp-rest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """What recognises names, as the user chose it; it goes to every worker process.

    `model`: HanLP's name of a model or a folder, its default where None; `device`: cpu or cuda:N; `batch`:
    sentences at once; `dictionary`: the path of a user's dictionary.
    """

    name: EngineName = "builtin"
    model: str | None = None
    device: str = "cpu"
    batch: int = 32
    dictionary: str | None = None


class Recogniser(Protocol):
    """Finds mentions of persons, organisations and places; evidence for the grammar, never the last word."""

    @property
    def name(self) -> str:
        """The engine's name as `--engine` takes it."""

    @property
    def wants_names(self) -> bool:
        """Whether it makes use of `names`; reading them first costs time."""

    def recognise(
        self, articles: Sequence[Article], names: Sequence[Sequence[str]] = ()
    ) -> list[tuple[Mention, ...]]:
        """The mentions of each article, in its order; spans are code points of the article's text.

        `names` holds, for each article, the persons that the grammar is sure of.
        """
