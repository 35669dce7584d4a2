"""The cutter on any text at all: it never raises, and invents nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Page
from kg.reading.cut import cut
from tests.reading.clean import CLEAN

_LINES = [line for article in CLEAN[:4] for line in (article.title, *article.paragraphs)]
_FRAGMENTS = st.sampled_from(
    [
        *_LINES,
        *(line[:14] for line in _LINES),
        *(
            "本报记者 方远 摄",
            "（下转2版）",
            "（上接1版）",
            "[责任编辑:柳青]",
            "今日导读",
            "04 高端时论",
            "第3版",
            "03",
        ),
        *(
            "老",
            "",
            "",
            "　　",
            "## ",
            "“",
            "》",
            "图为现场。",
            "铁路铁路",
            "着 力 点 。 围 绕",
            "甲　　　　乙",
            "\x00",
            "\ufeff",
        ),
    ]
)
_PAGES = st.one_of(
    st.text(max_size=200),
    st.lists(st.one_of(_FRAGMENTS, st.text(max_size=20)), max_size=40).map("\n".join),
)


@settings(max_examples=250, deadline=None, derandomize=True)
@given(_PAGES)
def test_never_raises_and_invents_nothing(text: str) -> None:
    for article in cut(Page(source="page.txt", text=text), None):
        assert all(0 <= span.start < span.stop <= len(text) for span in article.spans)
        from_page = "".join(text[span.start : span.stop] for span in article.spans)
        assert "".join(from_page.split()) == "".join(article.text.split())
