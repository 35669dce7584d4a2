"""Where a person's name starts and stops: plain text and a position -> the name's end and how sure it is."""

from __future__ import annotations

import re
from functools import cache

from kg.grammar.text.vocabulary import ENDING, Known, flags
from kg.resources import table, words

_HAN = re.compile(r"[一-鿿㐀-䶿]")
HAN = "一-鿿㐀-䶿"
# What may stand right after a name and belongs to no word.
_CLOSED = frozenset('，。、；：！？,.;:!?（）()“”‘’"《》〈〉「」『』【】[]/|—-…·~ \n\r')
# Signs that stand in names only at their beginning or never: 李和, 王在.
_UNFIT = frozenset(
    "作的了在亦和与及等是为对向从到被将把说也还就则都并又或而但其他她它这那不没有我你各该某们吗呢吧啊之以于因由给让使所已曾副未遭着互"
)
# Names may end so, yet a verb does much oftener: 莫迪|致, 李强|同.
_DOUBTFUL = frozenset("同致任受获讲时要会乘抵赴称")
_LATIN = re.compile(
    r"[A-Z][A-Za-zÀ-ÿ'’.\-]+(?: (?:(?:de|van|von|der|la|bin|al|da|di|du)(?: |-))*[A-Z][A-Za-zÀ-ÿ'’.\-]*)*"
)


# Given names of three signs after a double surname end so: 小泉|纯一郎, 鸠山|由纪夫.
_JAPANESE_ENDS = frozenset("郎夫")


@cache
def surnames() -> dict[str, int]:
    """Chinese surnames and how usual each is: 3, 2 or 1."""
    return {word: int(weight) for word, weight in table("surnames.tsv")}


@cache
def countries() -> frozenset[str]:
    """Countries' names and their short forms of two signs and more: none is a person's."""
    return frozenset(
        word
        for name, short in table("identity_countries.tsv")
        for word in (name, *short.split())
        if len(word) > 1
    )


def is_place(name: str) -> bool:
    """Whether a table has it as a place's or a country's name."""
    return bool(flags().get(name, 0) & Known.PLACE) or name in countries()


@cache
def _followers() -> frozenset[str]:
    return words("name_followers.tsv")


@cache
def _not_names() -> frozenset[str]:
    return words("not_names.tsv")


@cache
def _post_words() -> frozenset[str]:
    return frozenset(word for word, kind in table("posts.tsv") if len(word) > 1)


def _is_deputy(text: str, position: int) -> bool:
    """毛颖|副院长: a degree and a post follow."""
    return text[position] in "副原" and any(
        text[position + 1 : position + n] in _post_words() for n in (3, 4, 5)
    )


def is_particle(sign: str) -> bool:
    """Whether a sign stands in names only at their beginning or never (也, 的)."""
    return sign in _UNFIT


def right_score(text: str, position: int) -> float:
    """How well a name can stop at `position`: 2 before a sign or a verb of speech, 0 inside a word."""
    if position >= len(text) or text[position] in _CLOSED:
        return 2.0
    followers = _followers()
    for length in (4, 3, 2):
        if text[position : position + length] in followers:
            return 2.0
    if text[position : position + 2] in _post_words() or text[position : position + 3] in _post_words():
        return 1.5
    if not _HAN.match(text[position]) or _is_deputy(text, position):
        return 1.5
    known = flags()
    best = 0.0
    for length in (4, 3, 2):
        flag = known.get(text[position : position + length], 0)
        if flag & (Known.VERB | Known.CUT):
            return 1.2 if text[position] not in followers else 1.5
        if flag & Known.WORD:
            best = 0.7
    if text[position] == "等":
        return 1.8
    return max(best, 1.0 if text[position] in followers else 0.0)


def is_doubtful(sign: str) -> bool:
    """Whether a verb begins with `sign` much oftener than a name ends in it (李强|同)."""
    return sign in _DOUBTFUL


def is_no_name(name: str) -> bool:
    """Whether the tables say that `name` is a country's, a movement's, a word: 哈马斯, 白宫."""
    return name in countries() or name in _not_names()


