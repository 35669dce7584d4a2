"""Appointments and elections: 决定任命甲为某职, 甲当选某职, 免去甲某职."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.grammar.events.occasion import Occasion, Stretch, clause_start, persons_in, time_before
from kg.grammar.events.skeleton import Skeleton

_APPOINT = re.compile(
    r"(?P<verb>决定任命|任命(?!书|文件)|当选为?|选举Ⓟ|(?:选举|补选|增选|推选|推举)(?=[^，。；]{0,30}Ⓟ)|免去|拟任|被?聘任?为|聘[任请](?=[^，。；]{0,16}Ⓟ[^，。；]{0,4}(?:为|担任))|被任命为|被免去|就任|走马上任|接受Ⓟ|增补|批准任命|批准(?=[^。，]{0,4}Ⓟ)|(?:(?<=Ⓟ)|(?<=Ⓟ同志))任(?=[ⓄⓉⒼ]))"
    r"(?P<object>[^，。；！？]{0,60})"
)
_LEAVES = re.compile("(?:同志)?(?:不再|因|辞去|被免|[ⓉⓄ]*(?:宣读|主持|介绍))")
_REMOVED = re.compile(r"免去Ⓟ(?:同志)?的?[^，。；]{0,30}?职务|接受Ⓟ(?:同志)?(?:的)?辞")
_DECIDES = re.compile(
    r"(?P<body>Ⓞ|(?:中共|党)?中央|国务院|Ⓖ人代会|Ⓖ人民代表大会)(?:Ⓓ|第?[^，。；Ⓟ]{1,8}(?:会议|全会)|经?表决|日前|近日|上|会|研究|"
    r"闭幕会|同意|依法|[，：])*(?:决定|批准|任命|宣布|免去|表决|发布|公布|选举|补选|接受|聘任|聘请|推选|通过|批复)|"
    r"(?:宣读|宣布|传达)了?(?P<read>Ⓞ)[^，。；Ⓟ]{0,30}(?:决定|文件|通知|任免|任命|批复)"
)
_LISTED = re.compile(r"^[^，。；]{0,30}Ⓟ[^，。；]{0,6}(?:为|任|的)[^，。；]*[ⓉⓄ]")
_TAKES = ("免去", "接受", "被免去")  # verbs that only take a post away
_THANKED = re.compile("表示(?:了)?[^，。]{0,6}(?:感谢|祝贺|欢迎)")  # 对受聘为某校教授表示感谢
_SEVERAL = 2
_CHOSEN = re.compile(
    "(?:人代会|人民代表大会|Ⓞ)[^，。；]{0,12}(?:选举|补选|任命|决定|推选|聘任)[^，。；]{0,30}Ⓟ"
)
_NOT_NEWS = re.compile(r"^(?:.{0,20}(?:来|以来|期间|时|前))|祝贺|曾|历任|先后|时任|现任|一直|原")


def appointments(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """The appointments that one sentence states; a career told (曾任, 历任) is none.

    One occasion, but for Ⓖ人代会选举Ⓟ为Ⓣ；Ⓖ人代会选举Ⓟ为Ⓣ, where each part has its own body.
    """
    parts = _decisions(text)
    if len(parts) < _SEVERAL:
        yield from _decision(sentence, text, 0, len(text))
        return
    for start, stop in parts:
        yield from (replace(one, apart=True) for one in _decision(sentence, text, start, stop))


def _decisions(text: str) -> list[Stretch]:
    """The parts of a sentence, cut at ；, if each of them says who decided."""
    if "；" not in text or "Ⓟ" not in text:
        return []
    cuts = [at for at, sign in enumerate(text) if sign == "；"]
    parts = list(zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(text)], strict=True))
    return parts if all(_CHOSEN.search(text, *part) for part in parts) else []


def _decision(sentence: Skeleton, text: str, first: int, stop: int) -> Iterator[Occasion]:
    """The appointments told between two signs of a sentence, as one occasion."""
    whole, text = text, text[:stop]
    news = [
        m for m in _APPOINT.finditer(text, first) if not _is_career(text, clause_start(text, m.start()), m)
    ]
    if not news:
        return
    persons = tuple(p for p in persons_in(sentence, first, stop) if not _LEAVES.match(whole, p + 1))
    if not (persons or _REMOVED.search(text, first)):
        return
    match = next((m for m in news if not m.group("verb").startswith(_TAKES)), news[0])
    yield Occasion(
        kind="任免",
        rule="events.appoint",
        sentence=sentence,
        start=news[0].start(),
        stop=max(m.end() for m in news),
        name=(_name_start(text, match.start()), match.end()),
        actors=persons,
        hosts=_deciding(text, match.end(), first),
        time=time_before(sentence, news[0].start()),
    )


def _name_start(text: str, verb: int) -> int:
    """The clause's start; the verb itself in 甲出席会议并|当选会长."""
    clause = clause_start(text, verb)
    return verb if _BESIDES.search(text, clause, verb) else clause


_BESIDES = re.compile("(?:出席|主持|参加)[^，。]*并")


def _deciding(text: str, stop: int, first: int = 0) -> tuple[tuple[int, int], ...]:
    """The body that decided: Ⓞ决定, Ⓞ第三次会议表决任命, 宣读了Ⓞ关于…的决定; not one inside 《》."""
    for match in _DECIDES.finditer(text, first, stop):
        if text.count("《", 0, match.start()) == text.count("》", 0, match.start()):
            return (match.span("body") if match.group("body") else match.span("read"),)
    return ()


# 某国|当选总统|甲, 同甲|当选总统: a title.
_ELECT = re.compile("(?<=[ⒼⓄ])当选(?:Ⓣ|总统|总理|首相|主席)(?=Ⓟ|[致就](?!任))|(?<=[同与]Ⓟ)当选(?:Ⓣ|总统)")


def _is_career(text: str, clause: int, match: re.Match[str]) -> bool:
    """Whether a clause tells a career (曾任, 2006年9月至2010年任), no news."""
    if _NOT_NEWS.search(text[clause : match.start()]) or "近" in match.group("object")[-4:]:
        return True
    if _THANKED.search(match.group("object")):
        return True
    if text[max(0, match.start() - 1) : match.start()] in ("(", "（") or _ELECT.match(text, match.start()):
        return True
    return match.group("object").startswith("的")


def goes_on(sentence: Skeleton) -> tuple[int, ...]:
    """Persons of a line that goes on with a list of appointments: Ⓟ为ⓄⓉ，."""
    if not _LISTED.match(sentence.text):
        return ()
    everybody = persons_in(sentence, 0, len(sentence.text))
    return tuple(p for p in everybody if not _LEAVES.match(sentence.text, p + 1))
