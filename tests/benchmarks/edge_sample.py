"""Edges drawn at random from the graph of some articles, each with its sentence, to be read by eye.

    python -m tests.benchmarks.edge_sample [ARTICLES.jsonl[.gz]] [--articles 3000] [--edges 200] [--seed N]

The same seed draws the same articles and, from the same graph, the same edges. The share that is right, by
kind of edge, is what the tool may say of itself beyond annotated articles.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from kg.identity.resolve import resolve
from kg.mentions.recogniser import Engine
from kg.model import Edge, Graph, Reading
from kg.pipeline.extract import extract_many
from kg.stores.graph import graph_of
from tests.benchmarks.extract_benchmark import CORPUS, articles

SHARES = {"HOLDS": 0.35, "ATTENDED": 0.35, "HELD_AT": 0.1, "HOSTED": 0.1, "IN": 0.1}


def graph_from(path: Path, count: int, chance: random.Random) -> Graph:
    """The graph of `count` articles drawn from a file."""
    everything = articles(path, 10**9)
    drawn = chance.sample(everything, min(count, len(everything)))
    read = [each for each in extract_many(drawn, Engine(), 1) if isinstance(each, Reading)]
    return graph_of(drawn, read, resolve(drawn, read))


def drawn_edges(graph: Graph, count: int, chance: random.Random) -> list[Edge]:
    """Edges by kind as SHARES says; all of a kind where there are fewer."""
    found: list[Edge] = []
    for kind, share in SHARES.items():
        edges = [edge for edge in graph.edges if edge.type == kind]
        found += chance.sample(edges, min(round(count * share), len(edges)))
    return found


def main() -> None:
    """Print the edges, numbered: kind, what it joins, what else it says, its first sentence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--edges", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261124)
    words = parser.parse_args()
    chance = random.Random(words.seed)
    graph = graph_from(words.path, words.articles, chance)
    nodes = {(node.label, node.uid): node.properties for node in graph.nodes}
    for number, edge in enumerate(drawn_edges(graph, words.edges, chance), 1):
        one, other = nodes[edge.start_label, edge.start], nodes[edge.stop_label, edge.stop]
        body = other.get("organisation") or ""
        said = [edge.properties[name] for name in ("parts", "mode", "former") if edge.properties.get(name)]
        print(f"{number}. {edge.type}  {one['name']} → {body}{other['name']}", *said)
        print(f"    {str(edge.properties['quotes'])[:400]}")


if __name__ == "__main__":
    main()
