"""Names as written -> forms that gold and readings are compared by."""

from __future__ import annotations

import re
import unicodedata

_DOTS = dict.fromkeys(map(ord, "•・‧∙●⋅"), "·")
_LEFT_OUT = re.compile(r"[\s\"'“”‘’「」『』《》〈〉]")


def norm(text: object) -> str:
    """`text` in one width, with one kind of dot, without spaces and quotation marks; "" for None."""
    return _LEFT_OUT.sub("", unicodedata.normalize("NFKC", str(text or "")).translate(_DOTS))


def bigrams(text: object) -> set[str]:
    """The pairs of neighbouring signs of a name; the name itself where it is shorter than two."""
    name = norm(text)
    return {name[i : i + 2] for i in range(len(name) - 1)} or {name}


def dice(left: object, right: object) -> float:
    """How alike two names are, 0 to 1: twice the shared bigrams over all bigrams."""
    one, other = bigrams(left), bigrams(right)
    return 2 * len(one & other) / (len(one) + len(other))
