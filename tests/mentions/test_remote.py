"""HanLP's RESTful client against a server on this machine that speaks its protocol."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar

import pytest
from click.testing import CliRunner

from kg.cli.main import commands
from kg.errors import EngineError
from kg.mentions.remote import Remote, aligned, load_remote
from kg.model import Article
from tests.requirements import require

TEXT = "州长 高明远表示，要抓落实。\n青岚县召开会议。"


class _Service(BaseHTTPRequestHandler):
    """POST /parse as HanLP's service answers it, for the sentences of this test."""

    asked: ClassVar[list[dict[str, Any]]] = []
    keys: ClassVar[list[str]] = []
    refusals: ClassVar[list[int]] = []

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append(body)
        self.keys.append(self.headers.get("Authorization", ""))
        if self.refusals:
            self.send_error(self.refusals.pop())
            return
        answers = {
            "州长 高明远表示，要抓落实。": (
                ["州长", "高明远", "表示", "，", "要", "抓", "落实", "。"],
                [["高明远", "PERSON", 1, 2]],
            ),
            "青岚县召开会议。": (["青岚县", "召开", "会议", "。"], [["青岚县", "LOCATION", 0, 1]]),
        }
        words = [answers[sentence] for sentence in body["text"]]
        answer = {"tok/fine": [tokens for tokens, _ in words], "ner/msra": [found for _, found in words]}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    require(find_spec("hanlp_restful"), "needs HanLP's client: .venv/bin/pip install -e '.[hanlp-rest]'")
    _Service.asked.clear()
    _Service.keys.clear()
    _Service.refusals.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv("HANLP_URL", url)
    monkeypatch.setenv("HANLP_AUTH", "a-key")
    yield url
    server.shutdown()
    server.server_close()


def article(text: str) -> Article:
    return Article(id="a", title="", text=text)


def test_what_the_service_sees_stands_in_the_text(service: str) -> None:
    (mentions,) = load_remote().recognise([article(TEXT)])
    assert [(m.kind, m.span.of(TEXT), m.rule) for m in mentions] == [
        ("person", "高明远", "mentions.hanlp"),
        ("place", "青岚县", "mentions.hanlp"),
    ]
    assert _Service.asked[0]["tasks"] == ["ner/msra"]
    assert "a-key" in _Service.keys[0]
    assert service


def test_an_article_without_words_is_not_sent(service: str) -> None:
    assert load_remote().recognise([article(" \n")]) == [()]
    assert _Service.asked == []
    assert service


def test_asked_too_often_it_waits(service: str) -> None:
    _Service.refusals.extend([429, 429])
    waits: list[float] = []
    remote = load_remote()
    patient = Remote(remote._client, waits.append)
    assert len(patient.recognise([article(TEXT)])[0]) == 2
    assert waits == [2.0, 8.0]
    assert service


@pytest.mark.parametrize(("code", "words"), [(401, "HANLP_AUTH is refused"), (500, "HTTP 500")])
def test_refusals_are_said(service: str, code: int, words: str) -> None:
    _Service.refusals.append(code)
    with pytest.raises(EngineError, match=words) as caught:
        load_remote().recognise([article(TEXT)])
    assert "a-key" not in str(caught.value)
    assert service


def test_no_server_is_one_message(service: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANLP_URL", "http://127.0.0.1:9")
    page = tmp_path / "page.txt"
    page.write_text("州长高明远讲话。\n", "utf-8")
    result = CliRunner().invoke(commands, ["extract", str(page), "--engine", "hanlp-rest"])
    assert result.exit_code == 2
    assert (
        "warning: --engine hanlp-rest sends the text of every article to http://127.0.0.1:9" in result.stderr
    )
    assert "no answer" in result.stderr
    assert service


@pytest.mark.parametrize(
    ("sentence", "words", "stretches"),
    [
        ("州长 高明远", ["州长", "高明远"], ["州长", "高明远"]),
        ("田 进 宝说", ["田进宝", "说"], ["田 进", "说"]),
        ("１８日", ["18", "日"], ["１８", "日"]),
    ],
)
def test_words_without_positions_are_found_again(
    sentence: str, words: list[str], stretches: list[str]
) -> None:
    assert [sentence[start:stop] for _, start, stop in aligned(sentence, words)] == stretches
