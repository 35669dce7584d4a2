"""Whose meeting it was, by its name: 县委十六届第43次常委会议 -> 县委; 甲公司与乙公司签约仪式 -> both."""

from __future__ import annotations

import re

from kg.grammar.events.occasion import Stretch

_N = "[0-9一二三四五六七八九十百零〇]+"
_SESSION = rf"(?:Ⓓ|20[0-9]{{2}}年度?|第{_N}届|第?{_N}[次期]|{_N}届|上半年|下半年|年度|首次|首届)"
_KIND = (
    rf"(?:{_SESSION}常委会|全体|全国|常务|常委|执委|理事|执行委员|委员长|主席|主任|理事长|领导|[（(]?扩大[）)]?|专题|例行|会员|代表|职工|"
    "教职工|社员|党员|行政|办公|工作|年终|半年|民主生活|组织生活|理论学习|学习|集体|集中|季度|月度|联席|调度|碰头)"
)
_MEETING = "(?:会议|大会|全会|例会|年会|记者会|发布会|会)"
_BODY = (
    "(?:[Ⓞ局厅部院]|(?<![常两])委|委员会|党委|党组|政府|小组|中心组|理事会|董事会|协会|学会|商会|联合会|工会|主席团|政治局|国务院|"
    "人大|政协|(?:工商|妇|残|文|侨|台)联|[科作记侨]协|[团工]委|党校|法院|检察院|党支部|代表团|常委会|执委会|法庭|公司|集团|中学|小学|大学)"
)
_TAIL = re.compile(rf"(?:{_SESSION}|{_KIND})*{_MEETING}$")
_LEAD = re.compile(rf"^(?:{_SESSION}|中国共产党|中共)*(?=[^ⓄⒼ]*[ⓄⒼ]|.*(?:学会|协会))")
_HEAD = re.compile(rf"(?![我本该]|全[市县州校区镇乡省])[^，。；Ⓟ]{{0,30}}{_BODY}(?:（[^）]{{1,8}}）)?")
_WITHIN = re.compile(r".*[次届](?:会议|大会)[和与及、]?(?=.{3})")
_OF_BODY = rf"(?:[^ⓄⒼⓅ与和、]{{1,8}}?{_BODY})?"
_OURS = "[我本](?:校|院|所|馆|公司|集团|学院|市|县|区|镇|乡)"
_PARTY = rf"(?:Ⓞ{_OF_BODY}|Ⓖ|{_OURS})"
_BETWEEN = re.compile(
    rf"^(?P<a>{_PARTY})(?:（Ⓞ）)?(?:[与和、]|携手)(?P<b>{_PARTY})(?=.*(?:签约|合作|对接|交流|座谈|共建|联席|会商|结对|联合|协作|磋商))"
)
# 江西代表团审议, 十九大江西省代表团讨论: whose deliberation it was.
_DELEGATES = re.compile(r"(?:参加)?(?P<body>[^ⓄⒼⓅ]{0,6}Ⓖ代表团)(?:全体会议|开放)?(?:审议|讨论)")
_FIRST = re.compile(r"^(?P<body>Ⓞ)(?![与和、Ⓞ])(?!.*(?:精神|揭牌|捐赠|挂牌|落成|启用|奠基)).*会议?$")


def bodies_of(name: str) -> tuple[Stretch, ...]:
    """The bodies that met, as stretches of the name's signs; none where the name says only the occasion."""
    both = _BETWEEN.match(name)
    if both and "Ⓞ" in both.group():
        return tuple(both.span(party) for party in "ab" if not re.fullmatch(_OURS, both.group(party)))
    delegates = _DELEGATES.match(name)
    if delegates:
        return (delegates.span("body"),)
    within = _WITHIN.match(name)
    body = (within and _body(name, within.end())) or _body(name, 0)
    return (body,) if body else ()


def _body(name: str, start: int) -> Stretch | None:
    """The body at the head of a name, read from `start` on."""
    stop = next((at for sign in "暨—" if (at := name.find(sign, start)) > 0), len(name))
    words = name[start:stop]
    first = _FIRST.match(words)
    tail = _TAIL.search(words)
    if tail is None:
        return None
    lead = _LEAD.match(words[: tail.start()])
    begin = lead.end() if lead else 0
    if _HEAD.fullmatch(words, begin, tail.start()):
        return start + begin, start + tail.start()
    return (start + first.start("body"), start + first.end("body")) if first else None
