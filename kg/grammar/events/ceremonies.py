"""Small ceremonies in the course of another event: 双方签署协议, 甲与乙共同为某基地揭牌."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.events.occasion import Occasion, clause_start, persons_in, time_before
from kg.grammar.events.skeleton import Skeleton

_SIGN = re.compile(
    r"(?P<verb>签署|签订|签下)(?:了)?(?!的)(?P<what>[^，。；Ⓟ]{2,70}?(?:协议书?|文件|备忘录|公报|声明|合同|协定|条约)(?:》|”)?)(?![^，。]{0,4}(?:精神|规定|以来|的))"
)
_UNVEIL = re.compile(r"为(?P<what>[^，。；Ⓟ]{2,40}?)(?P<verb>揭牌|揭碑|揭幕)(?!仪式|以来)")
# 某中心正式揭牌: nobody says who unveiled it.
_UNVEILED = re.compile(
    r"(?:^|[，；Ⓓ）)\s]|[讯电])(?P<what>[^，。；Ⓟ]{4,60}?)(?:正式|隆重|顺利|今日|今天)?(?P<verb>揭牌(?:成立|运[行营])?)(?=[，。；]|$)"
)
_EARLIER = re.compile("曾|此前|去年|已(?:经)?与|先后|以来|期间签|累计|将|要|推动|按照|根据|落实")


def ceremonies(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """会后，双方签署合作协议 -> a signing; ⓄⓉⓅ与ⓉⓅ共同为Ⓞ揭牌 -> an unveiling."""
    for rule, sign, pattern in (("events.sign", "签", _SIGN), ("events.unveil", "揭", _UNVEIL)):
        if sign not in text:
            continue
        for match in pattern.finditer(text):
            clause = clause_start(text, match.start())
            if _EARLIER.search(text, 0, match.start()) or not _has_subject(text, match.start()):
                continue
            yield Occasion(
                kind="仪式",
                rule=rule,
                sentence=sentence,
                start=match.start("verb"),
                stop=max(match.end("verb"), match.end("what")),
                name=match.span("what"),
                actors=persons_in(sentence, clause, match.start()) or persons_in(sentence, 0, match.start()),
                time=time_before(sentence, match.start()),
            )


# 某会向某人颁发荣誉证书, 某公司向某校捐赠图书
_AWARD = re.compile(
    r"向(?P<whom>[^，。；]{1,40}?)(?:(?:颁发|授予|颁授)(?:了)?(?P<what>[^，。；]{0,24}?(?:证书|奖章|勋章|奖牌|奖状|聘书|牌匾|奖杯|称号))|"
    r"(?:捐赠|捐献|赠送)(?:了)?(?P<gift>[^，。；]{2,30}?))(?=[，。；]|$)"
)
_NOT_GIVEN = re.compile("将|已|曾|累计|拟|先后|计划|多次|共|决定|每年")


def awards(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓓ，Ⓞ向Ⓟ颁发荣誉证书 -> that ceremony, with who gave it and who got it; none without a day."""
    for match in _AWARD.finditer(text) if "向" in text else ():
        clause = clause_start(text, match.start())
        time = time_before(sentence, match.start())
        actors = persons_in(sentence, clause, match.start())
        body = _GIVER.search(text, clause, match.start())
        if time is None or not (actors or body) or _NOT_GIVEN.search(text, clause, match.end()):
            continue
        first = actors[0] if actors else (body.start() if body else match.start())
        yield Occasion(
            kind="仪式",
            rule="events.award",
            sentence=sentence,
            start=match.start(),
            stop=match.end(),
            name=(first, match.end()),
            actors=actors,
            partners=persons_in(sentence, *match.span("whom")),
            time=time,
        )


_GIVER = re.compile("Ⓞ(?=(?:Ⓓ|在[^，。；]{1,16})?$)")


def unveilings(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓓ，某中心正式揭牌 -> its unveiling, told by nobody's deed."""
    if "揭牌" not in text:
        return
    for match in _UNVEILED.finditer(text):
        if _EARLIER.search(text, 0, match.start("verb")) or "为" in match.group("what"):
            continue
        yield Occasion(
            kind="仪式",
            rule="events.held",
            sentence=sentence,
            start=match.start("what"),
            stop=match.end(),
            name=(match.start("what"), match.end("verb")),
            time=time_before(sentence, match.start("verb")),
        )


def _has_subject(text: str, verb: int) -> bool:
    """Whether persons, bodies or 双方 stand before the verb in the sentence."""
    return bool(re.search("[ⓅⓄ]|双方|两国|三方|各方", text[:verb]))
