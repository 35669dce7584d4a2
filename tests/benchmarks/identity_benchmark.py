"""How long identities take over a corpus of 19,629 articles: seconds, and peak memory.

    .venv/bin/python tests/benchmarks/identity_benchmark.py [READINGS.jsonl]

READINGS.jsonl is what `kg extract` wrote; without it, readings are made up: papers of forty places, people
named as unequally as in news (one in every third article, thousands once or twice), posts, meetings.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from kg.identity.resolve import resolve
from kg.model import Article, Credit, Event, EventKind, Evidence, Named, Participant, Reading, Role
from kg.records import reading_from
from kg.resources import table

ARTICLES = 19_629
HOMES = 40
PEOPLE = 12_000
_KINDS: tuple[EventKind, ...] = ("会议", "调研", "活动")
_TITLES = ("书记", "副书记", "主任", "局长", "校长", "医生", "村民", "教授", "董事长")
_ORGANS = ("党委", "人民政府", "教育局", "人民医院", "第一中学", "公安局", "人大常委会")
_SIGNS = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗国华明丽军伟芳强敏静磊洋勇艳杰娟涛超秀霞平刚桂英建文玉兰红"


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """Someone made up, with a post; every tenth has a name that others bear in other places."""

    name: str
    title: str
    body: str


def made_up(articles: int, seed: int = 7) -> tuple[list[Article], list[Reading]]:
    """Articles and readings by a seeded generator, the same in every run."""
    source = random.Random(seed)
    homes = [row[0] for row in table("identity_divisions.tsv") if row[1] == "地"][:HOMES]
    officials = {home: [_official(source, home) for _ in range(PEOPLE // HOMES)] for home in homes}
    made = [_one(source, number, source.choice(homes), officials) for number in range(articles)]
    return [article for article, _ in made], [reading for _, reading in made]


def _official(source: random.Random, home: str) -> Official:
    signs = _SIGNS[:12] if source.random() < 0.1 else _SIGNS
    name = "".join(source.sample(signs, source.choice((2, 3, 3))))
    return Official(name=name, title=source.choice(_TITLES), body=home + source.choice(_ORGANS))


def _one(
    source: random.Random, number: int, home: str, officials: Mapping[str, Sequence[Official]]
) -> tuple[Article, Reading]:
    day = (date(2022, 11, 1) + timedelta(days=source.randrange(1_400))).isoformat()
    here = Evidence(article=f"{number:012x}", start=0, stop=1, rule="made-up")
    met = {one.name: one for one in (_pick(source, officials[home]) for _ in range(source.randrange(1, 11)))}
    names = (*met, *(["习近平"] if number % 3 == 0 else []))
    reporter = _pick(source, officials[home]).name
    reading = Reading(
        article=here.article,
        title="",
        published=day,
        dateline_place=None,
        persons=tuple(dict.fromkeys((*names, reporter))),
        organisations=tuple(dict.fromkeys(one.body for one in met.values())),
        places=(home,),
        roles=tuple(
            Role(person=one.name, title=one.title, organisation=one.body, evidence=here)
            for one in list(met.values())[:4]
        ),
        events=(_event(source, home, day, here, names),),
        credits=(Credit(name=reporter, kind="记者", evidence=here),),
    )
    return Article(id=here.article, title="", text="", published=day, home=home), reading


def _event(source: random.Random, home: str, day: str, here: Evidence, names: Sequence[str]) -> Event:
    body = home + source.choice(_ORGANS)
    kind = source.choice(("全体会议", "现场推进会", "专题学习"))
    return Event(
        name=f"{body}第{source.randrange(1, 9)}次{kind}",
        kind=source.choice(_KINDS),
        evidence=(here,),
        date=day,
        organisers=(Named(name=body, evidence=here),),
        participants=tuple(Participant(person=one, parts=("出席",), evidence=(here,)) for one in names),
    )


def _pick(source: random.Random, officials: Sequence[Official]) -> Official:
    """How often people are named falls like 1/rank."""
    return officials[min(int(len(officials) ** source.random()) - 1, len(officials) - 1)]


def _read(path: Path) -> tuple[list[Article], list[Reading]]:
    with path.open(encoding="utf-8") as file:
        readings = [reading_from(json.loads(line)) for line in file]
    return [], readings


def main(arguments: Iterable[str]) -> None:
    """Time one resolution and print it."""
    paths = [Path(argument) for argument in arguments]
    articles, readings = _read(paths[0]) if paths else made_up(ARTICLES)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, worked = time.perf_counter(), time.process_time()
    resolution = resolve(articles, readings)
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"articles    {len(readings)}\nidentities  {len(resolution.identities)}")
    print(f"judgements  {len(resolution.judgements)}\nseconds     {seconds:.1f} ({worked:.1f} of one core)")
    print(f"memory      {peak // 1024} MiB at most, {before // 1024} MiB before")


if __name__ == "__main__":
    main(sys.argv[1:])
