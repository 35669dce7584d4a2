"""How far to the left the body of a post reaches: 、切削与|控制教研室|主任, 任|大足|县委|书记."""

from __future__ import annotations

import re

from kg.grammar.bodies.organisations import NEW, Stretch, past_new
from kg.grammar.posts.holding_verbs import verbs_in
from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import ENDING, Known, flags

# Between a body and its post: which holder it is (我校新一任校长, 某学部首批院士).
WHICH = re.compile(
    r"(?:首届|首批|首任|新一届|新一任|新任|现任|继任|第[一二三四五六七八九十\d]{1,3}[任届]|(?:多|数|几|[一二两三四五六七八九十]|\d{1,2})[名位])\Z"
)


def widened(ground: Ground, organisation: Stretch | None, stop: int, floor: int) -> Stretch | None:
    """The body before a post at `stop`, with what its first word hides of it; nothing before `floor`."""
    organisation = _with_place(ground, organisation or _in_chain(ground, stop, floor), floor)
    organisation = _over_joint(ground, organisation, floor)
    return _from_verb(ground, organisation, stop, floor)


_THING = re.compile(r"、([一-鿿“”《》·]{3,12})")


def _in_chain(ground: Ground, stop: int, floor: int) -> Stretch | None:
    """某委主任、无味茶书活动|发起人: between two posts of a chain stands what the second is of."""
    thing = _THING.fullmatch(ground.text, floor, stop) if floor else None
    if thing is None or ground.text[floor - 1] not in _POST_ENDS or _is_cut(ground, *thing.span(1)):
        return None
    return thing.span(1) if ground.text[stop : stop + 3] in _OF_THINGS else None


_OF_THINGS = frozenset(("发起人", "负责人", "创始人", "牵头人", "召集人"))
_POST_ENDS = frozenset("长任席记员师授理官人事监裁总")


def before_new(text: str, start: int, floor: int) -> int:
    """Where 新一届 or 新任 before `start` begins, else `start`."""
    new = _NEW_BEFORE.search(text, max(floor, start - 3), start)
    return new.start() if new else start


_NEW_BEFORE = re.compile(rf"{NEW}\Z")

# 我区, 由市: whose it is, and what does not begin a place.
_PLACE_OF = re.compile(
    r"(?:^|(?<=[、，。；：（\n任为]))(?![^、，]{0,2}[我本该全各原现由从到在对向和与及的是为任等])[一-鿿]{2,3}\Z"
)


def _with_place(ground: Ground, organisation: Stretch | None, floor: int) -> Stretch | None:
    """、崇文|区发展改革委|书记: a place that no table knows, from a sign or a verb on."""
    if organisation is None or ground.text[organisation[0]] not in "县市区州旗镇乡村":
        return organisation
    place = _PLACE_OF.search(ground.text, max(floor, organisation[0] - 4), organisation[0])
    is_word = place is not None and flags().get(place.group(), 0) & Known.CUT  # 最后|镇党委
    return (place.start(), organisation[1]) if place and not is_word else organisation


_HALF = re.compile(r"(?:^|(?<=[、，；。：\n]))[一-鿿]{2,6}[和与及]\Z")


def _over_joint(ground: Ground, organisation: Stretch | None, floor: int) -> Stretch | None:
    """、切削与|控制教研室|主任: the half of a name that stands before its joint, from a sign on."""
    if organisation is None:
        return None
    start, stop = organisation
    half = _HALF.search(ground.text, max(floor, start - 8), start) if start else None
    if half is None or ground.tokens.ending_at(start) is None:
        return organisation
    tokens = ground.tokens
    before = range(tokens.at(half.start()), tokens.at(start - 2) + 1)
    if any(tokens.known[i] & _NO_HALF or ground.word(i) in _PARTICLES for i in before):
        return organisation
    if tokens.known[before[0]] & Known.VERB and len(before) > 1:
        return organisation  # 欢迎安提瓜和|巴布达|总理
    return organisation if tokens.known[tokens.at(start)] & _NO_HALF else (half.start(), stop)


_NO_HALF = ENDING | Known.ORGANISATION | Known.PLACE | Known.POST
_REMOVED = re.compile("(?:免去|免除|辞去|撤销|罢免|卸任|卸下)[了其他她]?")
_FAR = 30  # signs that a body may have between the verb and its post
_ORDER = re.compile(
    r"第[一二三四五六七八九十\d]{1,3}[任届次]|[首新一本上历]{1,2}[任届]|[，。；：、！？“”（）\n]"
)


def _from_verb(ground: Ground, organisation: Stretch | None, stop: int, floor: int) -> Stretch | None:
    """任|大足县委|书记, 担任|深化改革领导小组办公室|副主任: all that stands between the verb and the post."""
    tokens, text = ground.tokens, ground.text
    removed = _REMOVED.match(text, *organisation) if organisation else None
    if organisation and removed and removed.end() < organisation[1]:
        return (removed.end(), organisation[1])  # 免去其|市体育局|局长
    limit = organisation[0] if organisation else stop
    floor = max(floor, stop - _FAR)
    for verb in reversed([m for m in verbs_in(text, floor, stop) if tokens.ending_at(m.end()) is not None]):
        start = past_new(text, verb.end(), stop)
        if start == limit or (tokens.ending_at(verb.start()) is None and verb.start() > 0):
            return organisation
        if WHICH.search(text, max(0, verb.start() - 4), verb.end()):
            continue  # 日本第104|任|首相
        if start > limit:
            return (start, organisation[1]) if organisation and start < organisation[1] else None
        if _ORDER.search(text, start, limit) or _is_cut(ground, start, limit):
            return organisation
        return (start, organisation[1] if organisation else stop)
    return organisation


_PARTICLES = frozenset("的了对在向将被由从到为是等也后前时于因")


def _is_cut(ground: Ground, start: int, stop: int) -> bool:
    """Whether a particle stands there."""
    indices = range(ground.tokens.at(start), ground.tokens.at(stop - 1) + 1)
    return any(ground.word(i) in _PARTICLES for i in indices)
