"""Plain text: one sign for one sign, and every position leads back to the article."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.grammar.text.plain import plain_of
from kg.grammar.text.sentences import sentences_of
from kg.grammar.text.vocabulary import tokens_of


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("社长 田 进 宝", "社长 田进宝"),
        ("记者 孙 健 摄", "记者 孙健 摄"),
        ("艾海麦提江•巴克", "艾海麦提江·巴克"),
        ("托马斯.林博", "托马斯·林博"),
        ("Ａ座３层", "A座3层"),
        ("3.5公里", "3.5公里"),
        ("州长(女)", "州长（女）"),
        ("他 们说", "他 们说"),
        ("", ""),
    ],
)
def test_plain_form(text: str, plain: str) -> None:
    assert plain_of(text).text == plain


SIGNS = st.text(alphabet="田进宝孙健 　\n。.·•，（）Ａab3摄长者记", max_size=40)


@given(SIGNS)
def test_every_stretch_leads_back_to_the_text(text: str) -> None:
    plain = plain_of(text)
    for at in range(len(plain.text)):
        span = plain.span(at, at + 1)
        assert span.stop == span.start + 1
        assert plain.sign_at(span.start) == at
    stretches = "".join(plain.span(i, i + 1).of(text) for i in range(len(plain.text)))
    assert "".join(stretches.split()) == "".join(text.split())


@given(SIGNS)
def test_words_cover_the_text_without_gaps(text: str) -> None:
    tokens = tokens_of(text)
    assert len(tokens.starts) == len(tokens.known)
    assert (tokens.starts[0], tokens.starts[-1]) == (0, len(text))
    assert tokens.starts == sorted(set(tokens.starts))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("结石学组组长", "结石|学组|组长"),
        ("为民族和宗教委员会", "为|民族和宗教|委员会"),
        ("主持召开会议", "主持召开|会议"),
    ],
)
def test_the_likeliest_cut_wins(text: str, cut: str) -> None:
    starts = tokens_of(text).starts
    assert "|".join(text[a:b] for a, b in pairwise(starts)) == cut


def test_sentences() -> None:
    text = "会议召开。他说：“要抓紧！”\n林秋雨主持；\n"
    assert [span.of(text) for span in sentences_of(text)] == [
        "会议召开。",
        "他说：“要抓紧！”",
        "林秋雨主持；",
    ]
    assert sentences_of("") == ()
