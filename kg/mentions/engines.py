"""The recognisers by name: what the user chose -> the recogniser that reads, loaded once a process."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import get_args

from kg.errors import EngineError
from kg.mentions.builtin import Builtin
from kg.mentions.dictionary import Dictionary, WithDictionary, read_dictionary
from kg.mentions.models import find_model, has_hanlp
from kg.mentions.multitask import load_multitask
from kg.mentions.recogniser import Engine, EngineName, Recogniser
from kg.mentions.remote import load_remote

_NAMES: tuple[EngineName, ...] = get_args(EngineName)
CHOICES = ("auto", *_NAMES)


def choose(name: str, model: str | None = None) -> EngineName:
    """The engine that `name` stands for: auto is HanLP where it is installed and its model is there."""
    if name == "auto":
        return "hanlp" if _is_ready(model) else "builtin"
    for known in _NAMES:
        if name == known:
            return known
    raise EngineError(f"engine {name!r}: unknown; there are: {', '.join(CHOICES)}")


def _is_ready(model: str | None) -> bool:
    return has_hanlp() and find_model(model).is_there


@cache
def recogniser(engine: Engine) -> Recogniser:
    """The recogniser that `engine` describes. Raises EngineError, or InputError for its dictionary."""
    dictionary = read_dictionary(engine.dictionary) if engine.dictionary else Dictionary({})
    found = _without_dictionary(engine, dictionary)
    return WithDictionary(found, dictionary) if dictionary.words else found


def _without_dictionary(engine: Engine, dictionary: Dictionary) -> Recogniser:
    if engine.name == "hanlp":
        return load_multitask(engine, dictionary.words)
    return load_remote() if engine.name == "hanlp-rest" else Builtin()


def version(engine: Engine) -> str:
    """What of an engine decides its readings, in one line: name, model, the dictionary's words."""
    words = Path(engine.dictionary).read_bytes() if engine.dictionary else b""
    dictionary = hashlib.sha256(words).hexdigest()[:12] if words else ""
    if engine.name != "hanlp":
        return ":".join(filter(None, (engine.name, dictionary)))
    return ":".join(filter(None, (engine.name, find_model(engine.model).name, dictionary)))
