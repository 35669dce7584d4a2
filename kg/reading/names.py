"""Names of people as credit lines write them -> patterns, and whether a line is names and nothing else."""

from __future__ import annotations

import re

from kg.resources import words

NAME = r"[\u3400-\u9fff]{1,4}(?:·[\u3400-\u9fff]{1,6})*"
NAMES = rf"{NAME}(?:[ \u3000、，,/]+{NAME}){{0,7}}"
_LONG_NAME = r"[\u3400-\u9fff]{1,7}(?:·[\u3400-\u9fff]{1,7})*"
CREDITED = rf"{_LONG_NAME}(?:[ \u3000、，,/]+{_LONG_NAME}){{0,5}}"
_MANY = 3  # names that no headline is made of
_NAMES_ONLY = re.compile(rf"{NAMES}$")


def are_names(text: str) -> bool:
    """Whether a line is one to eight names and nothing else: 张学良 杨 羊; 严博 丁义杰 徐玲玲."""
    if len(text) > 40 or not _NAMES_ONLY.match(text):
        return False
    return all(map(_is_name, _words(text)))


def _words(text: str) -> list[str]:
    names: list[str] = []
    for word in re.split(r"[ \u3000、，,/]+", text):
        if len(word) == 1 and names and len(names[-1]) == 1:
            names[-1] += word  # 杨 羊
        else:
            names.append(word)
    return names


def is_list_of_names(text: str) -> bool:
    """Whether a line is three names or more with spaces between, and nothing else: 陶建军 冯 丽 韩 松."""
    return text.count(" ") >= _MANY - 1 and len(_words(text)) >= _MANY and are_names(text)


def _is_name(word: str) -> bool:
    if "·" in word:
        return True
    known = words("surnames.tsv")
    return 2 <= len(word) <= 4 and (word[0] in known or word[:2] in known)
