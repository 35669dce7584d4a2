"""The workspace folder: the record of what was read. A store is an index over it and can be rebuilt.

    manifest.json            format, engine, rules, the shards in order, what the store was built from
    articles/KEY.jsonl       the articles of a shard, a line each
    readings/KEY-RULES.jsonl their readings, a line each, in the same order
    judgements.jsonl         who is whom: decisions by rule or by a person
    issues.jsonl             what could not be read
    graph.kgl                the embedded store

Every file is written under a temporary name and renamed, so a file that is there is whole.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from kg.errors import WorkspaceError
from kg.model import Article, Issue, Reading
from kg.records import article_from, reading_from, to_line

FORMAT = 1
STORE = "graph.kgl"
Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What belongs to the workspace; files not named here are left over from an interrupted build.

    `loaded` names what graph.kgl was last built from, "" when it must be built again; `nodes` and `edges`
    count that graph by label and type.
    """

    engine: str = ""
    rules: str = ""
    shards: tuple[str, ...] = ()
    loaded: str = ""
    nodes: Counts = ()
    edges: Counts = ()
    format: int = field(default=FORMAT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """One workspace folder; open it with `open_workspace` or `create_workspace`."""

    folder: Path

    @property
    def store_url(self) -> str:
        """The path of the embedded store."""
        return str(self.folder / STORE)

    def articles_file(self, key: str) -> Path:
        """Where the articles of shard `key` are."""
        return self.folder / "articles" / f"{key}.jsonl"

    def readings_file(self, key: str, rules: str) -> Path:
        """Where the readings of shard `key` under `rules` are."""
        return self.folder / "readings" / f"{key}-{rules}.jsonl"

    def judgements_file(self) -> Path:
        """Where the judgements are."""
        return self.folder / "judgements.jsonl"

    def manifest(self) -> Manifest:
        """The manifest; an empty one in a new workspace. Raises WorkspaceError where it is damaged."""
        path = self.folder / "manifest.json"
        if not path.exists():
            return Manifest()
        try:
            record = json.loads(path.read_text("utf-8"))
            manifest = _manifest_from(record)
        except (ValueError, TypeError, KeyError) as error:
            raise WorkspaceError(f"{path}: damaged ({error}); delete it and run kg build again") from error
        if manifest.format != FORMAT:
            raise WorkspaceError(
                f"{path}: format {manifest.format}, this kg reads {FORMAT}; build into a new folder"
            )
        return manifest

    def write_manifest(self, manifest: Manifest) -> None:
        """Replace the manifest in one step."""
        write_whole(self.folder / "manifest.json", json.dumps(asdict(manifest), indent=1) + "\n")

    def write_issues(self, issues: Iterable[Issue]) -> None:
        """Replace issues.jsonl."""
        write_whole(self.folder / "issues.jsonl", "".join(to_line(asdict(issue)) for issue in issues))

    def issues(self) -> tuple[Issue, ...]:
        """What could not be read in the last build."""
        path = self.folder / "issues.jsonl"
        return tuple(Issue(**record) for record in _records(path)) if path.exists() else ()

    def articles(self) -> Iterator[Article]:
        """All articles, in the order of the pages."""
        for key in self.manifest().shards:
            yield from read_articles(self.articles_file(key))

    def readings(self) -> Iterator[Reading]:
        """All readings, in the order of the articles; an article whose reading failed has none."""
        manifest = self.manifest()
        for key in manifest.shards:
            yield from read_readings(self.readings_file(key, manifest.rules))[0]

    def lock(self) -> FileLock:
        """A lock against a second build in this folder; freed when the process ends, however it ends."""
        lock = FileLock(self.folder / ".lock")
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise WorkspaceError(
                f"{self.folder}: another kg build is running in this workspace; wait for it to end"
            ) from error
        return lock


def _manifest_from(record: dict[str, Any]) -> Manifest:
    return Manifest(
        **{
            **record,
            "shards": tuple(record["shards"]),
            "nodes": tuple((label, count) for label, count in record["nodes"]),
            "edges": tuple((label, count) for label, count in record["edges"]),
        }
    )


def open_workspace(folder: str | Path) -> Workspace:
    """A workspace that exists. Raises WorkspaceError where there is none."""
    path = Path(folder)
    if not (path / "manifest.json").exists():
        raise WorkspaceError(f"{path}: no workspace here; make one with: kg build PAGES --into {path}")
    return Workspace(folder=path)


def create_workspace(folder: str | Path) -> Workspace:
    """A workspace to build into, made where it is missing. Refuses a folder that holds something else."""
    path = Path(folder)
    try:
        strange = path.is_dir() and any(path.iterdir()) and not _ours(path)
        if strange:
            raise WorkspaceError(
                f"{path}: not empty and not a workspace; name a new or empty folder after --into"
            )
        for name in ("articles", "readings"):
            (path / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkspaceError(f"{path}: cannot be made or written: {error.strerror or error}") from error
    return Workspace(folder=path)


def _ours(path: Path) -> bool:
    return (path / "manifest.json").exists() or (path / ".lock").exists() or (path / "articles").is_dir()


def clean(workspace: Workspace, manifest: Manifest) -> None:
    """Delete shard files and temporary files that the manifest does not name."""
    kept = {workspace.articles_file(key).name for key in manifest.shards}
    kept |= {workspace.readings_file(key, manifest.rules).name for key in manifest.shards}
    for name in ("articles", "readings"):
        for path in (workspace.folder / name).iterdir():
            if path.name not in kept:
                path.unlink(missing_ok=True)
    for path in workspace.folder.glob("*.tmp"):
        path.unlink(missing_ok=True)


def write_whole(path: Path, text: str) -> None:
    """Write a file under a temporary name, flush it to the disk, and rename it into place."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with temporary.open("w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _records(path: Path) -> Iterator[dict[str, Any]]:
    remedy = "delete this file and run kg build again: it makes what is missing"
    try:
        text = path.read_text("utf-8", "surrogatepass")
    except (OSError, UnicodeDecodeError) as error:
        raise WorkspaceError(f"{path}: cannot be read ({error}); {remedy}") from error
    for number, line in enumerate(text.split("\n")[:-1], 1):
        try:
            yield json.loads(line)
        except ValueError as error:
            raise WorkspaceError(f"{path}:{number}: damaged ({error}); {remedy}") from error


def read_articles(path: Path) -> tuple[Article, ...]:
    """The articles of one shard file."""
    return tuple(article_from(record) for record in _records(path))


def read_readings(path: Path) -> tuple[tuple[Reading, ...], tuple[Issue, ...]]:
    """The readings of one shard file, and an Issue for each article whose reading failed."""
    readings, issues = [], []
    for record in _records(path):
        if "failed" in record:
            issues.append(Issue(**record["failed"]))
        else:
            readings.append(reading_from(record))
    return tuple(readings), tuple(issues)
