"""How fast a graph is loaded: the embedded file, Neo4j, a bare UNWIND-MERGE loop, neo4j-graphrag's writer.

    python -m tests.benchmarks.load_benchmark [ARTICLES|WORKSPACE] [ROUNDS]

takes the graph of a workspace, or makes one of that many invented articles (default 5,000; six nodes and
fourteen relationships each). Each round wipes the database and loads it with every loader, in turns of order;
the first round warms the server up and is not counted. It prints each load, the medians, and ratios of the
medians: by the clock, and by processor time of client and server, because a busy machine spoils the clock.

The bare loop makes the same constraints and indexes, and sends the same rows by the same statements with the
same driver; it checks and compares nothing. neo4j-graphrag is measured where it is installed (pip install
neo4j-graphrag): the same nodes, relationships and properties, its own defaults, none of our constraints.
Fingerprints and its objects are made beforehand and cost both nothing. The first line says whether the driver
has its Rust extension.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import neo4j
import psutil

from kg.model import Edge, Graph, Node, Value
from kg.pipeline.build import graph_in
from kg.pipeline.workspace import open_workspace
from kg.resources import cypher_path
from kg.stores.contract import Row
from kg.stores.embedded import EmbeddedStore
from kg.stores.server import Neo4jStore
from kg.stores.sources import edge_uid
from kg.stores.statements import load_statement
from kg.stores.writing import BATCH, fingerprint, kind_of, schema
from tests.benchmarks.apoc import apoc_jars
from tests.neo4j_server import FOR_SPEED, Server, running_server

Cost = tuple[float, float, float]  # seconds on the clock; of processors: this process, the server
_QUOTE = "州委书记沈国栋在青岭市主持召开全州质量工作会议并讲话，副州长林海、州市场监管局局长魏红梅参加会议。"
_GRAPHRAG = find_spec("neo4j_graphrag") is not None


def main() -> None:
    """Run the loads and print one line each."""
    graph = _graph(sys.argv[1] if len(sys.argv) > 1 else "5000")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    size = len(graph.nodes) + len(graph.edges)
    rust = "with" if find_spec("neo4j._rust") else "without"
    print(f"{len(graph.nodes):,} nodes, {len(graph.edges):,} relationships; driver {rust} its Rust extension")
    with tempfile.TemporaryDirectory() as folder:
        store = EmbeddedStore(Path(folder) / "graph.kgl")
        _show("embedded", size, _timed(lambda: store.load(graph)))
        _show("embedded, again", size, _timed(lambda: store.load(graph)))
    options = replace(FOR_SPEED, plugins=apoc_jars() if _GRAPHRAG else None)
    with running_server(options) as server, _driver(server) as driver:
        costs = _rounds(server, driver, graph, rounds)
    middle = {name: _median(several[1:]) for name, several in costs.items()}
    print(f"medians of {rounds} rounds")
    for name, cost in middle.items():
        _show(name, size, cost)
    _compare(middle, "neo4j", "bare loop")
    if _GRAPHRAG:
        _compare(middle, "neo4j-graphrag", "neo4j")


def _compare(middle: Mapping[str, Cost], one: str, other: str) -> None:
    (clock, *used), (other_clock, *other_used) = middle[one], middle[other]
    processors = sum(used) / sum(other_used)
    print(f"{one} / {other}: {clock / other_clock:.2f} by the clock, {processors:.2f} by processors")


def _median(costs: Sequence[Cost]) -> Cost:
    clock, own, server = (statistics.median(each) for each in zip(*costs, strict=True))
    return clock, own, server


def _graph(given: str) -> Graph:
    return invented(int(given)) if given.isdecimal() else graph_in(open_workspace(given))


def _rounds(server: Server, driver: neo4j.Driver, graph: Graph, rounds: int) -> dict[str, list[Cost]]:
    """What each loader costs in each round, the first one among them."""
    size = len(graph.nodes) + len(graph.edges)
    elements: tuple[Node | Edge, ...] = (*graph.nodes, *graph.edges)
    prints = {(kind_of(each), each.uid): fingerprint(each) for each in elements}
    costs: dict[str, list[Cost]] = {}
    with Neo4jStore(server.url, user="neo4j", password=server.password) as store:
        loaders: dict[str, Callable[[], object]] = {
            "bare loop": lambda: _bare(driver, graph, prints),
            "neo4j": lambda: store.load(graph),
        }
        if _GRAPHRAG:
            loaders["neo4j-graphrag"] = _graphrag(driver, graph, prints)
        for turn in range(rounds + 1):
            for name in list(loaders)[:: -1 if turn % 2 else 1]:
                _wipe(driver)
                cost = _timed(loaders[name])
                costs.setdefault(name, []).append(cost)
                _show(name if turn else f"({name})", size, cost)
                if name == "neo4j":
                    again = _timed(loaders[name])
                    costs.setdefault("neo4j, again", []).append(again)
    return costs


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


def _bare(driver: neo4j.Driver, graph: Graph, prints: Mapping[tuple[str, str], str]) -> None:
    """The least that any loader must do: the same constraints, rows and statements."""
    with driver.session(database="neo4j") as session:
        for statement in schema("neo4j"):
            session.run(statement.text).consume()
        several: dict[str, list[Row]] = {}
        for node in graph.nodes:
            several.setdefault(node.label, []).append(_row(node, prints))
        for edge in graph.edges:
            name = f"{edge.start_label}-{edge.type}-{edge.stop_label}"
            several.setdefault(name, []).append(
                {**_row(edge, prints), "start": edge.start, "stop": edge.stop}
            )
        for name, rows in several.items():
            text = load_statement(cypher_path(f"write/merge/{name}.cypher")).text
            for start in range(0, len(rows), BATCH):
                session.execute_write(_run, text, rows[start : start + BATCH])


def _run(transaction: neo4j.ManagedTransaction, text: str, rows: Sequence[Row]) -> None:
    transaction.run(text, {"rows": rows}).consume()


def _row(element: Node | Edge, prints: Mapping[tuple[str, str], str]) -> Row:
    print_ = prints[kind_of(element), element.uid]
    return {**element.properties, "uid": element.uid, "fingerprint": print_}


def _graphrag(
    driver: neo4j.Driver, graph: Graph, prints: Mapping[tuple[str, str], str]
) -> Callable[[], object]:
    """Neo4jWriter with its defaults, ready to run."""
    from neo4j_graphrag.components.kg_writer import Neo4jWriter
    from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship

    nodes = [
        Neo4jNode(id=f"{node.label}:{node.uid}", label=node.label, properties=_row(node, prints))
        for node in graph.nodes
    ]
    edges = [
        Neo4jRelationship(
            start_node_id=f"{edge.start_label}:{edge.start}",
            end_node_id=f"{edge.stop_label}:{edge.stop}",
            type=edge.type,
            properties=_row(edge, prints),
        )
        for edge in graph.edges
    ]
    writer = Neo4jWriter(driver=driver, neo4j_database="neo4j")
    whole = Neo4jGraph(nodes=nodes, relationships=edges)

    def write() -> None:
        done = asyncio.run(writer.run(whole))
        if done.status != "SUCCESS":
            raise SystemExit(f"neo4j-graphrag: {done}")

    return write


def _wipe(driver: neo4j.Driver) -> None:
    """An empty database without a schema."""
    with driver.session(database="neo4j") as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS").consume()
        for row in list(session.run("SHOW CONSTRAINTS YIELD name")):
            session.run(f"DROP CONSTRAINT `{row['name']}`").consume()
        for row in list(session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")):
            session.run(f"DROP INDEX `{row['name']}`").consume()


def _timed(work: Callable[[], object]) -> Cost:
    begun, (own, server) = time.perf_counter(), _processors()
    work()
    clock, (own_then, server_then) = time.perf_counter() - begun, _processors()
    return clock, own_then - own, server_then - server


def _processors() -> tuple[float, float]:
    """Processor time of this process, and of the server that it has started."""
    me = psutil.Process()
    own, *others = [sum(each.cpu_times()[:2]) for each in (me, *me.children(recursive=True))]
    return own, sum(others)


def _show(name: str, size: int, cost: Cost) -> None:
    clock, own, server = cost
    used = f"processors: client {own:6.1f} s, server {server:6.1f} s"
    print(f"{name:<18}{clock:8.1f} s {size / clock:12,.0f} rows/s   {used}", flush=True)


if __name__ == "__main__":
    main()
