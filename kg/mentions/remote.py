"""HanLP's service on the web as a recogniser, for users without a GPU: the text leaves the machine."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import Any
from urllib.error import HTTPError

from kg.errors import EngineError
from kg.mentions.entities import Token, mentions_of, ner_task, sentences_in
from kg.model import Article, Mention

WARNING = "--engine hanlp-rest sends the text of every article to {url}"
_SERVICE = "https://www.hanlp.com/api"
_TASK = "ner/msra"
_WAITS = (2.0, 8.0, 30.0)  # seconds, where the service says that it was asked too often


def service_url() -> str:
    """HANLP_URL, or HanLP's own service."""
    return os.environ.get("HANLP_URL") or _SERVICE


class Remote:
    """HanLP's persons, organisations, places and dates, by its RESTful client; one request an article."""

    name = "hanlp-rest"
    wants_names = False

    def __init__(self, client: Any, pause: Callable[[float], None] = time.sleep) -> None:
        self._client = client
        self._pause = pause

    def recognise(
        self, articles: Sequence[Article], names: Sequence[Sequence[str]] = ()
    ) -> list[tuple[Mention, ...]]:
        """The mentions of each article. Raises EngineError where the service does not answer."""
        return [self._read(article.text) for article in articles]

    def _read(self, text: str) -> tuple[Mention, ...]:
        sentences = sentences_in(text)
        if not sentences:
            return ()
        document = self._ask([sentence for _, sentence in sentences])
        task = ner_task(document)
        words = next((document[name] for name in sorted(document) if name.startswith("tok")), None)
        if task is None or words is None:
            raise EngineError(f"{service_url()}: the answer holds no tokens and entities; is it HanLP's?")
        return tuple(
            mention
            for (start, sentence), own, found in zip(sentences, words, document[task], strict=True)
            for mention in mentions_of(text, start, aligned(sentence, own), found)
        )

    def _ask(self, sentences: list[str], waits: Sequence[float] = _WAITS) -> dict[str, Any]:
        try:
            return dict(self._client.parse(sentences, tasks=[_TASK]))
        except HTTPError as error:
            if error.code != 429 or not waits:
                raise EngineError(_why(error)) from error
        except (OSError, ValueError) as error:
            raise EngineError(
                f"{service_url()}: no answer ({error}); is there a network, and is HANLP_URL right?"
            ) from error
        self._pause(waits[0])
        return self._ask(sentences, waits[1:])


def _why(error: HTTPError) -> str:
    if error.code == 401:
        return f"{service_url()}: the key in HANLP_AUTH is refused; ask the service for one"
    if error.code == 429:
        return f"{service_url()}: asked more often than your key allows; set HANLP_AUTH or try later"
    return f"{service_url()}: HTTP {error.code} {error.reason}"


def aligned(sentence: str, words: Sequence[str]) -> list[Token]:
    """Each word with where it stands in the sentence: the service drops spaces and says no positions."""
    tokens: list[Token] = []
    at = 0
    for word in words:
        start = sentence.find(word, at)
        if start < 0:  # changed by the service (full width, spaces within): as many signs as it has
            start = at + len(sentence[at:]) - len(sentence[at:].lstrip())
        at = min(start + len(word), len(sentence))
        tokens.append((word, start, at))
    return tokens


def load_remote() -> Remote:
    """The recogniser at HANLP_URL with the key in HANLP_AUTH; none is stored or logged.

    Raises EngineError where HanLP's client is not installed.
    """
    if find_spec("hanlp_restful") is None:
        raise EngineError("HanLP's client is not installed; run: pip install 'news-kg[hanlp-rest]'")
    from hanlp_restful import HanLPClient

    return Remote(HanLPClient(service_url(), auth=os.environ.get("HANLP_AUTH"), language="zh"))
