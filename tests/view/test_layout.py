"""Places: every box its own room, the same input the same places."""

from __future__ import annotations

from itertools import combinations

import pytest

from kg.view.layout import Box, chain, layout


def boxes(count: int, half: float = 40) -> list[Box]:
    return [Box(id=f"n{number}", half=half, up=10, down=30) for number in range(count)]


def covering(drawn: list[Box], places: dict[str, tuple[int, int]]) -> list[tuple[str, str]]:
    """Pairs of boxes of which one covers a part of the other."""
    return [
        (a.id, b.id)
        for a, b in combinations(drawn, 2)
        if abs(places[a.id][0] - places[b.id][0]) < a.half + b.half
        and places[a.id][1] - a.up < places[b.id][1] + b.down
        and places[b.id][1] - b.up < places[a.id][1] + a.down
    ]


SHAPES = {
    "a star of sixty": (boxes(61), [("n0", f"n{number}") for number in range(1, 61)]),
    "a ring": (boxes(30), [(f"n{number}", f"n{(number + 1) % 30}") for number in range(30)]),
    "everybody with everybody": (boxes(25), list(combinations([f"n{n}" for n in range(25)], 2))),
    "forty alone": (boxes(40), []),
    "long labels": (boxes(20, half=150), [("n0", f"n{number}") for number in range(1, 20)]),
    "three parts": (boxes(12), [(f"n{n}", f"n{n + 1}") for n in range(11) if n % 4 != 3]),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_no_box_covers_another(shape: str) -> None:
    drawn, pairs = SHAPES[shape]
    places = layout(drawn, pairs)
    assert sorted(places) == sorted(box.id for box in drawn)
    assert covering(drawn, places) == []


def test_the_same_input_gives_the_same_places() -> None:
    drawn, pairs = SHAPES["a star of sixty"]
    assert layout(drawn, pairs) == layout(drawn, pairs)


def test_more_boxes_than_all_pairs_are_weighed_for() -> None:
    drawn = boxes(450, half=20)
    places = layout(drawn, [(f"n{number // 3}", f"n{number}") for number in range(1, 450)])
    assert len(set(places.values())) == 450


def test_what_is_tied_stands_nearer_than_what_is_not() -> None:
    ring = SHAPES["a ring"]
    places = layout(*ring)

    def distance(left: str, right: str) -> float:
        return float(sum((a - b) ** 2 for a, b in zip(places[left], places[right], strict=True)) ** 0.5)

    assert max(distance(left, right) for left, right in ring[1]) < distance("n0", "n15") / 2


def test_a_drawing_lies_flat_as_screens_do() -> None:
    places = layout(*SHAPES["a ring"])
    xs, ys = zip(*places.values(), strict=True)
    assert max(xs) - min(xs) > 1.3 * (max(ys) - min(ys))


def test_nothing_to_draw() -> None:
    assert layout([], []) == {}


def test_a_path_runs_from_left_to_right() -> None:
    drawn = boxes(4)
    places = chain(drawn, {"n0": 0, "n1": 1, "n2": 1, "n3": 2})
    assert places["n0"][0] < places["n1"][0] == places["n2"][0] < places["n3"][0]
    assert covering(drawn, places) == []
