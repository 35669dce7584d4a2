"""HanLP 2.x's multi-task model as a recogniser, on the user's machine and without the network."""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from kg.errors import EngineError
from kg.mentions.entities import mentions_of, ner_task, sentences_in
from kg.mentions.models import require_model
from kg.mentions.recogniser import Engine
from kg.model import Article, Mention, MentionKind

_LABELS: dict[MentionKind, str] = {"person": "PERSON", "organisation": "ORGANIZATION", "place": "LOCATION"}
_PKU: dict[MentionKind, str] = {"person": "nr", "organisation": "nt", "place": "ns"}


class MultiTask:
    """HanLP's persons, organisations, places and dates. `words` are names that it must not cut.

    One thread at a time is in the model, because names are set for each article; torch uses all cores itself.
    """

    name = "hanlp"
    wants_names = True

    def __init__(self, model: Any, words: Mapping[str, MentionKind], batch: int) -> None:
        tokenizer = next((name for name in model.tasks if name.startswith("tok")), None)
        task = ner_task(model.tasks)
        if tokenizer is None or task is None:
            raise EngineError("this HanLP model has no task for tokens and entities; choose a multi-task one")
        self._model = model
        self._tokenizer = "tok/fine" if "tok/fine" in model.tasks else tokenizer
        self._task = task
        self._labels = _PKU if task == "ner/pku" else _LABELS
        self._words = {word: self._labels[kind] for word, kind in words.items() if kind in self._labels}
        self._lock = threading.Lock()
        model[self._tokenizer].config.output_spans = True
        model[self._tokenizer].sampler_builder.batch_size = batch

    def recognise(
        self, articles: Sequence[Article], names: Sequence[Sequence[str]] = ()
    ) -> list[tuple[Mention, ...]]:
        """The mentions of each article; every sentence is read whole, however long the article is."""
        return [
            self._read(article.text, known or ())
            for article, known in zip_longest(articles, names[: len(articles)])
        ]

    def _read(self, text: str, known: Sequence[str]) -> tuple[Mention, ...]:
        sentences = sentences_in(text)
        if not sentences:
            return ()
        with self._lock:
            self._model[self._task].dict_whitelist = self._known(known) or None
            document = self._model([sentence for _, sentence in sentences], tasks=[self._task])
        tokens, entities = document[self._tokenizer], document[self._task]
        return tuple(
            mention
            for (start, _), own, found in zip(sentences, tokens, entities, strict=True)
            for mention in mentions_of(text, start, own, found)
        )

    def _known(self, names: Sequence[str]) -> dict[str, str]:
        return {**dict.fromkeys(names, self._labels["person"]), **self._words}


def load_multitask(engine: Engine, words: Mapping[str, MentionKind]) -> MultiTask:
    """The recogniser with the model that `engine` names; never asks the network.

    Raises EngineError where HanLP is not installed, the model is not there, or it cannot be loaded.
    """
    model = require_model(engine.model)
    # Whatever is not on this machine is an error now, not a wait for a host that may not answer.
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")
    import hanlp

    try:
        loaded = hanlp.load(str(model.folder), devices=_device(engine.device), verbose=False)
    except Exception as error:
        raise EngineError(
            f"{model.folder}: HanLP could not load this model ({type(error).__name__}: {error}); "
            "if its files are damaged, delete the folder and run: kg models fetch"
        ) from error
    return MultiTask(loaded, words, engine.batch)


def _device(name: str) -> int:
    """HanLP's number of a device: -1 is the processor."""
    if name == "cpu":
        return -1
    kind, _, number = name.partition(":")
    if kind != "cuda" or not (number or "0").isdigit():
        raise EngineError(f"device {name!r}: write cpu, cuda or cuda:0")
    import torch

    count = torch.cuda.device_count()
    if int(number or 0) >= count:
        raise EngineError(f"device {name!r}: torch sees {count} of them here; write --device cpu")
    return int(number or 0)
