"""Which of a recogniser's persons the grammar believes: mentions, names found by rules -> more names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.grammar.names.bounds import HAN, countries, han_score, is_doubtful
from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import Known, flags
from kg.model import BY_USER, Mention

# A recogniser's name costs little proof; the signs must be able to make a name, and no word may be cut.
_LEAST = 0.7
_OF_BODIES = frozenset("院局科厅处委部系会线祠岛楼桥湖站港村寺庙馆")
# 楚科奇|自治区, 《唐探|1900》: what follows makes a place or a work of it.
_OF_A_THING = re.compile(r"自治[区州县]|[省州岛湖河](?![，。长])|\d+》|》")
_CHINESE = re.compile(rf"[{HAN}]{{2,4}}")
_ITEM_BEFORE = re.compile(rf"([{HAN}·]{{2,12}})、\Z")
_ITEM_AFTER = re.compile(rf"、([{HAN}·]{{2,12}}?)(?=[、，。；等和及与]|$)")


def believed(ground: Ground, mentions: Sequence[Mention], found: Iterable[str]) -> list[tuple[str, str]]:
    """Names and rules of the persons among `mentions` that no rule of names speaks against.

    鲍鱼、海参、花蛤: in a list a name stands among names.
    """
    persons = _seen(ground, mentions)
    likely = {name for _, name, _ in persons} | set(found)
    return [
        (name, rule)
        for start, name, rule in persons
        if rule == BY_USER
        or (
            _is_possible(ground, start, name)
            and not (is_doubtful(name[-1]) and name[:-1] in likely)  # 李强|同
            and _is_in_company(ground.text, start, name, likely)
        )
    ]


def likely_stretches(ground: Ground, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Where a recogniser sees persons, in signs of the plain text, without what the rules refuse."""
    return [
        (start, start + len(name))
        for start, name, rule in _seen(ground, mentions)
        if rule == BY_USER or _is_possible(ground, start, name)
    ]


def without(
    ground: Ground, mentions: Sequence[Mention], taken: Sequence[tuple[int, int]]
) -> Sequence[Mention]:
    """The mentions but for what a recogniser, not the user, sees in stretches of the plain text."""
    if not taken:
        return mentions
    signs = {at for start, stop in taken for at in range(start, stop)}
    return [m for m in mentions if m.rule == BY_USER or ground.plain.sign_at(m.span.start) not in signs]


def _seen(ground: Ground, mentions: Sequence[Mention]) -> list[tuple[int, str, str]]:
    """Where a recogniser sees persons in the plain text, their names as it has them, and by which rule."""
    found = []
    for mention in mentions:
        if mention.kind == "person":
            start, stop = (ground.plain.sign_at(at) for at in (mention.span.start, mention.span.stop))
            found.append((start, ground.text[start:stop], mention.rule))
    return found


def _is_possible(ground: Ground, start: int, name: str) -> bool:
    if not _CHINESE.fullmatch(name):
        return True
    if len(name) == 3 and (name[-1] in _OF_BODIES or _is_taken_by(ground.text, start, name)):
        return False
    if flags().get(name, 0) & (Known.WORD | Known.PLACE | Known.ORGANISATION) or name in countries():
        return False
    if _OF_A_THING.match(ground.text, start + len(name)) or _is_an_abbreviation(ground.text, start, name):
        return False
    if ground.tokens.starts[ground.tokens.at(start)] != start:
        return False
    return han_score(ground.text, start, start + len(name)) >= _LEAST


def _is_taken_by(text: str, start: int, name: str) -> bool:
    """（张三摄）: the last sign says that he took the picture."""
    return name[-1] in "摄图" and text[start + len(name) : start + len(name) + 1] in ("）", ")")


def _is_an_abbreviation(text: str, start: int, name: str) -> bool:
    """伊斯兰抵抗运动（哈马斯）: the bracket tells the short form of a body's name."""
    stop = start + len(name)
    return (
        text[start - 1 : start] in ("（", "(")
        and text[stop : stop + 1] in ("）", ")")
        and bool(
            re.search(
                rf"[{HAN}]{{2}}(?:组织|运动|联盟|委员会|公司|党|协会|会议|机构)$",
                text[max(0, start - 12) : start - 1],
            )
        )
    )


def _is_in_company(text: str, start: int, name: str, likely: set[str]) -> bool:
    stop = start + len(name)
    before = _ITEM_BEFORE.search(text, max(0, start - 14), start)
    after = _ITEM_AFTER.match(text, stop)
    items = [match.group(1) for match in (before, after) if match]
    return not items or any(item[-3:] in likely or item[-2:] in likely or item in likely for item in items)
