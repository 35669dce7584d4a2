"""Where the name of an organisation that stops at a sign begins, and whether it names one or a kind."""

from __future__ import annotations

import re

from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import ENDING, Known
from kg.resources import words

Stretch = tuple[int, int]

NAME_SIGN = re.compile(r"[一-鿿㐀-䶿〇A-Za-z0-9·“”（）\-—–&]")
_PLACE_TAIL = frozenset("省市县区州旗盟镇乡村")
# 我校, 本院 before a post or an ending: the body that speaks.
_SELF = re.compile(r"^(?:(?:我|本|该)(?=[校院局厅县市区州省国会所台馆公])|贵(?=[校院局公]))")
NEW = "(?:新一[届任]|新任)"
_NEW = re.compile(NEW)
_LEADING = re.compile(r"^[·—–\-）”.0-9]+(?=[^0-9届次号]{2})")
_BRACKET_FIRST = re.compile(r"^(?:（[^（）]*）|“[^“”]*”)?[和与及]?")
LONGEST = 45
CLOSING = ENDING | Known.ORGANISATION


def stretch_before(ground: Ground, stop: int, floor: int, *, verbs: bool = True) -> int:
    """Where the noun phrase that stops at `stop` begins at the earliest, not before `floor`.

    `verbs`: whether it may hold verbs (before a post hardly anything else stands; elsewhere they end it).
    """
    index = ground.tokens.ending_at(stop)
    if index is None:
        return stop
    starts, text = ground.tokens.starts, ground.text
    start = stop
    depth = 0
    while index >= 0 and starts[index] >= floor and stop - starts[index] < LONGEST:
        sign = text[starts[index]]
        depth += (sign in "）”") - (sign in "（“")
        if depth < 0 or not _belongs(ground, index, depth, verbs):
            break
        start = starts[index]
        index -= 1
    if depth > 0:
        start = _after_open(ground, start, stop)
    return start


def _belongs(ground: Ground, index: int, depth: int, verbs: bool) -> bool:
    word = ground.word(index)
    known = ground.tokens.known[index]
    if not NAME_SIGN.match(word):
        return depth > 0 and word not in "。！？；\n"
    if known & (CLOSING | Known.INSIDE | Known.PLACE):
        return True
    if word in "和与":
        return _joins(ground, index)
    if not verbs and known & Known.VERB and len(word) > 1 and not known & Known.CUT:
        return bool(ground.tokens.known[index + 1] & ENDING)
    return not known & Known.CUT


def _joins(ground: Ground, index: int) -> bool:
    """市规划和自然资源局, 旅游与服务学院: a joint inside a name, after a noun or two and its beginning."""
    if index < 2 or ground.tokens.known[index - 1] & (CLOSING | Known.CUT | Known.PLACE):
        return False
    if len(ground.word(index - 1)) < 2:
        return False
    if ground.word(index) == "与":
        return True
    return any(_heads(ground, before) for before in range(index - 2, max(-1, index - 4), -1))


def _heads(ground: Ground, index: int) -> bool:
    """Whether a name may begin at token `index`: a place, or its sign."""
    return bool(ground.tokens.known[index] & Known.PLACE) or ground.word(index) in "省市县区州"


def _after_open(ground: Ground, start: int, stop: int) -> int:
    last = max(ground.text.rfind("”", start, stop), ground.text.rfind("）", start, stop))
    return last + 1 if last >= 0 else start


def _tokens(ground: Ground, start: int, stop: int) -> range:
    return range(ground.tokens.at(start), ground.tokens.at(stop - 1) + 1) if stop > start else range(0)


def past_new(text: str, start: int, stop: int) -> int:
    """Where 新一届 stops that begins at `start`, else `start`: 就任|新一届|联大|主席."""
    new = _NEW.match(text, start, stop)
    return new.end() if new else start


def trimmed(ground: Ground, start: int, stop: int) -> int:
    """Where the name begins inside a noun phrase: verbs, numbers, words before a place are not its own."""
    text = ground.text
    indices = _tokens(ground, start, stop)
    for index in indices[:-1]:
        known = ground.tokens.known[index]
        if not known & Known.VERB or known & (CLOSING | Known.INSIDE | Known.PLACE):
            break
        start = ground.tokens.starts[index + 1]
    start = _from_anchor(ground, start, stop)
    if text[start] == "系" and start + 1 < stop and _begins_a_place(ground, start + 1):
        start += 1  # 生前|系|武汉市中心医院眼科
    if text[start] in "当让请经" and start + 1 < stop and _begins_a_place(ground, start + 1):
        start += 1  # 当|武汉大学|教授
    after = past_new(text, start, stop)
    start = after if after < stop else start
    own = _SELF.match(text[start:stop])
    if own:
        start += own.end()
    bracket = _BRACKET_FIRST.match(text[start:stop])
    if bracket and bracket.end() < stop - start and not _begins_a_place(ground, start):
        start += bracket.end()
    leading = _LEADING.match(text[start:stop])
    return start + leading.end() if leading else start


_SESSION = re.compile(r"第?[一二三四五六七八九十百0-9]{1,4}届$")


def _begins_a_place(ground: Ground, start: int) -> bool:
    """和静镇 begins with no joint."""
    return bool(ground.tokens.known[ground.tokens.at(start)] & Known.PLACE)


