"""How fast the questions answer on a large graph, and whether one scans where an index would serve.

    python -m tests.benchmarks.questions_benchmark WORKSPACE

loads the workspace into a Neo4j server, asks every question of the library (and every picture) with values
that this graph knows, and prints p50 and p95 of twenty runs on the warm server in milliseconds, rows,
database hits of one PROFILE, and the scans in its plan. A look-up is a question about one person, event,
post, place or organisation; the first line is the least that any question costs.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator, Mapping
from typing import Any

import neo4j

from kg.pipeline.build import graph_in
from kg.pipeline.workspace import open_workspace
from kg.questions.library import Question, questions
from kg.resources import table
from kg.stores.contract import Store
from kg.stores.server import Neo4jStore
from kg.stores.statements import Statement
from tests.neo4j_server import FOR_SPEED, running_server

LOOKUP = frozenset({"person", "event", "post", "place", "organisation", "a", "words"})
WARM, RUNS = 10, 20  # the server plans a question at its first run, and compiles while it is asked
_KNOWN = {
    "person": "MATCH (p:Person)-[:ATTENDED]->(e:Event) WITH p, count(e) AS n ORDER BY n DESC, p.uid"
    " RETURN p.name AS name SKIP 20 LIMIT 1",
    "a": "MATCH (p:Person)-[:ATTENDED]->(e:Event) WITH p, count(e) AS n ORDER BY n DESC, p.uid"
    " RETURN p.name AS name SKIP 30 LIMIT 1",
    "b": "MATCH (p:Person)-[:ATTENDED]->(e:Event) WITH p, count(e) AS n ORDER BY n DESC, p.uid"
    " RETURN p.name AS name SKIP 60 LIMIT 1",
    "event": "MATCH (e:Event)<-[:ATTENDED]-(p:Person) WITH e, count(p) AS n ORDER BY n DESC, e.uid"
    " RETURN e.name AS name SKIP 5 LIMIT 1",
    "organisation": "MATCH (o:Organisation)-[:HOSTED]->(e:Event) WITH o, count(e) AS n ORDER BY n DESC, o.uid"
    " RETURN o.name AS name SKIP 3 LIMIT 1",
    "place": "MATCH (l:Place)<-[:HELD_AT]-(e:Event) WITH l, count(e) AS n ORDER BY n DESC, l.uid"
    " RETURN l.name AS name SKIP 3 LIMIT 1",
}


def main() -> None:
    """Load, ask, print."""
    graph = graph_in(open_workspace(sys.argv[1]))
    with (
        running_server(FOR_SPEED) as server,
        Neo4jStore(server.url, user="neo4j", password=server.password) as store,
        neo4j.GraphDatabase.driver(server.url, auth=("neo4j", server.password)) as driver,
    ):
        store.load(graph)
        values = _values(store)
        print(f"{len(graph.nodes):,} nodes, {len(graph.edges):,} relationships; {values}")
        _, floor, slow = _asked(store, "RETURN 1 AS one", {})
        print(f"{'RETURN 1':<34}{'':<9}{floor:8.1f} {slow:8.1f} ms")
        lookups = [time_ for question in questions() for time_ in _show(store, driver, question, values)]
        print(
            f"look-ups: median of medians {statistics.median(lookups):.1f} ms, slowest {max(lookups):.1f} ms"
        )


def _values(store: Store) -> dict[str, Any]:
    given: dict[str, Any] = {
        name: int(value) if value.isdecimal() and len(value) < 4 else value
        for name, value, *_ in table("browser_parameters.tsv")
    }
    return {**given, **{name: store.read(query)[0]["name"] for name, query in _KNOWN.items()}}


def _show(
    store: Store, driver: neo4j.Driver, question: Question, values: Mapping[str, Any]
) -> Iterator[float]:
    forms: list[tuple[str, Question | Statement]] = [(question.name, question)]
    if question.picture:
        forms.append((f"picture of {question.name}", question.picture))
    for name, statement in forms:
        given = {param: values[param] for param in statement.params}
        rows, median, slow = _asked(store, statement.text, given)
        hits, scans = _profile(driver, statement.text, given)
        about = bool(LOOKUP & set(statement.params))
        mark = "look-up" if about else "survey"
        told = f"{median:8.1f} {slow:8.1f} ms {rows:6} rows {hits:10,} hits"
        print(f"{name:<34}{mark:<9}{told}  {', '.join(scans)}")
        if about and statement is question:
            yield median


def _asked(store: Store, text: str, given: Mapping[str, Any]) -> tuple[int, float, float]:
    """Rows, and p50 and p95 in milliseconds."""
    times = []
    for _ in range(WARM + RUNS):
        begun = time.perf_counter()
        rows = store.read(text, given, timeout=120)
        times.append((time.perf_counter() - begun) * 1000)
    counted = sorted(times[WARM:])
    return len(rows), statistics.median(counted), counted[int(0.95 * RUNS)]


def _profile(driver: neo4j.Driver, text: str, given: Mapping[str, Any]) -> tuple[int, list[str]]:
    with driver.session(database="neo4j") as session:
        plan = session.run(f"PROFILE {text}", dict(given)).consume().profile
    steps = list(_steps(plan or {}))
    scans = [
        f"{step['operatorType'].partition('@')[0]} {step['args'].get('Details', '')}"
        for step in steps
        if "Scan" in step["operatorType"]
    ]
    return sum(step.get("dbHits", 0) for step in steps), scans


def _steps(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield plan
    for child in plan.get("children", ()):
        yield from _steps(child)


if __name__ == "__main__":
    main()
