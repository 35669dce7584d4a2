"""An article's text made plain for the rules: one dot for all dots, half-width letters, no letter-spacing.

田 进 宝 becomes 田进宝; every position leads back to the article's text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from kg.model import Span

_HAN = "一-鿿㐀-䶿"
_SIGNS = str.maketrans(
    {ord(dot): "·" for dot in "•‧∙●⋅・･．"}
    | {0xFF01 + i: chr(0x21 + i) for i in range(94) if chr(0x21 + i).isalnum()}
    | {
        ord("　"): " ",
        ord("\t"): " ",
        ord("\xa0"): " ",
        ord("("): "（",
        ord(")"): "）",
        ord(":"): "：",
        ord(","): "，",
        ord(";"): "；",
    }
)
_OTHER = re.compile("[" + "".join(re.escape(chr(sign)) for sign in _SIGNS) + "]")
# 田 进 宝, 孙 健: single characters, each apart from the next; not 社长 田, not 孙 健 摄.
_POINT = re.compile(rf"(?<=[{_HAN}])\.(?=[{_HAN}])")
_SPACED = re.compile(rf"(?<![{_HAN}])[{_HAN}](?:[ ]{{1,4}}(?![摄文图记/])[{_HAN}]){{1,3}}(?![{_HAN}])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """`text` for the rules; `starts[i]` is the article's code point of sign i, None where both agree."""

    text: str
    starts: tuple[int, ...] | None

    def span(self, start: int, stop: int) -> Span:
        """The article's stretch that `text[start:stop]` stands for."""
        if self.starts is None:
            return Span(start, stop)
        return Span(self.starts[start], self.starts[stop - 1] + 1)

    def sign_at(self, position: int) -> int:
        """The sign of `text` that stands for the article's code point `position`, or the next one."""
        return position if self.starts is None else bisect_left(self.starts, position)

    def position(self, start: int) -> int:
        """The article's code point of sign `start`, the text's length for its end."""
        if self.starts is None:
            return start
        return self.starts[start] if start < len(self.text) else self.starts[-1] + 1


@lru_cache(maxsize=8)
def plain_of(text: str) -> Plain:
    """The plain form of an article's text."""
    folded = text.translate(_SIGNS) if _OTHER.search(text) else text
    folded = _POINT.sub("·", folded)
    spaces = [
        m.start() + i for m in _SPACED.finditer(folded) for i, sign in enumerate(m.group()) if sign == " "
    ]
    if not spaces:
        return Plain(text=folded, starts=None)
    dropped = set(spaces)
    kept = [i for i in range(len(folded)) if i not in dropped]
    return Plain(text="".join(folded[i] for i in kept), starts=tuple(kept))
