"""Names as written -> forms that can be compared, and uids made of them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from kg.script import simple_name

_DOTS = dict.fromkeys(map(ord, "•・‧∙●⋅．"), "·")
_LEFT_OUT = re.compile(r"[\s\"'“”‘’「」『』《》〈〉]")
_UID_DIGITS = 14


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """`name` without spaces and quotation marks, in one width, one script, with one kind of dot."""
    return _LEFT_OUT.sub("", unicodedata.normalize("NFKC", simple_name(name)).translate(_DOTS))


def person_key(name: str) -> str:
    """What all spellings of a person's name share: 玉苏甫江·麦麦提 and 玉苏甫江麦麦提 are one name."""
    return fold(name).replace("·", "")


@lru_cache(maxsize=200_000)
def uid(*parts: str) -> str:
    """Fourteen hex digits over `parts`, the first of which says what kind of thing is meant."""
    text = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(text).hexdigest()[:_UID_DIGITS]


def best_form(counts: dict[str, int]) -> str:
    """The form to show: the most frequent, of equals the longest, then the first in order; "" of none."""
    return min(counts, key=lambda form: (-counts[form], -len(form), form), default="")