def begins_no_name(sign: str) -> bool:
    """Whether no name begins with `sign`: a particle or a verb (致|唁电)."""
    return sign in _UNFIT or sign in _DOUBTFUL


def _is_word(word: str) -> bool:
    return bool(flags().get(word, 0) & (Known.WORD | Known.CUT)) or word in _post_words()


# Surnames that are also a preposition or a verb: 从温州, 向博乐, 任陕西, 于贫困 are no names.
_ALSO_WORDS = frozenset("从向任于都应由")
_RARELY_SURNAMES = frozenset("从向都由")


_SIDES = frozenset("中美俄乌日韩朝英法德以伊巴欧越印叙土双各对甲乙校警军我你")


def _continues(text: str, start: int) -> bool:
    """俄|方军事主管, 记者|从昆明获悉: what stands before makes a word of the first sign."""
    if text[start] == "方":
        return start > 0 and text[start - 1] in _SIDES
    return text[start] == "从" and text.endswith("记者", 0, start)


def _is_once(text: str, start: int) -> bool:
    """曾|长期在某地任职: what somebody once did."""
    return text[start] == "曾" and bool(
        flags().get(text[start + 1 : start + 3], 0) & (Known.CUT | Known.VERB)
    )


def _misread(text: str, start: int, weight: int) -> float:
    """What it costs that a number stands before (400余位), or that a surname may be a preposition."""
    if start and text[start - 1] in "0123456789多百千万" and text[start] in "余万米元时段年月日号":
        return 9.0
    if _continues(text, start) or _is_once(text, start):
        return 9.0
    if text[start] not in _ALSO_WORDS and weight > 1:
        return 0.0
    if text[start] == "由" and surnames().get(text[start + 1 : start + 2], 0) > 1:
        return 9.0  # 由|邵琪、李明出战
    known = flags().get(text[start + 1 : start + 3], 0)
    if known & Known.PLACE and text[start] in _ALSO_WORDS:
        return 9.0
    if known & Known.WORD and text[start] in "向从于曾应来时都":
        return 9.0
    return 1.0 if known & Known.WORD or text[start] in _RARELY_SURNAMES else 0.0


def _addressed(name: str) -> float:
    """What it costs that 向 may be a preposition: 向|新同学, 向|杨院士."""
    return 1.0 + surnames().get(name[1], 0) if len(name) == 2 and name[0] == "向" else 0.0


def _unfit(text: str, given: str, stop: int) -> float:
    """What a particle in a given name costs: 李在明, 阴和俊, 郭明和 are names, 李和, 王在 are none."""
    if given[-1] == "之" and len(given) == 2:
        return 0.6 if right_score(text, stop) >= 1.5 else 9.0  # 邱牧之|主持
    if given[-1] in _UNFIT:
        return (
            0.4
            if given[-1] in "和有以为其由让"
            and len(given) == 2
            and text[stop : stop + 1] in ("等", "，", "、", "。")
            else 9.0
        )
    return 1.2 if given[0] in _UNFIT else 0.0


# 黎真主|党武装: a party's name, not who is of a party.
_OF_PLACE_BODY = re.compile("[省市州县区旗盟镇乡](?:委|政府|人大|政协|纪委|监委|[^，。]{0,4}[局委办院])")
_PARTY = re.compile("党(?![员委组支总校章内外建性课政史群代务派])")
_OF_BODIES = frozenset("院局科厅处委部系会室办站队组所")
_OF_PLACES = frozenset("村镇乡县省市")


def _ends_otherwise(name: str, given: str) -> bool:
    """范大学, 温公司, 郑主任: the end is a body's or a post's; 房东刘 begins with an occupation."""
    if flags().get(name, 0) & Known.PLACE and (len(given) > 1 or surnames().get(name[0], 1) < 3):
        return True
    if len(given) < 2:
        return False
    tail = name[-2:]
    known = flags().get(tail, 0)
    if name[-1] in _OF_PLACES or flags().get(name, 0) & Known.PLACE or name[:2] in countries():
        return True
    if name[-1] == "地" and flags().get(name[:2], 0) & Known.WORD:
        return True  # 高兴地回应
    if tail[0] in "当今昨" and known & Known.WORD:
        return True  # 于当年, 燃料池当天
    if known & Known.PLACE and name[0] in _ALSO_WORDS:
        return True
    return tail in _post_words() or bool(known & (ENDING | Known.SITE)) or name[:2] in _post_words()


