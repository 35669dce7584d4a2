"""Articles -> readings, over one or many processes.

A process that dies does not hang the others: its shard is tried again in a fresh pool, and a shard that
kills its process twice becomes an Issue.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict
from functools import partial
from multiprocessing.connection import wait as wait_for_end
from pathlib import Path

from kg.errors import KgError
from kg.grammar.prepare import certain_names
from kg.grammar.read import read
from kg.mentions.engines import recogniser as recogniser_of
from kg.mentions.recogniser import Engine
from kg.model import Article, Issue, Mention, Reading
from kg.pipeline.traditional import as_written, in_simplified
from kg.pipeline.workspace import read_articles, write_whole
from kg.records import reading_record, to_line


def extract(articles: Sequence[Article], engine: Engine) -> list[Reading | Issue]:
    """A Reading for each article, or the Issue that says why there is none; in the articles' order.

    Articles in traditional characters are read by their simplified form. Raises EngineError where the
    engine cannot work at all.
    """
    plain = [in_simplified(article) for article in articles]
    found = _extract(plain, engine)
    return [
        as_written(one, article, simple) if isinstance(one, Reading) else one
        for one, article, simple in zip(found, articles, plain, strict=True)
    ]


def _extract(articles: Sequence[Article], engine: Engine) -> list[Reading | Issue]:
    try:
        pairs = list(zip(articles, recognised(articles, engine), strict=True))
    except KgError:
        raise
    except Exception:
        # One article that the recogniser cannot take must not cost the others: take them one by one.
        return [_extract_one(article, engine) for article in articles]
    return [_guarded(article, partial(read, article, found)) for article, found in pairs]


def recognised(articles: Sequence[Article], engine: Engine) -> list[tuple[Mention, ...]]:
    """What the engine sees in each article; told the names that the grammar is sure of.

    Raises EngineError where the engine cannot work.
    """
    recogniser = recogniser_of(engine)
    known = [certain_names(article) for article in articles] if recogniser.wants_names else []
    return recogniser.recognise(articles, known)


def _extract_one(article: Article, engine: Engine) -> Reading | Issue:
    return _guarded(article, lambda: read(article, recognised([article], engine)[0]))


def _guarded(article: Article, work: Callable[[], Reading]) -> Reading | Issue:
    try:
        return work()
    except KgError:
        raise
    except Exception as error:
        return Issue(
            severity="error",
            source=article.source or article.id,
            place=f"article {article.id} {article.title[:30]}",
            message=f"could not be read: {type(error).__name__}: {error}",
            remedy="please report this article; the others are read",
        )


def extract_shard(articles_file: str, readings_file: str, engine: Engine) -> int:
    """Read the shard in `articles_file` into `readings_file`; gives the number of articles."""
    articles = read_articles(Path(articles_file))
    results = extract(articles, engine)
    write_whole(Path(readings_file), "".join(_line(result) for result in results))
    return len(articles)


def _line(result: Reading | Issue) -> str:
    if isinstance(result, Issue):
        return to_line({"failed": asdict(result)})
    return to_line(reading_record(result))


def start_worker() -> None:
    """Set up a worker process: Ctrl-C is the parent's business, and the worker ends when its parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait_for_end([sentinel])
    os._exit(1)


Task = tuple[str, str]  # articles file, readings file

# Contents pages repeat names out of their sentences, furniture (other) says nothing of anyone.
_SAYING = ("article", "caption", "masthead")


def says_something(article: Article) -> bool:
    """Whether an article is read for what it says: contents pages, adverts and furniture are not."""
    return article.kind in _SAYING


def run_shards(tasks: Sequence[Task], engine: Engine, jobs: int) -> Iterator[tuple[Task, Issue | None]]:
    """Do all tasks with `jobs` processes; yields each as it ends, with an Issue where it failed."""
    if jobs <= 1 or len(tasks) <= 1:
        for task in tasks:
            extract_shard(*task, engine)
            yield task, None
        return
    left = list(tasks)
    suspects: list[Task] = []
    while left:
        done = set()
        for task, broken in _one_pool(left, engine, jobs):
            if not broken:
                yield task, None
            else:
                suspects.append(task)
            done.add(task)
        left = [task for task in left if task not in done]
    for task in suspects:
        yield task, _alone(task, engine)


def _one_pool(tasks: Sequence[Task], engine: Engine, jobs: int) -> Iterator[tuple[Task, bool]]:
    """Run tasks until all are done or a process dies; then those in flight are yielded as broken."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=start_worker) as pool:
        waiting = list(reversed(tasks))
        running: dict[Future[int], Task] = {}
        try:
            while waiting or running:
                while waiting and len(running) < jobs:
                    task = waiting.pop()
                    running[pool.submit(extract_shard, *task, engine)] = task
                finished, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in finished:
                    future.result()
                    yield running.pop(future), False
        except BrokenProcessPool:
            for task in running.values():
                yield task, True
        except BaseException:
            kill_workers()
            raise


def _alone(task: Task, engine: Engine) -> Issue | None:
    for _, broken in _one_pool([task], engine, 1):
        if broken:
            return Issue(
                severity="error",
                source=task[0],
                message="reading this shard ended its process twice (out of memory, or killed)",
                remedy="run kg build again with --jobs 1",
            )
    return None


def kill_workers() -> None:
    """End all worker processes now, whatever they are doing."""
    for process in multiprocessing.active_children():
        process.kill()


def extract_many(
    articles: Iterable[Article], engine: Engine, jobs: int, size: int = 64
) -> Iterator[Reading | Issue]:
    """Readings of a stream of articles, in order, without a workspace; `size` articles a unit of work."""
    if jobs <= 1:
        for run in _runs(articles, size):
            yield from extract(run, engine)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=start_worker) as pool:
        running: list[Future[list[Reading | Issue]]] = []
        try:
            for run in _runs(articles, size):
                running.append(pool.submit(extract, run, engine))
                while len(running) > 2 * jobs:
                    yield from running.pop(0).result()
            for future in running:
                yield from future.result()
        except BrokenProcessPool as error:
            raise KgError("a reading process was ended (out of memory, or killed); try --jobs 1") from error
        except BaseException:
            kill_workers()
            raise


def _runs(articles: Iterable[Article], size: int) -> Iterator[list[Article]]:
    run: list[Article] = []
    for article in articles:
        run.append(article)
        if len(run) == size:
            yield run
            run = []
    if run:
        yield run