def _from_anchor(ground: Ground, start: int, stop: int) -> int:
    """Where the name begins: at a place or a body known by name, unless an ending stands before."""
    for index in _tokens(ground, start, stop):
        known = ground.tokens.known[index]
        if known & (ENDING | Known.INSIDE):
            return start
        if known & (Known.PLACE | Known.ORGANISATION):
            if ground.tokens.starts[index] == start:
                return start
            before = ground.tokens.known[index - 1]
            short = len(ground.word(index - 1)) == 1
            if before & Known.PLACE or (short and not before):
                return start
            at = ground.tokens.starts[index]
            session = _SESSION.search(ground.text, start, at)
            return session.start() if session else at
    return start


def is_ending(ground: Ground, index: int) -> bool:
    """Whether token `index` may end the name of an organisation."""
    return bool(ground.tokens.known[index] & CLOSING)


_NUMERALS = frozenset("0123456789〇零一二三四五六七八九十百千")


def organisation_before(
    ground: Ground, stop: int, floor: int, *, named: bool = False, adjacent: bool = False
) -> Stretch | None:
    """The organisation or jurisdiction named right before `stop`; None where none stands there.

    Before a post any noun phrase is one (科技园副总经理); `named` asks for an ending or a place, `adjacent`
    for an ending or a place at `stop`.
    """
    start = stretch_before(ground, stop, floor)
    if start >= stop:
        return None
    start = trimmed(ground, start, stop)
    last = ground.tokens.ending_at(stop)
    if start and _NUMERALS.issuperset(ground.text[start - 1 : start + 1]):
        return None  # 某船十|五号乘组
    if start >= stop or last is None or ground.text[stop - 1] in "着过":
        return None  # 握着|主任甲的手
    if _is_closed(ground, last, stop):
        return (start, stop)
    if named or stop - start < 2:
        return None if adjacent else _shortened(ground, start, stop)
    return (start, stop)


def _is_closed(ground: Ground, last: int, stop: int) -> bool:
    """Whether a phrase whose last word is token `last` ends as a body's or a place's name does."""
    if ground.text[stop - 1] == "）" and last:
        last -= 1
    known = ground.tokens.known[last]
    return bool(known & (CLOSING | Known.PLACE)) or ground.text[stop - 1] in _PLACE_TAIL


def _shortened(ground: Ground, start: int, stop: int) -> Stretch | None:
    """马克思主义学院|思政课|教师: up to the last ending, if little stands between it and the post."""
    for index in reversed(_tokens(ground, start, stop)):
        if is_ending(ground, index):
            end = ground.tokens.starts[index + 1]
            return (start, end) if stop - end <= 6 and end - start > 1 else None
    return None


# ── names and kinds ──────────────────────────────────────────────────────────────────────────────────


# The organs of a body that the article speaks of: 校工会, 学校党委, 乡政府.
_OF_A_BODY = re.compile(
    r"^(?:校|院|学校|学院|公司|总公司|集团|集团公司|厂|村|镇|乡|街道)(?:党委|党总支|党支部|工会|团委|纪委|政府|人大|党工委|党委常委会|学生会)$"
)
_STANDALONE = re.compile(
    r"^(?:中共)?(?:[省市县区州旗盟]|地|自治[区州]|兵团)(?:直属机关|机关)?"
    r"(?:委|党委|政府|人大|政协|纪委|监委|法院|检察院|妇联|总工会|团委|.{2,9}(?:[局厅办会部委院]|支队|大队|中心))$"
)


def is_named(ground: Ground, start: int, stop: int) -> bool:
    """Whether a stretch names a body, and not a kind of body (公司, 各学校, 办公室)."""
    name = ground.text[start:stop]
    if len(name) < 2 or _is_a_kind(ground, start, stop):
        return False
    known = [ground.tokens.known[i] for i in _tokens(ground, start, stop)]
    if any(flag & Known.ORGANISATION for flag in known) or _STANDALONE.match(name) or _OF_A_BODY.match(name):
        return True
    if any(flag & Known.PLACE for flag in known):
        return not all(flag & Known.PLACE for flag in known)
    if len(known) == 1:
        return bool(known[0] & Known.ORGAN) and (len(name) > 2 or name[1] == "委")
    return _is_long_enough(name, _ending(ground, start, stop))


def _is_a_kind(ground: Ground, start: int, stop: int) -> bool:
    name = ground.text[start:stop]
    generic = name in words("organisation_generic.tsv") or bool(_AS_A_KIND.match(name))
    return generic or _is_described(ground, start, stop)


def _is_long_enough(name: str, ending: str) -> bool:
    """商务|局 is a name, 干|部 is none."""
    content = len(name) - len(ending)
    if ending in ("局", "厅", "办") and content == 2:
        return True
    return len(name) >= 4 and content >= 2 and (len(ending) > 1 or ending in OF_ONE_SIGN)


# Endings of one sign that make a name without a place before them: 组织人事处, 马克思主义系.
OF_ONE_SIGN = frozenset("委局厅部处科院系")
_AS_A_KIND = re.compile(
    r"(?:各|有关|相关|所在|上级|下级|基层|一些|多家|部分|广大|新一届|上述|两(?!江)|近|数)|.*(?:各级|有关)(?:部门|机关|单位)$"
)


def _is_described(ground: Ground, start: int, stop: int) -> bool:
    """一流|出版社, 促进|学校: a kind of body with words that say how or what is done."""
    indices = _tokens(ground, start, stop)
    for index in indices:
        known = ground.tokens.known[index]
        if not known & (Known.LOOSE | Known.VERB) or known & ENDING:
            at = ground.tokens.starts[index]
            return at > start and ground.text[at:stop] in words("organisation_generic.tsv")
    return False


def _ending(ground: Ground, start: int, stop: int) -> str:
    word = ""
    for index in reversed(_tokens(ground, start, stop)):
        if not ground.tokens.known[index] & ENDING:
            break
        word = ground.word(index) + word
    return word
