"""Who held an occasion: the subject of 召开, the bodies before 主办, the head of a meeting's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.events.occasion import Stretch, clause_start

_BODY = (
    r"(?:局|厅|部|委|委员会|党委|党组|政府|办|办公室|学院|大学|学校|中学|小学|校|院|医院|公司|集团|银行|中心|协会|学会|联合会|文联|作协|妇联|残联|工商联|科协|侨联|记协|体协|"
    r"联盟|工会|社|台|馆|会|处|科|室|所|站|队|镇|乡|村|县|市|省|区|州|旗|街道|社区|法院|检察院|支部|总支|系|组|部门|基地|工委|团委|人大|政协|常委会|景区|公园|[花茶果]博园|酒店)"
)
_TAIL = re.compile(
    r"(?:\s|在[^，]{1,40}|于[^，]{1,30}|就[^，]{1,40}|以[^，]{1,30}|通过[^，]{1,30}|联合|共同|隆重|成功|组织|专门|及时|迅速|主持|顺利|Ⓓ|将|近日|先后|分别|首次|"
    r"今年|正式|再次|又|还|也|特别|如期|牵头|邀请[^，]{1,30}|利用[^，]{1,20}|带头|认真|积极|上午|下午|晚|等)+$"
)
_DATELINE = re.compile(r"[^。；]{0,30}?(?:讯|电|消息|报道)\s*(?:[（(][^）)]{0,40}[）)])?[：:\s]*(?![ⓉⓅ者员])")
_LEAD = re.compile(r"^(?:.*——|\s|Ⓓ|上午|下午|晚上?|当地时间|由|经|在|日|该|[，、])+")
_NO_SUBJECT = re.compile("Ⓟ|是|会议|大会|全会")  # of 举办的
_OTHERS = re.compile("等?[0-9一二三四五六七八九十多几]*(?:个|家)?(?:部门|单位|机构)$|等$")
_JOINERS = re.compile(r"和|与|及|以及|、|联合|会同|携手")
_OURS = re.compile(r"(?:我|本|该|全)(?:校|院|市|县|区|州|省|系|所|司|公司|集团|馆|社|镇|乡|街道)$")
_ANY_BODY = re.compile(
    r"^(?:大学|中学|小学|学院|学校|医院|公司|会议|大会|单位|部门|各地|双方|我们|全校|全市|党员|校园|活动)$"
)
_TRAVEL = re.compile("(?:一同|一起|集体)?(?:来到|前往|走进|深入|赴|到(?!会)|来(?=[我本Ⓖ])|(?<!Ⓓ)至)")
_OF = re.compile("(?<!党)的(?!话|确)")
_CLAUSES = 3  # that may stand between a subject and its verb
_ITEM = (
    rf"(?:Ⓖ*Ⓞ(?:[^，。；、和与就以为在组通邀按等ⓅⓉⓄⒼ]{{1,10}}?{_BODY})?|Ⓖ+|"
    rf"(?<=[、和与])[^，。；、和与等ⓅⓉⓄⒼ]{{2,14}}?{_BODY})"
)
_HEADING = re.compile(
    rf"(?!ⓄⒼ?Ⓓ?[电讯])(?:Ⓓ|上午|下午|\s|[^，。]{{0,12}}[）讯])*(?P<bodies>{_ITEM}(?:(?:、|和|与|及|以及|联合|会同|携手){_ITEM})*)"
    r"(?:等|[^，。Ⓟ]{0,8}(?:部门|单位|机构))*(?=[，,]|就|以|为|围绕|针对|组织|通过|结合|邀请|利用|在|于|积极|按照|根据|共同|联合|到|赴|"
    r"来到|前往|走进|深入|对|高度|精心|充分|主动|迅速|认真|专门|集中|带领|抽调|Ⓓ)"
)
_HOSTED = re.compile(r"[^。；]*(?:主办|承办|协办|举办|组织|发起)的")
_HOST_VERBS = re.compile(
    r"(?P<verb>主办|承办(?![^，。；]{0,16}(?:提案|建议|案件|业务))|协办|联合举办|共同举办|联合主办|共同主办|联合组织|(?:举办|举行|组织召开|召开|组织|发起)的(?!Ⓖ?(?:会议|大会|座谈会)上))"
)
_BY = re.compile(
    r"由(?P<who>(?:党的|(?!的)[^。；，Ⓟ]){1,100}?)(?:具体|共同|联合|联袂|牵头|负责|独家)*(?P<verb>主办|承办|协办|举办|举行|组织|发起|牵头|打造|推出|创办|筹办|合办|(?<=联合)推动|(?<=共同)推动)"
)


def subject_hosts(text: str, start: int, stop: int) -> tuple[Stretch, ...]:
    """The bodies that are the subject of a verb of holding, between the clause's start and the verb.

    Ⓓ，ⓄⓉⓅ主持召开 -> none: a person held it; Ⓓ，Ⓞ和Ⓞ在Ⓖ联合举办 -> both.
    """
    dateline = _DATELINE.match(text[:stop]) if not start else None
    start = dateline.end() if dateline else start
    stop -= len(text[start:stop]) - len(_TAIL.sub("", text[start:stop]))
    lead = _LEAD.match(text[start:stop])
    start += lead.end() if lead else 0
    travel = _TRAVEL.search(text, start, stop)
    stop = travel.start() if travel else stop
    start = _after_de(text, start, stop)
    stretch = text[start:stop]
    if "Ⓟ" in stretch or not stretch or _ANY_BODY.search(stretch):
        return ()
    bodies = tuple(_bodies(text, start, stop))
    if bodies:
        return bodies
    if re.search(rf"{_BODY}$", stretch) and 2 <= len(stretch) <= 24 and not _OURS.search(stretch):
        return ((start, stop),)
    return ()


def _after_de(text: str, start: int, stop: int) -> int:
    """Ⓞ承建的项目, Ⓞ记者组成的采访团: the subject is what stands after the last 的 (but not: 党的)."""
    for found in reversed(list(_OF.finditer(text, start, stop))):
        if text.count("“", start, found.start()) == text.count("”", start, found.start()):
            return found.end()
    return start


def earlier_hosts(text: str, clause: int) -> tuple[Stretch, ...]:
    """The bodies that head an earlier clause of the sentence, where the verb's own clause names none.

    Ⓞ以“…”为主题，召开…; Ⓓ，Ⓞ、Ⓞ等部门，联合赴Ⓖ开展…; none where a person's clause stands between.
    """
    stop = clause
    for _ in range(_CLAUSES):
        if stop <= 0 or text[stop - 1] not in "，,":
            return ()
        start = clause_start(text, stop - 1)
        head = _HEADING.match(text, start, stop)
        if head:
            return tuple(_bodies(text, *head.span("bodies")))
        if "Ⓟ" in text[start:stop]:
            return ()
        stop = start
    return ()


def _bodies(text: str, start: int, stop: int, *, first: bool = False) -> Iterator[Stretch]:
    """Organisations in a stretch, with what belongs to them: Ⓞ, Ⓞ马院, Ⓖ alone.

    Of those that only their ending gives away the first of a list only where `first` (由校团委、Ⓞ主办).
    """
    at = start
    for member in _JOINERS.split(text[start:stop]):
        begin = text.find(member, at, stop) if member else at
        at = begin + len(member)
        part = _OTHERS.sub("", member)
        if not part:
            continue
        if re.fullmatch(r"Ⓖ?Ⓞ", part) or part == "Ⓖ":
            yield (begin, begin + len(part))
        elif "Ⓞ" in part:
            yield from _inside(part, begin)
        elif _ends_as_a_body(part) and ("Ⓖ" in part or begin > start or (first and len(part) > 3)):
            yield (begin, begin + len(part))


def _ends_as_a_body(part: str) -> bool:
    """州文联, Ⓖ团委; but neither 我校 nor 学校."""
    named = re.search(rf"{_BODY}$", part) and not _OURS.search(part) and not _ANY_BODY.search(part)
    return bool(named) and len(part) <= 20


def _inside(part: str, first: int) -> Iterator[Stretch]:
    """The bodies of one member of a list: Ⓞ（Ⓞ） -> both, Ⓞ团委 -> the whole."""
    whole = re.search(rf"Ⓞ[^ⒼⓉⓅⓄ，。（(]{{1,10}}?{_BODY}$", part)
    if whole:
        yield (first + whole.start(), first + len(part))
        return
    if re.fullmatch(r".*?Ⓞ[^（(]{0,6}Ⓞ", part):  # 自治区党委党的建设工作领导小组, read as two
        yield (first + part.index("Ⓞ"), first + len(part))
        return
    for at in range(len(part)):
        if part[at] == "Ⓞ":
            yield (first + at, first + at + 1)


def named_hosts(text: str) -> dict[Stretch, int | None]:
    """由甲主办、乙承办，丙协办; 甲举办的某活动 -> all bodies that a sentence names before these verbs.

    Each with where the name of what they held begins, where that follows: 由甲主办、乙承办的|某论坛.
    """
    found: dict[Stretch, int | None] = {}
    for match in _BY.finditer(text):
        held = _hosted(text, match.start("verb"))
        start, stop = match.span("who")
        found |= {s: held for s in _bodies(text, start, stop, first=True) if s not in found}
    for match in _HOST_VERBS.finditer(text):
        first = max(text.rfind("由", 0, match.start()), _previous_verb(text, match.start())) + 1
        stop = match.start()
        # 在Ⓖ与Ⓞ联合举办的某节上; but 在Ⓞ举行的论坛上 says where
        first += text.startswith("在", first) and match.group("verb")[:2] in ("联合", "共同", "主办", "举办")
        if match.group("verb").endswith("的"):
            if _NO_SUBJECT.search(text, first, stop):
                continue
            stop = min((at for sign in "在于" if (at := text.find(sign, first, stop)) >= 0), default=stop)
        hosts = [*_bodies(text, first, stop)] or _unknown(text, match, stop)
        held = _hosted(text, match.start("verb"))
        found |= {s: held for s in hosts if s not in found}
    return found


def _unknown(text: str, match: re.Match[str], stop: int) -> list[Stretch]:
    """A clause that is nothing but a body's name before 承办, though no table knows that body."""
    body = _WHOLE_CLAUSE.search(text, 0, stop) if match.group("verb") in _HOSTING else None
    return [body.span("body")] if body and not _OURS.search(body.group("body")) else []


def _hosted(text: str, verb: int) -> int | None:
    """Where the name begins of what the bodies before `verb` hold: after the last 承办的 of the clause."""
    match = _HOSTED.match(text, verb)
    return match.end() if match else None


_HOSTING = frozenset({"主办", "承办", "协办"})
_WHOLE_CLAUSE = re.compile(
    rf"[，；、办由](?P<body>(?![我本该此各全])[^，。；、的了在由与和ⓅⓉⒹ]{{3,18}}?(?:{_BODY}))(?:联合|共同|具体|独家)?$"
)


def _previous_verb(text: str, before: int) -> int:
    """Where the stretch of one 主办 ends and that of the next 承办 starts."""
    return max(text.rfind(sign, 0, before) for sign in ("。", "；", "，", "办", "："))