def _is_of_a_body(text: str, name: str, stop: int) -> bool:
    """黎真主|党武装; 任塔拉|县委: a verb and the place of a body."""
    if _PARTY.match(text, stop):
        return True
    return name[0] in _ALSO_WORDS and bool(_OF_PLACE_BODY.match(text, stop))


def han_score(text: str, start: int, stop: int) -> float:
    """How like a Chinese name `text[start:stop]` is, by itself and by what follows; below 0: no name."""
    name = text[start:stop]
    double = name[:2] in surnames() and len(name) > 2
    surname = name[:2] if double else name[0]
    weight = surnames().get(surname, 0)
    given = name[len(surname) :]
    if not weight or not 1 <= len(given) <= (3 if given[-1:] in _JAPANESE_ENDS and double else 2):
        return -9.0
    unfit = _addressed(name) + _unfit(text, given, stop) + _misread(text, start, weight)
    if name in _not_names() or _ends_otherwise(name, given) or _is_of_a_body(text, name, stop):
        return -9.0
    score = {3: 1.0, 2: 0.5, 1: -0.3}[weight] + right_score(text, stop) - unfit
    score += 0.4 if len(given) == 2 or double else 0.0
    if len(name) > 2 and name[:2] in _not_names():
        score -= 9.0 if name[-1] in _OF_BODIES else 1.4  # 宣传科; but 史志军 where much speaks for it
    if _is_word(name):
        score -= 1.2
    if len(given) == 2 and _is_word(given):
        score -= 0.8 * (weight == 1) + 1.6 * (
            double and bool(flags().get(given, 0) & (Known.CUT | Known.LOOSE))
        )  # 安倍|多次
    if given[-1] in _DOUBTFUL:
        score -= 1.6
    if len(name) == 3 and not double and _is_word(name[:2]):
        score -= 0.6
    if text[stop - 1 : stop + 1] in _post_words() or _is_addressed(text, name, stop):
        score -= 2.5  # 郑主|任, 向郑|主任
    if stop < len(text) and text[stop] not in "等和与及" and _is_word(text[stop - 1 : stop + 1]):
        score -= 0.8
    return score


def _is_addressed(text: str, name: str, stop: int) -> bool:
    """向郑|主任: a preposition and a surname before a post."""
    return len(name) == 2 and name[0] == "向" and text[stop : stop + 2] in _post_words()


def likeness(text: str, start: int, stop: int) -> float:
    """How like a Chinese name a stretch is that a verb is known to follow."""
    return han_score(text, start, stop) + 2.0 - right_score(text, stop)


def is_likely_name(text: str, start: int, stop: int, least: float) -> bool:
    """Whether a stretch is a Chinese name by itself, no place, and at least so like one."""
    if flags().get(text[start:stop], 0) & Known.PLACE:
        return False
    best = han_name(text, start)
    return best is not None and best[0] == stop and best[1] >= least


def han_name(text: str, start: int) -> tuple[int, float] | None:
    """Where the Chinese name that may begin at `start` stops, with its score; None where none begins."""
    double = text[start : start + 2] in surnames()
    if not double and text[start : start + 1] not in surnames():
        return None
    best: tuple[int, float] | None = None
    limit = 5 if double else 3
    for length in range(2, limit + 1):
        stop = start + length
        if stop > len(text) or not _HAN.match(text[stop - 1]):
            break
        score = han_score(text, start, stop)
        if score > -5 and (best is None or score > best[1] + 1e-9):
            best = (stop, score)
    return best


def latin_name(text: str, start: int) -> int | None:
    """Where a name in Latin letters that begins at `start` stops (William E.Reichman)."""
    match = _LATIN.match(text, start)
    if match is None or match.end() - start < 4 or match.group().isupper():
        return None
    return match.end()
