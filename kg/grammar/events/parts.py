"""Who does what in a sentence: the subjects of 主持, 讲话, 出席, 陪同 … -> Taking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.grammar.events.lexicon import part_verbs, verb_uses
from kg.grammar.events.part_words import TOKEN
from kg.grammar.events.references import is_honoured, is_referred
from kg.grammar.events.skeleton import Skeleton
from kg.model import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """One person's part by one verb; `position` is the verb's place in the sentence's skeleton.

    `away` is true for who was not there: a letter, an absence, an instruction. `listed` is true where only
    a list names them, with no verb that a rule knows.
    """

    person: str
    part: Part
    position: int
    mode: str | None = None
    away: bool = False
    listed: bool = False


_OBLIQUE = re.compile(r"(?:^|[^一面导走倾志定针相作成认因称反应绝])[向对给为替](?!主题)[^，。；“”]{0,24}$")
_WITH = re.compile(r"(?:[与同跟]|会同|携手|和)(?![、和])[^，。；“”、]{0,24}$")
_WROTE = re.compile("[^，。；]{0,40}(?:互?致(?:贺信|贺电|唁|信|电|函)|发来)")  # 甲同乙分别向某会议致贺信
_LIST = re.compile(r"[、，,和及与暨：:]|以及")
_ANSWERED = re.compile(r"[^，。；]{0,40}?(?:所?作的|汇报|报告|介绍|发言|说明|讲解|意见|建议|情况|讲述)")
_VIDEO = re.compile(r"视频(?:方式|形式|连线|会议形式|致辞)|线上(?:方式|形式|致辞)|远程|连线")
_WORDS = re.compile(r"(?:道|说)?(?:，(?!并|还|同时|随后|就)|[：:]|,)")


# 要坚决维护…: a sentence of somebody's speech goes on; who is named in it was not there by that.
_CALLED_FOR = re.compile(
    "(?:要|必须|坚持|坚决|切实|进一步|我们|全[市州县省区国校]|各级|各地|各部门|广大)(?!.{0,30}Ⓟ[^，。]{0,8}(?:出席|参加|主持|讲话))|"
    "[^。]{0,12}，我(?:们)?(?:将|要|会|愿|很)"
)
# 在Ⓟ的陪同下, 受到Ⓟ的热情接待: the person before 的 did it.
_OF_HIS = re.compile("陪同|热情接待")
_ANYBODY = re.compile("[Ⓟ他她]|[二两][人位]")  # whom a sentence's parts may be of: names, pronouns of TOKEN
_MANY = 3
# 宣讲活动, 讲解员, 汇报会: the verb belongs to a name.
_OF_NAME = re.compile(
    "(?:宣讲|演讲|讲解|推介|交流|分享|汇报|通报|朗诵|朗读|表演|座谈)(?:活动(?!情况|心得)|比赛|大赛|团|员|会(?!议))"
)
# 按照市委要求，…: nobody speaks.
_AS_ASKED = re.compile("(?:按照?|根据|依据|遵照|落实|围绕|贯彻|结合|对照)[^，。；]{0,30}$")
_HEARING = frozenset({"听取", "聆听", "观看"})
_ABOUT_THEM = re.compile("记述|描写|收录|提到|提及|描述|书写|刻画|缅怀|推荐|饰演|翻译|演唱了|演奏了")
_LIFE = re.compile("男，|女，|出生|毕业|籍贯|资料图|[0-9]+岁")


@dataclass(slots=True)
class _Reading:
    """What has been read of a sentence: the subject of its clause and what its words ask for."""

    sentence: Skeleton
    subjects: tuple[str, ...]
    spoken: bool = False
    group: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    last: int = 0
    open: bool = True  # the next person joins the group
    object_of: str = ""  # a verb of this clause: a person after it is its object
    pending: Part | None = None  # a list after 出席会议的有
    guests: bool = False  # those of the list may do what follows: 会议邀请了甲、乙作报告
    heard: bool = False
    speaking: bool = False  # what follows, up to the next ； or 。, are somebody's words
    mode: str | None = None
    convened: bool = False  # after 召开会议，: 传达, 研究 … are the meeting's business
    named: dict[str, int] = field(default_factory=dict)  # every subject, with its place


def takings(sentence: Skeleton, subjects: tuple[str, ...] = (), spoken: bool = False) -> Iterator[Taking]:
    """The parts that a sentence gives to persons; 他 means the last of `subjects`, 他们 all of them.

    `spoken`: the sentence before was somebody's words, which may go on in this one.
    """
    if not _ANYBODY.search(sentence.text) or _CALLED_FOR.match(sentence.text):
        return
    reading = _Reading(sentence=sentence, subjects=subjects, spoken=spoken)
    taken: set[str] = set()
    for token in TOKEN.finditer(sentence.text):
        if reading.speaking and token.lastgroup != "stop":
            continue
        for taking in _STEPS[token.lastgroup or ""](reading, token):
            taken.add(taking.person)
            yield taking
    yield from _listed(reading, taken)


def _listed(reading: _Reading, taken: set[str]) -> Iterator[Taking]:
    """Three or more names whose verb no rule knows (Ⓟ、Ⓟ、Ⓟ分获前三名): they were there, it seems."""
    if len(reading.named) < _MANY or _LIFE.search(reading.sentence.text):
        return
    if _ABOUT_THEM.search(reading.sentence.text, 0, min(reading.named.values())):
        return
    for name, position in reading.named.items():
        if name not in taken:
            yield Taking(person=name, part="出席", position=position, listed=True)


def _assign(reading: _Reading, token: re.Match[str], part: Part) -> Iterator[Taking]:
    """The part for everybody of the current subject."""
    mode = reading.mode
    if mode is None and _VIDEO.search(reading.sentence.text, reading.last, token.end()):
        mode = "视频"
    for name in reading.group:
        yield Taking(person=name, part=part, position=token.start(), mode=mode)


def _person(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    position = token.start()
    if reading.heard:
        yield from _heard(reading, position)
        return
    if is_referred(reading.sentence, position) or (
        reading.spoken and is_honoured(reading.sentence, position)
    ):
        reading.last = token.end()
        return
    name = reading.sentence.person(position)
    chunk = reading.sentence.text[max(reading.last, position - 40) : position]
    reading.last = token.end()
    if reading.pending:
        yield Taking(person=name, part=reading.pending, position=position)
        if reading.guests:
            reading.group.append(name)
        return
    if reading.object_of:
        if "people" in verb_uses(reading.object_of):
            yield Taking(person=name, part="出席", position=position)
        return
    yield from _subject(reading, name, chunk, position)


def _heard(reading: _Reading, position: int) -> Iterator[Taking]:
    """听取了ⓉⓅ、ⓉⓅ作的汇报: those who reported."""
    text = reading.sentence.text
    answered = _ANSWERED.match(text, position + 1)
    part: Part = "发言" if answered else "出席"
    yield Taking(person=reading.sentence.person(position), part=part, position=position)
    reading.heard = bool(re.match(r"[ⓉⓄ]*[、和及]", text[position + 1 :]))
    reading.object_of = "" if reading.heard else "听取"
    reading.last = position + 1


def _subject(reading: _Reading, name: str, chunk: str, position: int) -> Iterator[Taking]:
    """A person before the verb: one more of the subject, a partner (同Ⓟ), an addressee (向Ⓟ), a new one."""
    joins = reading.group and reading.open
    partner = joins and _WITH.search(chunk) and not re.match(r"(?:[ⓉⓄⒼ]|先生|女士|同志)*[和与]", chunk)
    if partner or _OBLIQUE.search(chunk):
        away = bool(_WROTE.match(reading.sentence.text, position))
        yield Taking(person=name, part="出席", position=position, away=away)
    elif joins and (_LIST.search(chunk) or len(chunk) < 3):
        reading.group.append(name)
        reading.named[name] = position
    else:
        if reading.group:
            reading.before = reading.group
        reading.group, reading.open = [name], True
        reading.named[name] = position


def _pronoun(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    several = token.group() not in ("他", "她")
    if reading.subjects and not reading.group:
        reading.group, reading.last = (
            list(reading.subjects if several else reading.subjects[-1:]),
            token.end(),
        )
    yield from ()


def _stop(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    reading.speaking = reading.convened = reading.guests = reading.open = reading.heard = False
    reading.group, reading.pending, reading.object_of = [], None, ""
    yield from ()


def _comma(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    reading.object_of = ""
    if reading.heard and not reading.pending:
        reading.heard = False
    yield from ()


def _by(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    """由Ⓟ主持: a new subject."""
    if reading.group:
        reading.before = reading.group
    reading.group, reading.object_of, reading.open = [], "", True
    yield from ()


def _delegate(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    """Ⓟ委托Ⓟ出席, 受Ⓟ委托，Ⓟ出席: the delegate attends, who sends does not."""
    for name in reading.group:
        yield Taking(person=name, part="出席", position=token.start(), away=True)
    reading.group, reading.mode, reading.open, reading.object_of = [], "委托", True, ""


def _joined(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    """在Ⓟ陪同下: that person accompanied; the subject before goes on, also with 在市外办领导陪同下."""
    text = reading.sentence.text
    start = max(0, text.rfind("在", 0, token.start()))
    if "Ⓟ" not in text[start : token.start()]:
        return
    ahead = [name for name in reading.group if reading.named.get(name, start) < start]
    reading.group = [name for name in reading.group if name not in ahead]
    yield from _assign(reading, token, "陪同")
    reading.group, reading.before = ahead or reading.before, []
    reading.open = False


def _hears(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    yield from _assign(reading, token, "出席")
    reading.heard, reading.open = True, False


def _away(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    for name in reading.group:
        yield Taking(person=name, part="出席", position=token.start(), away=True)
    reading.group, reading.open = [], False


def _post_list(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    reading.pending = "陪同" if token.group().startswith("陪同") else "出席"
    reading.group, reading.open, reading.guests = [], False, token.lastgroup == "invited"
    yield from ()


def _spoke(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    yield from _assign(reading, token, "发言")
    reading.open, reading.object_of = False, token.group()
    if token.group()[1:2] == "的":  # 甲作的报告、乙作的说明
        reading.group, reading.open, reading.object_of = [], True, ""


def _verb(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    word, text = token.group("verb"), reading.sentence.text
    part, uses = part_verbs()[word], verb_uses(word)
    if text[max(0, token.start() - 1) : token.start()] == "的" and not _OF_HIS.match(word):
        return
    if text.startswith(("精神", "稿", "内容", "材料", "组", "团", "者"), token.end()) or _OF_NAME.match(
        text, token.start()
    ):
        return
    if part == "出席" and re.match(r"工作[，。]|革命|高考|抗", text[token.end() :]):
        return
    if part == "主持" and re.match(r"人(?!Ⓟ)|工作|日常", text[token.end() :]):
        return
    if reading.convened and "business" in uses:
        return
    if part == "发言" and _is_noun(reading, token):
        return
    if not ("one" in uses and len(reading.group) > 1):
        yield from _assign(reading, token, part)
    reading.open = False
    if "words" in uses and reading.group and _WORDS.match(text, token.end()):
        reading.speaking = True
    if reading.group or part == "发言" or "people" in uses:
        reading.object_of = word


def _is_noun(reading: _Reading, token: re.Match[str]) -> bool:
    """听取了工作汇报, 征求意见建议: what was heard or asked for, not what the subject says."""
    before = reading.sentence.text[max(0, token.start() - 2) : token.start()]
    if token.group("verb") == "建议" and before.endswith(("意见", "和", "与", "、", "条")):
        return True
    if token.group("verb") == "要求" and _AS_ASKED.search(reading.sentence.text, 0, token.start()):
        return True
    return reading.object_of in _HEARING and not before.endswith(("并", "后", "，"))


def _convene(reading: _Reading, token: re.Match[str]) -> Iterator[Taking]:
    """Ⓟ主持召开会议，传达…: that person chairs; what the meeting deals with is not his saying."""
    if token.group().startswith("主持"):
        yield from _assign(reading, token, "主持")
    reading.convened, reading.open = True, False


_STEPS = {
    "person": _person,
    "pronoun": _pronoun,
    "stop": _stop,
    "other": _stop,
    "comma": _comma,
    "by": _by,
    "convene": _convene,
    "delegate": _delegate,
    "joined": _joined,
    "hears": _hears,
    "away": _away,
    "post_list": _post_list,
    "invited": _post_list,
    "report": _spoke,
    "said": _spoke,
    "verb": _verb,
}
