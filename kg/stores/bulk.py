"""Graph -> CSV files and a command for Neo4j's bulk importer: the first load of a huge graph.

Rows, property names and fingerprints are those of the driver's load, so a load after the import finds nothing
to change; it makes the constraints and indexes, and puts back empty lists, which the importer cannot read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from kg.errors import InputError, StoreError
from kg.model import Graph, Value
from kg.resources import cypher_path
from kg.stores.contract import Row
from kg.stores.writing import Batch, batches, check_graph

SCRIPT = "import.sh"
_BETWEEN = "\x1f"  # between the entries of a list: no text has it
_EMPTY = "\x1a"  # stands for an empty list; cypher/write/imported puts it back
_SETTINGS = ("--id-type=string", "--array-delimiter=U+001F", "--multiline-fields=true")
_SET = re.compile(r"\b\w+\.(\w+) = row\.\w+")
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string", list: "string[]"}
_HEAD = """\
#!/bin/sh
# Loads these files into the database of a Neo4j 5 server that is not running. Then start the server, and run
# kg load WORKSPACE --store URL: it makes the constraints and indexes and checks every row.
# Where the database is there already, --overwrite-destination replaces everything in it.
cd "$(dirname "$0")" || exit 1
exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "${NEO4J_DATABASE:-neo4j}" \\
"""


def write_bulk(folder: Path, graph: Graph) -> tuple[str, ...]:
    """Write the files and import.sh into `folder`; gives the importer's arguments, with paths under `folder`.

    Raises StoreError for a graph that no store can hold, InputError where `folder` cannot be written.
    """
    check_graph(graph)
    named: list[str] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, several in groupby(batches((*graph.nodes, *graph.edges)), lambda each: each.kind):
            _write_file(folder / f"{name}.csv", list(several))
            named.append(name)
        script = _HEAD + " \\\n".join((*_SETTINGS, *map(_option, named), '"$@"')) + "\n"
        (folder / SCRIPT).write_text(script, "utf-8", newline="\n")
    except OSError as error:
        raise InputError(f"{folder}: cannot be written: {error.strerror or error}") from error
    return (*_SETTINGS, *(_option(name, folder) for name in named))


def _option(name: str, folder: Path | None = None) -> str:
    """Of Person.csv --nodes=Person=Person.csv; of Person-HOLDS-Role.csv --relationships=HOLDS=..."""
    start, _, rest = name.partition("-")
    path = folder / f"{name}.csv" if folder else f"{name}.csv"
    return f"--relationships={rest.partition('-')[0]}={path}" if rest else f"--nodes={start}={path}"


def _write_file(path: Path, several: Sequence[Batch]) -> None:
    name, fields = several[0].kind, ("uid", *_SET.findall(several[0].statement.text))
    rows = [row for batch in several for row in batch.rows]
    columns = {field: type_ for field in fields if (type_ := _type(field, rows, name))}
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(_header(name, columns)) + "\n")
        file.writelines(",".join(_cells(row, columns)) + "\n" for row in rows)


def _type(field: str, rows: Iterable[Row], name: str) -> str:
    """The importer's type of a property; nothing where no row has it."""
    found = {type(row[field]) for row in rows if field in row}
    if len(found) > 1:
        raise StoreError(f"{name}: {field} is of several types, which the importer does not take")
    if list in found and any(row.get(field) == [] for row in rows):
        _check_mended(field, name)
    return _TYPES[found.pop()] if found else ""


def _check_mended(field: str, name: str) -> None:
    path = cypher_path(f"write/imported/{name}.cypher")
    if not path.is_file() or f".{field} = []" not in path.read_text("utf-8"):
        raise StoreError(f"{name}: no statement in cypher/write/imported puts empty {field} back")


def _header(name: str, columns: dict[str, str]) -> Iterator[str]:
    start, _, rest = name.partition("-")
    if not rest:
        yield f"uid:ID({start})"
        yield from (f"{field}:{type_}" for field, type_ in columns.items() if field != "uid")
        return
    yield f":START_ID({start})"
    yield f":END_ID({rest.partition('-')[2]})"
    yield from (f"{field}:{type_}" for field, type_ in columns.items())


def _cells(row: Row, columns: Iterable[str]) -> Iterator[str]:
    if "start" in row:
        yield from (_cell(row["start"]), _cell(row["stop"]))
    yield from (_cell(row.get(field)) for field in columns)


def _cell(value: Value) -> str:
    """Text in quotes, so that an empty text stays one; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    text = _joined(value) if isinstance(value, list) else value
    return '"' + text.replace('"', '""') + '"'


def _joined(parts: list[str]) -> str:
    if any(_BETWEEN in part or part == _EMPTY for part in parts):
        raise StoreError(f"a text has a sign that separates lists in the importer's files: {parts!r:.80}")
    return _BETWEEN.join(parts) if parts else _EMPTY
