"""Who does what in a sentence: the subjects of 主持, 讲话, 出席, 陪同 … -> Taking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.grammar.lexicon import alternation, part_verbs
from kg.grammar.skeleton import Skeleton
from kg.model import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """One person's part by one verb; `position` is the verb's place in the sentence's skeleton."""

    person: str
    part: Part
    position: int
    mode: str | None = None


_REPORT = r"[作做](?:了|过|出)?(?:[^，。；Ⓟ]{0,40}?)(?:报告|发言|讲话|讲座|致辞|介绍|汇报|说明|辅导|分享|演讲|点评|总结|动员|授课|讲解|述职|宣讲|表态|交流|指示|部署)"
_SAID_IN = r"致(?:了|以)?[^，。；Ⓟ]{0,8}?[辞词]"
_OBJECT_OF = r"听取(?:了)?|在|由|会见了?|看望了?|慰问了?|陪同|欢迎|邀请(?:了|到)?|特邀"
_TOKEN = re.compile(
    "|".join(
        (
            r"(?P<person>Ⓟ)",
            r"(?P<pronoun>[他她](?!们)|二人|两人)",
            r"(?P<post_list>(?:出席|参加|列席|陪同|就座|见证|参与)[^，。；：Ⓟ]{0,28}?(?:有|是|包括|为)(?:[:：])?(?=[^，。；Ⓟ]{0,40}Ⓟ))",
            rf"(?P<report>{_REPORT})",
            rf"(?P<said>{_SAID_IN})",
            r"(?P<by>由(?=[^，。；]{0,40}Ⓟ))",
            r"(?P<joined>陪同下|的?陪同下)",
            r"(?P<absent>因故(?:未能?|缺席|请假)|未能出席|未出席|缺席|请假|致信|致电|致函|发来贺信|发来贺电|发去贺信|作出(?:重要)?批示|作出(?:重要)?指示)",
            r"(?P<hears>听取(?:了)?(?=[^，。；]{0,30}Ⓟ))",
            rf"(?P<verb>{alternation(part_verbs())})",
            r"(?P<other>会议(?=指出|强调|认为|要求|决定|听取|审议|传达|研究|通过|学习|还|由|期间|对|明确)|与会[^，。；Ⓟ]{0,12}|大家|双方|代表们|嘉宾们|专家们|各位|部分|他们|她们)",
            r"(?P<stop>[。；;！？\n])",
        )
    )
)
# A name that stands for words or deeds referred to, not for a person who is there.
_REFERRED = re.compile(
    r"(?:同志|总书记|主席|总理|委员长)*(?:新时代|在[^，。；]{1,40}(?:时的|上的|的)?(?:重要)?(?:讲话|回信|贺信)|关于|对[^，。；]{1,40}(?:重要)?(?:指示|批示|论述)|系列|(?:的)?(?:一系列)?(?:重要)?(?:讲话|指示|批示|论述|思想|回信|贺信|文章|文化思想|法治思想|强军思想|外交思想|经济思想|生态文明思想)|为核心|为主要代表|作出的|提出的)"
)
_REFERRED_BEFORE = re.compile(
    r"(?:以|学习|贯彻|落实|传达|遵循|按照|牢记|听从|根据|纪念|缅怀|感谢|代表)[^，。；]{0,4}$"
)
_OBLIQUE = re.compile(r"(?:^|[，、。；]|[^参赠面方导走志倾一定意朝])(?P<with>[向对给为替])[^，。；“”]{0,24}$")
_WITH = re.compile(r"(?:[与同和跟]|会同|携手|陪同)[^，。；“”与同和]{0,24}$")
_VIDEO = re.compile("视频|线上|连线|云端|远程")


@dataclass(slots=True)
class _State:
    """The subject of the clause that is being read, and what the words before it ask for."""

    group: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    last_end: int = -1
    listing: bool = True  # whether the next person joins the group
    pending: Part | None = None
    absent: bool = False


def is_referred(sentence: Skeleton, position: int) -> bool:
    """Whether the person at `position` is only named for words or deeds: 习近平总书记重要讲话精神."""
    text = sentence.text
    if _REFERRED.match(text, position + 1):
        return True
    return bool(
        re.match(r"(?:Ⓣ|同志|总书记)*(?:重要|系列|关于|在)", text[position + 1 : position + 12])
    ) and bool(_REFERRED_BEFORE.search(text[max(0, position - 8) : position]))


def takings(sentence: Skeleton, subject: str | None) -> Iterator[Taking]:
    """The parts that a sentence gives to persons; `subject` is whom 他 or an elided subject means."""
    state = _State()
    text = sentence.text
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup or ""
        if kind == "person":
            yield from _person(sentence, state, token)
        elif kind == "pronoun" and subject and not state.group:
            state.group, state.last_end = [subject], token.end()
        elif kind in ("stop", "other"):
            state.group, state.listing = [], False
            state.pending = None
        elif kind == "by":
            state.before, state.group = state.group, []
        elif kind == "post_list":
            state.pending = "陪同" if token.group().startswith("陪同") else "出席"
            yield from _assign(sentence, state, token, state.pending)
            state.group, state.listing = [], False
        elif kind == "joined":
            yield from _assign(sentence, state, token, "陪同")
            state.group, state.before = state.before, []
        elif kind == "hears":
            yield from _assign(sentence, state, token, "出席")
            state.listing = False
        elif kind == "absent":
            state.group, state.listing = [], False
        elif kind in ("report", "said"):
            yield from _assign(sentence, state, token, "发言")
            state.listing = False
        elif kind == "verb":
            yield from _verb(sentence, state, token)


def _person(sentence: Skeleton, state: _State, token: re.Match[str]) -> Iterator[Taking]:
    position = token.start()
    if is_referred(sentence, position):
        return
    name = sentence.person(position)
    text = sentence.text
    chunk = text[max(state.last_end, position - 30, 0) : position]
    joins = (
        bool(state.group)
        and state.listing
        and bool(re.search(r"[、，,和及与暨Ⓣ：:]|以及", chunk))
        and len(chunk) < 60
    )
    if state.group and _WITH.search(chunk) and not re.search("[、]", chunk):
        yield Taking(person=name, part="出席", position=position)
        state.last_end = token.end()
        return
    if _OBLIQUE.search(chunk) and not joins:
        state.last_end = token.end()
        yield Taking(person=name, part="出席", position=position)
        return
    if joins:
        state.group.append(name)
    else:
        if state.group:
            state.before = state.group
        state.group = [name]
    state.listing = True
    state.last_end = token.end()
    if state.pending:
        yield Taking(person=name, part=state.pending, position=position)


def _verb(sentence: Skeleton, state: _State, token: re.Match[str]) -> Iterator[Taking]:
    word = token.group("verb")
    text = sentence.text
    if word == "主持" and re.match(r"人(?!Ⓟ)|工作|了?日常", text[token.end() :]):
        return
    if (
        text[max(0, token.start() - 1) : token.start()] in ("的", "在")
        and word not in ("说",)
        and part_verbs()[word] != "陪同"
    ):
        state.listing = False
        return
    yield from _assign(sentence, state, token, part_verbs()[word])  # type: ignore[arg-type]
    state.listing = False


def _assign(sentence: Skeleton, state: _State, token: re.Match[str], part: Part) -> Iterator[Taking]:
    for name in state.group:
        yield Taking(person=name, part=part, position=token.start())
