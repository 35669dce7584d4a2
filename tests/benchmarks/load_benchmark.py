"""How fast a graph is loaded: the embedded file, Neo4j, a bare UNWIND-MERGE loop, neo4j-graphrag's writer.

    python -m tests.benchmarks.load_benchmark [ARTICLES|WORKSPACE]

takes the graph of a workspace, or makes one of that many invented articles (default 5,000; six nodes and
fourteen relationships each), loads it with all four, and prints rates, and ratios within this run: by the
clock, and by processor time of client and server, because a busy machine spoils the clock. The bare loop runs
the same statements with the same driver and compares nothing. neo4j-graphrag is measured where it is
installed (pip install neo4j-graphrag): the same nodes and relationships, its own defaults, none of our
constraints. The first line says whether the driver has its Rust extension.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

import neo4j
import psutil

from kg.model import Edge, Graph, Node, Value
from kg.pipeline.build import graph_in
from kg.pipeline.workspace import open_workspace
from kg.stores.difference import difference
from kg.stores.embedded import EmbeddedStore
from kg.stores.server import Neo4jStore
from kg.stores.sources import edge_uid
from kg.stores.writing import Batch, batches, schema
from tests.benchmarks.apoc import apoc_jars
from tests.neo4j_server import Options, Server, running_server

_QUOTE = "州委书记沈国栋在青岭市主持召开全州质量工作会议并讲话，副州长林海、州市场监管局局长魏红梅参加会议。"
_GRAPHRAG = find_spec("neo4j_graphrag") is not None


def main() -> None:
    """Run the loads and print one line each."""
    graph = _graph(sys.argv[1] if len(sys.argv) > 1 else "5000")
    size = len(graph.nodes) + len(graph.edges)
    rust = "with" if find_spec("neo4j._rust") else "without"
    print(f"{len(graph.nodes):,} nodes, {len(graph.edges):,} relationships; driver {rust} its Rust extension")
    with tempfile.TemporaryDirectory() as folder:
        store = EmbeddedStore(Path(folder) / "graph.kgl")
        _show("embedded", size, _timed(lambda: store.load(graph)))
        _show("embedded, again", size, _timed(lambda: store.load(graph)))
    options = Options(quick=False, plugins=apoc_jars() if _GRAPHRAG else None)
    with running_server(options) as server, _driver(server) as driver:
        _bare(driver, graph)  # the server's compiler warms up: this round is not counted
        best = _rounds(server, driver, graph, size)
    _compare(best, "neo4j", "bare loop")
    if _GRAPHRAG:
        _compare(best, "neo4j-graphrag", "neo4j")


def _compare(best: Mapping[str, tuple[float, float]], one: str, other: str) -> None:
    clock, processor = (mine / theirs for mine, theirs in zip(best[one], best[other], strict=True))
    print(f"{one} / {other}: {clock:.2f} by the clock, {processor:.2f} by processors")


def _graph(given: str) -> Graph:
    return invented(int(given)) if given.isdecimal() else graph_in(open_workspace(given))


def _rounds(server: Server, driver: neo4j.Driver, graph: Graph, size: int) -> dict[str, tuple[float, float]]:
    """The best times of each loader: three rounds, in turns of order, because the machine may be shared."""
    with Neo4jStore(server.url, user="neo4j", password=server.password) as store:
        loaders: dict[str, Callable[[], object]] = {
            "bare loop": lambda: _bare(driver, graph),
            "neo4j": lambda: store.load(graph),
        }
        best: dict[str, tuple[float, float]] = {}
        for turn in range(3):
            for name in list(loaders)[:: -1 if turn % 2 else 1]:
                _wipe(driver)
                _measure(best, name, size, loaders[name])
            _measure(best, "neo4j, again", size, lambda: store.load(graph))
    if _GRAPHRAG:
        _wipe(driver)
        _measure(best, "neo4j-graphrag", size, lambda: _graphrag(driver, graph))
    return best


def _measure(best: dict[str, tuple[float, float]], name: str, size: int, work: Callable[[], object]) -> None:
    taken = _timed(work)
    _show(name, size, taken)
    before = best.get(name, taken)
    best[name] = min(taken[0], before[0]), min(taken[1], before[1])


def invented(articles: int) -> Graph:
    """A graph in the shape of the corpus: four people at each meeting, two posts a person."""
    nodes = [node for number in range(articles) for node in _nodes(number)]
    edges = {edge.uid: edge for number in range(articles) for edge in _edges(number, articles)}
    return Graph(
        nodes=tuple(sorted(nodes, key=lambda node: (node.label, node.uid))),
        edges=tuple(sorted(edges.values(), key=lambda edge: (edge.type, edge.uid))),
    )


def _nodes(number: int) -> Iterator[Node]:
    day = f"2025-05-{number % 28 + 1:02}"
    headline = f"全州质量工作会议第{number}次召开"
    yield _node("Article", f"a{number}", headline=headline, published=day, newspaper="青岭日报")
    yield _node("Event", f"e{number}", name=headline, aliases=[], kind="会议", date=day)
    yield _node("Person", f"p{number}", name=f"沈国{number}", aliases=[])
    yield _node("Organisation", f"o{number}", name=f"青岭州局{number}", aliases=[], kind="政府")
    yield _node("Role", f"r{number}", name="局长", organisation=f"青岭州局{number}")
    yield _node("Place", f"l{number}", name=f"青岭{number}县", level="县")


def _node(label: str, uid: str, **properties: str | list[str]) -> Node:
    return Node(label=label, uid=edge_uid(label, uid, ""), properties=properties)


def _edges(number: int, articles: int) -> Iterator[Edge]:
    for place in range(4):
        person = f"p{(number * 7 + place * 13) % articles}"
        yield _edge("Person", person, "MENTIONED_IN", "Article", f"a{number}")
        lists = [f"a{number}:1:{place + 1}/4:ranked"]
        yield _edge("Person", person, "ATTENDED", "Event", f"e{number}", parts=["出席"], lists=lists)
    yield _edge("Event", f"e{number}", "REPORTED_IN", "Article", f"a{number}")
    yield _edge("Organisation", f"o{number}", "HOSTED", "Event", f"e{number}")
    yield _edge("Event", f"e{number}", "HELD_AT", "Place", f"l{number}")
    yield _edge("Role", f"r{number}", "IN", "Organisation", f"o{number}")
    for place in range(2):
        post = f"r{(number + place) % articles}"
        yield _edge("Person", f"p{number}", "HOLDS", "Role", post, first_seen="2025-05-01", former=False)


def _edge(
    start_label: str, start: str, type_: str, stop_label: str, stop: str, **own: str | bool | list[str]
) -> Edge:
    start, stop = edge_uid(start_label, start, ""), edge_uid(stop_label, stop, "")
    said: dict[str, Value] = {"evidence": [f"{stop}:100-140"], "quotes": [_QUOTE], "articles": 1}
    return Edge(
        type=type_,
        uid=edge_uid(type_, start, stop),
        start_label=start_label,
        start=start,
        stop_label=stop_label,
        stop=stop,
        properties={**own, **said},
    )


def _driver(server: Server) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(server.url, auth=("neo4j", server.password))


def _bare(driver: neo4j.Driver, graph: Graph) -> None:
    """The least that any loader must do: the same constraints, rows and statements, nothing compared."""
    with driver.session(database="neo4j") as session:
        for statement in schema("neo4j"):
            session.run(statement.text).consume()
        prints = difference(graph, {}).fingerprints
        for batch in batches((*graph.nodes, *graph.edges), prints):
            session.execute_write(_run, batch)


def _graphrag(driver: neo4j.Driver, graph: Graph) -> None:
    """Neo4jWriter with its defaults; its objects are part of what it costs its users."""
    from neo4j_graphrag.components.kg_writer import Neo4jWriter
    from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship

    prints = difference(graph, {}).fingerprints
    nodes = [
        Neo4jNode(
            id=f"{node.label}:{node.uid}",
            label=node.label,
            properties={**node.properties, "uid": node.uid, "fingerprint": prints[node.label, node.uid]},
        )
        for node in graph.nodes
    ]
    edges = [
        Neo4jRelationship(
            start_node_id=f"{edge.start_label}:{edge.start}",
            end_node_id=f"{edge.stop_label}:{edge.stop}",
            type=edge.type,
            properties={**edge.properties, "uid": edge.uid, "fingerprint": prints[edge.type, edge.uid]},
        )
        for edge in graph.edges
    ]
    writer = Neo4jWriter(driver=driver, neo4j_database="neo4j")
    done = asyncio.run(writer.run(Neo4jGraph(nodes=nodes, relationships=edges)))
    if done.status != "SUCCESS":
        raise SystemExit(f"neo4j-graphrag: {done}")


def _run(transaction: neo4j.ManagedTransaction, batch: Batch) -> None:
    transaction.run(batch.statement.text, {"rows": batch.rows}).consume()


def _wipe(driver: neo4j.Driver) -> None:
    with driver.session(database="neo4j") as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS").consume()
        for row in list(session.run("SHOW CONSTRAINTS YIELD name")):
            session.run(f"DROP CONSTRAINT `{row['name']}`").consume()
        for row in list(session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")):
            session.run(f"DROP INDEX `{row['name']}`").consume()


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock, and of processor time of this process and its server."""
    begun, used = time.perf_counter(), _processor()
    work()
    return time.perf_counter() - begun, _processor() - used


def _processor() -> float:
    own = psutil.Process()
    times = [each.cpu_times() for each in (own, *own.children(recursive=True))]
    return sum(each.user + each.system for each in times)


def _show(name: str, size: int, taken: tuple[float, float]) -> None:
    seconds, processor = taken
    said = f"{name:<18}{seconds:8.1f} s {size / seconds:12,.0f} rows/s {processor:8.1f} s of processors"
    print(said, flush=True)


if __name__ == "__main__":
    main()
