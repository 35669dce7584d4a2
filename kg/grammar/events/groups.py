"""Unnamed groups and bodies that took part in an event: 各县市负责同志参加会议, 代表先后发言."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.events.occasion import Stretch
from kg.grammar.events.skeleton import Skeleton

_CAME = re.compile("出席|参加|列席|陪同|与会|到会|观摩|参与|随行|聆听|参会|随访")
_SPOKE = re.compile("发言|致辞|交流|汇报")
_PEOPLE = re.compile(
    "(?:负责人|负责同志|主要领导|领导|代表|成员|班子|委员|人员|师生|学生|教师|学员|专家|学者|干部|职工|群众|同志|嘉宾|"
    "党员|队员|记者|志愿者|村民|居民|家属|老师|同学|校友|院士|企业家|各界人士|来宾|余人|多人|[0-9]人|[0-9]名|等)$"
)
_NAMED = re.compile("^.*Ⓟ[ⓉⓄ]*(?:同志|等)?(?:和|及|以及|与|、|等)?")
_HEAD = re.compile(r"^(?:Ⓓ|\s|共有|以及|及|和|还有|其中|随后|会上|并|共|会议由|当天|同时)+")
_NO_GROUP = re.compile("^(?:我们|大家|请|邀请)|举行|邀请|已达|带领")
_ADVERBS = re.compile("(?:共|等|分别|先后|一同|一起|应邀|也|都| )+$")
_SPLIT = re.compile("，|以及|；|：")


def groups_in(sentence: Skeleton) -> Iterator[Stretch]:
    """The groups that one sentence says took part, without the persons whom it names."""
    for verb in _CAME.finditer(sentence.text):
        start = max(sentence.text.rfind(sign, 0, verb.start()) for sign in "。；：") + 1
        yield from _groups(sentence.text, start, verb.start())
        return
    verb_spoken = _SPOKE.search(sentence.text)
    if verb_spoken and "Ⓟ" not in sentence.text:
        yield from _groups(sentence.text, 0, verb_spoken.start())


def _groups(text: str, start: int, stop: int) -> Iterator[Stretch]:
    at = start
    for part in _SPLIT.split(text[start:stop]):
        first = text.find(part, at, stop) if part else at
        at = first + len(part)
        named = _NAMED.match(part)
        first += named.end() if named else 0
        head = _HEAD.match(text[first:at])
        first += head.end() if head else 0
        words = _ADVERBS.sub("", text[first:at])
        if 2 <= len(words) <= 60 and _PEOPLE.search(words) and not _NO_GROUP.search(words):
            yield first, first + len(words)
