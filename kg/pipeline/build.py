"""The main job: pages -> articles -> readings -> identities -> graph in a store; resumes where it stopped."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.errors import WorkspaceError
from kg.identity.judgements import read_judgements, write_judgements
from kg.identity.resolve import resolve
from kg.mentions.engines import version
from kg.mentions.recogniser import Engine
from kg.model import Article, Graph, Issue, Judgement, Reading, Resolution
from kg.pipeline.extract import run_shards, says_something
from kg.pipeline.shards import Shard, shards
from kg.pipeline.workspace import Counts, Manifest, Workspace, clean, read_readings, write_whole
from kg.reading.jumps import join_jumps
from kg.reading.reader import ReadOptions
from kg.reading.reader import read as read_pages
from kg.resources import code_version, rules_version
from kg.stores.contract import LoadReport, Store
from kg.stores.graph import graph_of
from kg.stores.open import open_store

Progress = Callable[[str, int, int | None], None]  # stage, done, of how many (None: not known yet)


def silent(stage: str, done: int, total: int | None) -> None:
    """A Progress that shows nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """`store`: where the graph goes, the workspace's embedded store when None; `jobs`: processes.

    `ask` asks the user for a server's password where NEO4J_PASSWORD does not give it.
    """

    reading: ReadOptions
    engine: Engine = field(default_factory=Engine)
    jobs: int = 1
    store: str | None = None
    replace: bool = False
    ask: Callable[[str], str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did and what its graph holds.

    `extracted` counts the articles read in this run, not those kept from an earlier one; `loaded` is None
    where the graph was left as it was.
    """

    pages: int
    articles: int
    extracted: int
    characters: int
    issues: tuple[Issue, ...]
    nodes: Counts
    edges: Counts
    loaded: LoadReport | None

    @property
    def failed(self) -> bool:
        """Whether something could not be read."""
        return any(issue.severity == "error" for issue in self.issues)


def build(
    sources: Sequence[str], workspace: Workspace, options: BuildOptions, progress: Progress = silent
) -> BuildReport:
    """Make `workspace` say what `sources` say, no more and no less, and load its graph.

    Only what is new or changed is extracted. Raises WorkspaceError when another build runs in the
    folder, or when none of the pages it holds are among `sources` (unless options.replace).
    """
    lock = workspace.lock()
    try:
        return _build(sources, workspace, options, progress)
    finally:
        lock.release()


def _build(
    sources: Sequence[str], workspace: Workspace, options: BuildOptions, progress: Progress
) -> BuildReport:
    before = workspace.manifest()
    pages, articles, issues = _collect(sources, options.reading, progress)
    if not options.replace:
        _refuse_other_pages(workspace, before, articles)
    rules = rules_version(version(options.engine))
    cut = tuple(shards(articles))
    extracted, failures = _extract_missing(workspace, cut, rules, options, progress)
    readings, more = _readings(workspace, cut, rules, options)
    issues += failures + more
    manifest = Manifest(
        engine=version(options.engine),
        rules=rules,
        shards=tuple(shard.key for shard in cut if workspace.readings_file(shard.key, rules).exists()),
    )
    manifest, loaded = _load(workspace, manifest, before, (articles, readings), options, progress)
    workspace.write_issues(issues)
    clean(workspace, manifest)
    return BuildReport(
        pages=pages,
        articles=len(articles),
        extracted=extracted,
        characters=sum(len(article.text) for article in articles),
        issues=tuple(issues),
        nodes=manifest.nodes,
        edges=manifest.edges,
        loaded=loaded,
    )


# ── reading ───────────────────────────────────────────────────────────────────────────────────────


def _collect(
    sources: Sequence[str], options: ReadOptions, progress: Progress
) -> tuple[int, tuple[Article, ...], list[Issue]]:
    pages: set[str] = set()
    articles: list[Article] = []
    issues: list[Issue] = []
    for part in read_pages(sources, options):
        pages.add(part.source)
        articles += part.articles
        issues += part.issues
        progress("read", len(articles), None)
    unique = _unique(filter(says_something, join_jumps(articles)), issues)
    progress("read", len(unique), len(unique))
    return len(pages), unique, issues


def _unique(articles: Iterable[Article], issues: list[Issue]) -> tuple[Article, ...]:
    """Each article once. The same text from two files is one article; one id for two texts is an Issue."""
    seen: dict[str, Article] = {}
    for article in articles:
        first = seen.setdefault(article.id, article)
        if first is article:
            continue
        same = first.text == article.text
        issues.append(
            Issue(
                severity="note" if same else "error",
                source=article.source or "",
                place=f"article {article.id} {article.title[:30]}",
                message=f"{'the same article' if same else 'another article with this id'} stands in"
                f" {first.source}; {'counted once' if same else 'this one is left out'}",
                remedy=None if same else "give each article an id of its own",
            )
        )
    return tuple(seen.values())


def _refuse_other_pages(workspace: Workspace, before: Manifest, articles: Sequence[Article]) -> None:
    """A build on other pages would empty the workspace of all it holds: ask first."""
    if not before.shards:
        return
    held = {article.source or "" for article in workspace.articles()}
    if held.isdisjoint(article.source or "" for article in articles):
        raise WorkspaceError(
            f"{workspace.folder}: holds other pages ({', '.join(sorted(held)[:3])} ...), and a build makes"
            " the workspace say just what the given pages say. Give the old pages too, or build into another"
            " folder, or say --replace"
        )


# ── extracting ────────────────────────────────────────────────────────────────────────────────────


def _extract_missing(
    workspace: Workspace, cut: Sequence[Shard], rules: str, options: BuildOptions, progress: Progress
) -> tuple[int, list[Issue]]:
    missing = [shard for shard in cut if not _is_done(workspace, shard, rules)]
    total = sum(len(shard.articles) for shard in missing)
    sizes = {}
    for shard in missing:
        write_whole(workspace.articles_file(shard.key), shard.lines)
        task = str(workspace.articles_file(shard.key)), str(workspace.readings_file(shard.key, rules))
        sizes[task] = len(shard.articles)
    progress("extract", 0, total)
    done, issues = 0, []
    for task, issue in run_shards(list(sizes), options.engine, options.jobs):
        done += sizes[task]
        issues += [issue] if issue else []
        progress("extract", done, total)
    return total, issues


def _is_done(workspace: Workspace, shard: Shard, rules: str) -> bool:
    path = workspace.articles_file(shard.key)
    if not workspace.readings_file(shard.key, rules).exists() or not path.exists():
        return False
    return path.read_bytes() == shard.lines.encode("utf-8", "surrogatepass")


def _readings(
    workspace: Workspace, cut: Sequence[Shard], rules: str, options: BuildOptions
) -> tuple[list[Reading], list[Issue]]:
    readings: list[Reading] = []
    issues: list[Issue] = []
    for shard in cut:
        path = workspace.readings_file(shard.key, rules)
        if not path.exists():  # its process was killed: the Issue is there already
            continue
        found, failed = _whole(workspace, shard, path, options)
        readings += found
        issues += failed
    return readings, issues


def _whole(
    workspace: Workspace, shard: Shard, path: Path, options: BuildOptions
) -> tuple[tuple[Reading, ...], tuple[Issue, ...]]:
    """The readings of a shard; a file that was damaged since it was written is made again."""
    try:
        readings, failed = read_readings(path)
        whole = len(readings) + len(failed) == len(shard.articles)
    except (WorkspaceError, KeyError, TypeError):
        whole = False
    if not whole:
        task = str(workspace.articles_file(shard.key)), str(path)
        list(run_shards([task], options.engine, 1))
        readings, failed = read_readings(path)
    return readings, failed


# ── resolving and loading ─────────────────────────────────────────────────────────────────────────

Record = tuple[Sequence[Article], Sequence[Reading]]


def _load(
    workspace: Workspace,
    manifest: Manifest,
    before: Manifest,
    record: Record,
    options: BuildOptions,
    progress: Progress,
) -> tuple[Manifest, LoadReport | None]:
    """Resolve and load; the embedded store is left alone when it was built from just this record."""
    judgements = _given_judgements(workspace)
    source = _digest(manifest, judgements)
    embedded = options.store is None
    if embedded and before.loaded == source and Path(workspace.store_url).exists():
        manifest = replace(manifest, loaded=source, nodes=before.nodes, edges=before.edges)
        workspace.write_manifest(manifest)
        return manifest, None
    workspace.write_manifest(manifest)
    progress("resolve", 0, None)
    resolution = resolve(record[0], record[1], judgements)
    write_judgements(workspace.judgements_file(), resolution.judgements)
    graph = graph_of(record[0], record[1], resolution)
    with open_store(options.store or workspace.store_url, create=True, ask=options.ask) as store:
        report = load_graph(store, graph, progress)
    manifest = replace(
        manifest,
        loaded=source if embedded else "",
        nodes=_counts(node.label for node in graph.nodes),
        edges=_counts(edge.type for edge in graph.edges),
    )
    workspace.write_manifest(manifest)
    return manifest, report


def _counts(names: Iterable[str]) -> Counts:
    return tuple(sorted(Counter(names).items()))


def load_graph(store: Store, graph: Graph, progress: Progress = silent) -> LoadReport:
    """Make `store` hold exactly `graph`, showing how many nodes and edges are done."""
    return store.load(graph, lambda done, total: progress("load", done, total))


def resolved(workspace: Workspace) -> tuple[tuple[Article, ...], tuple[Reading, ...], Resolution]:
    """A workspace's articles, readings and identities, as its last build had them."""
    articles, readings = tuple(workspace.articles()), tuple(workspace.readings())
    return articles, readings, resolve(articles, readings, _given_judgements(workspace))


def graph_in(workspace: Workspace) -> Graph:
    """The graph that a workspace stands for."""
    return graph_of(*resolved(workspace))


def _given_judgements(workspace: Workspace) -> tuple[Judgement, ...]:
    """The judgements that a person gave; those of the rules are made anew."""
    path = workspace.judgements_file()
    if not path.exists():
        return ()
    return tuple(judgement for judgement in read_judgements(path) if not judgement.by.startswith("rule"))


def _digest(manifest: Manifest, judgements: Iterable[Judgement]) -> str:
    parts = (manifest.rules, *manifest.shards, *map(repr, judgements), code_version("identity", "stores"))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
