"""Cypher text -> its tokens, so that a word inside a string, a comment or back-ticks is never a keyword."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

TokenKind = Literal["comment", "string", "quoted", "parameter", "word", "number", "sign"]

_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<quoted>`(?:``|[^`])*`)
      | (?P<parameter>\$(?:\w+|`(?:``|[^`])*`))
      | (?P<word>[^\W\d]\w*)
      | (?P<number>\d+)
      | (?P<sign>\S)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `start` is its code point in the text."""

    kind: TokenKind
    text: str
    start: int

    @property
    def upper(self) -> str:
        """The text in capitals, for comparing keywords; a quoted name or string never equals a keyword."""
        return self.text.upper()


def tokens(text: str) -> list[Token]:
    """The tokens of `text` in order, comments included, white space left out.

    A quote or back-tick that is never closed comes out as a `sign`.
    """
    return [Token(_kind(match), match.group(), match.start()) for match in _TOKEN.finditer(text)]


def _kind(match: re.Match[str]) -> TokenKind:
    return match.lastgroup  # type: ignore[return-value]  # the groups above are the kinds


def place(text: str, start: int) -> str:
    """Where code point `start` of `text` is, in words: line 2, column 5."""
    line = text.count("\n", 0, start) + 1
    return f"line {line}, column {start - text.rfind(chr(10), 0, start)}"
