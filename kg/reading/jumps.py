"""下转2版 in one article and 上接1版 in another of the same paper and day -> one article."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.model import Article
from kg.reading.joins import joins
from kg.reading.kinds import JUMP_FROM, JUMP_TO
from kg.reading.likeness import pairs_of, shared
from kg.reading.options import content_id

_LEAST = 1.5
_LEAST_IN_ONE_FILE = 0.0
_MANY = 40  # second parts in one file or month; of more only the likeliest are compared
_FEW = 12
_OPENING = 60  # characters that stand for a headline where there is none


def join_jumps(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles with both parts of a jump joined where both are there, in the place of the first part.

    The parts must be of one paper and day, or of one file. Where several could follow, headline, page
    number, seam and words decide; a part without its other keeps `continued_from` or `continues_to`. The
    marks (下转2版, 上接1版) stay in the text at the seam; `spans` are the first page's.
    """
    every = list(articles)
    firsts = [at for at, article in enumerate(every) if article.continues_to]
    seconds = [at for at, article in enumerate(every) if article.continued_from]
    if not firsts or not seconds:
        return tuple(every)
    pairs = _pairs(every, firsts, seconds)
    taken = set(pairs.values())
    return tuple(
        _whole(every, at, pairs) if at in pairs else article
        for at, article in enumerate(every)
        if at not in taken
    )


def _pairs(every: Sequence[Article], firsts: Sequence[int], seconds: Sequence[int]) -> dict[int, int]:
    near = _Near(every, seconds)
    offers = [
        (score, first, second)
        for first in firsts
        for second in near.of(first)
        if first != second
        and (score := _fit(every[first], every[second]))
        >= (_LEAST_IN_ONE_FILE if every[first].source == every[second].source else _LEAST)
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, first, second in sorted(offers, key=lambda offer: (-offer[0], offer[1], offer[2])):
        if first not in pairs and second not in taken and not _leads_back(pairs, second, first):
            pairs[first] = second
            taken.add(second)
    return pairs


class _Near:
    """Second parts by their file, and by paper and month, so that each first part meets few of them."""

    def __init__(self, every: Sequence[Article], seconds: Sequence[int]) -> None:
        self.every = every
        self.groups: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.titled: dict[str, list[int]] = defaultdict(list)  # by the pairs of characters of their words
        for at in seconds:
            for key in _keys(every[at]):
                self.groups[key].append(at)
            for pair in pairs_of(every[at].title or every[at].text[:_OPENING]):
                self.titled[pair].append(at)

    def of(self, at: int) -> list[int]:
        """The second parts that may follow the article at `at`, in order."""
        first = self.every[at]
        found = {second for key in _keys(first) for second in self.groups.get(key, ())}
        if first.published:
            found.update(self.groups.get((f"paper {first.newspaper}", ""), ()))
        return sorted(found) if len(found) <= _MANY else self._likeliest(at, found)

    def _likeliest(self, at: int, found: set[int]) -> list[int]:
        """Of many second parts those that share most words with the first, and the next ones."""
        shared: Counter[int] = Counter()
        for pair in pairs_of(self.every[at].title or self.every[at].text[-_OPENING:]):
            sharing = self.titled.get(pair, ())
            if len(sharing) <= _MANY:  # what many share tells nothing
                shared.update(sharing)
        alike = [second for second, _ in shared.most_common(_FEW) if second in found]
        beside = sorted(found)
        next_ = bisect_left(beside, at)
        return sorted({*alike, *beside[next_ : next_ + _FEW]})


def _keys(article: Article) -> list[tuple[str, str]]:
    paper = f"paper {article.newspaper}"
    month = (article.published or "")[:7]
    return [(f"file {article.source}", ""), (paper, month)]


def _leads_back(pairs: dict[int, int], start: int, goal: int) -> bool:
    """Whether following the jumps from `start` comes to `goal`: they would make a ring."""
    while start in pairs:
        start = pairs[start]
        if start == goal:
            return True
    return False


def _whole(every: Sequence[Article], at: int, pairs: dict[int, int]) -> Article:
    whole = every[at]
    while at in pairs:
        at = pairs[at]
        whole = _joined(whole, every[at])
    return whole


def _fit(first: Article, second: Article) -> float:
    """How well the second part follows the first; below 0 where it cannot."""
    if not _same_issue(first, second):
        return -1.0
    score = 0.0
    if first.source != second.source:
        numbers = [(first.continues_to, second.page), (second.continued_from, first.page)]
        for said, real in numbers:
            if real:
                score += 1.5 if said and said.lstrip("0") == real.lstrip("0") else -3.0
    if score < -1.0:
        return score  # another page is meant
    if first.title and second.title:
        alike = max(shared(first.title, second.title), shared(second.title, first.title))
        score += 4.0 * alike - 1.0
    ends, begins = _end(first.text), _begin(second.text)
    if ends and begins:
        score += max(-1.0, joins(ends, begins)) * 0.5
    return score + 6.0 * _common(first.text, second.text)


def _same_issue(first: Article, second: Article) -> bool:
    if first.source == second.source:
        return True
    if first.newspaper != second.newspaper:
        return False
    one, other = first.published, second.published
    return not one or not other or one[-5:] == other[-5:] or _near(one, other)


def _near(one: str, other: str) -> bool:
    """A report dated by its dateline may be a day older than the page of its second part."""
    return (
        one[:7] == other[:7] and abs(int(one[8:10] or 0) - int(other[8:10] or 0)) <= 2
        if len(one) == len(other) == 10
        else False
    )


def _common(one: str, other: str) -> float:
    left, right = pairs_of(one[-600:]), pairs_of(other[:600])
    return len(left & right) / max(1, min(len(left), len(right)))


def _end(text: str) -> str:
    return JUMP_TO.sub("", text[-200:].rstrip()).rstrip()


def _begin(text: str) -> str:
    head = text[:200].lstrip()
    match = JUMP_FROM.match(head)
    return head[match.end() :].lstrip() if match else head


def _joined(first: Article, second: Article) -> Article:
    text = f"{first.text}{second.text}"
    if _end(first.text)[-1:] in "。！？”）":
        text = f"{first.text}\n{second.text}"
    whole = replace(
        first,
        text=text,
        title=first.title or second.title,
        published=first.published or second.published,
        continues_to=second.continues_to,
    )
    return replace(whole, id=content_id(whole.newspaper, whole.published, whole.title, text))
