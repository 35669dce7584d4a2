"""A made-up prefecture of any size: people with posts, meetings they attend, articles that report them."""

from __future__ import annotations

from typing import Any

from kg.model import Edge, Graph, Node

_SURNAMES = "沈魏罗陈何林石彭方袁邵葛范汤尹黎易常武乔贺赖龚文"
_GIVEN = ("国栋", "红梅", "立新", "志远", "晓", "海", "建华", "雪莲", "长青", "玉", "文博", "春生", "明霞")
_BODIES = (
    "州委",
    "州政府",
    "州人大常委会",
    "州政协",
    "州教育局",
    "州水利局",
    "州财政局",
    "清水县委",
    "云台县委",
)
_POSTS = ("书记", "副书记", "主任", "副主任", "局长", "副局长", "秘书长")
_TOPICS = ("质量工作", "乡村振兴", "防汛抗旱", "教育工作", "财税", "安全生产", "文旅融合发展", "生态环境保护")
_SHAPES = ("会议", "专题会议", "现场推进会", "座谈会")
_DAYS = [
    f"{year}-{month:02d}-{day:02d}" for year in (2024, 2025) for month in range(1, 13) for day in (6, 18)
]


def crowd(people: int, events: int) -> Graph:
    """`people` persons with a post each and `events` events; some attend nearly everything, most a few."""
    nodes = [
        _node("Organisation", f"o{i}", name=f"青岭{name}", kind="政府") for i, name in enumerate(_BODIES)
    ]
    edges: list[Edge] = []
    for number in range(people):
        surname = _SURNAMES[number % len(_SURNAMES)]
        given = _GIVEN[(number // len(_SURNAMES) + number) % len(_GIVEN)]
        nodes.append(_node("Person", f"p{number:03d}", name=surname + given, aliases=[]))
        edges += _post(nodes, number)
    for number in range(events):
        edges += _event(nodes, number, people)
    unique = {(node.label, node.uid): node for node in nodes}
    return Graph(
        nodes=tuple(unique[key] for key in sorted(unique)),
        edges=tuple(sorted({edge.uid: edge for edge in edges}.values(), key=lambda e: (e.type, e.uid))),
    )


def _node(label: str, uid: str, **properties: Any) -> Node:
    return Node(label=label, uid=uid, properties=properties)


def _tie(start: Node, type_: str, stop: Node, article: str, quote: str, **properties: Any) -> Edge:
    said: dict[str, Any] = {"evidence": [f"{article}:0-{len(quote)}"], "quotes": [quote], "articles": 1}
    return Edge(
        type=type_,
        uid=f"{type_}-{start.uid}-{stop.uid}",
        start_label=start.label,
        start=start.uid,
        stop_label=stop.label,
        stop=stop.uid,
        properties={**properties, **said},
    )


def _post(nodes: list[Node], number: int) -> list[Edge]:
    body = nodes[number % len(_BODIES)]
    title = _POSTS[(number // 3) % len(_POSTS)]
    person = nodes[-1]
    role = _node("Role", f"r-{body.uid}-{title}", name=title, organisation=body.properties["name"])
    nodes.append(role)
    quote = f"{body.properties['name']}{title}{person.properties['name']}出席会议。"
    seen = {"first_seen": _DAYS[0], "last_seen": _DAYS[-1], "former": False, "acting": False}
    return [_tie(person, "HOLDS", role, "a000", quote, **seen), _tie(role, "IN", body, "a000", quote)]


def _event(nodes: list[Node], number: int, people: int) -> list[Edge]:
    day = _DAYS[number % len(_DAYS)]
    name = f"全州{_TOPICS[number % len(_TOPICS)]}{_SHAPES[number % len(_SHAPES)]}"
    event = _node("Event", f"e{number:03d}", name=name, aliases=[], kind="会议", date=day)
    article = _node("Article", f"a{number:03d}", headline=f"{name}召开", published=day, newspaper="青岭日报")
    place = _node("Place", f"l{number % 5}", name=f"{'青清云红白'[number % 5]}水县", level="县")
    host = next(node for node in nodes if node.uid == f"o{number % len(_BODIES)}")
    there = sorted(
        {(number * step * step + step) % people if step > 1 else number % 3 for step in range(1, 9)}
    )
    persons = {node.uid: node for node in nodes if node.label == "Person"}
    nodes += [event, article, place]
    names = "、".join(str(persons[f"p{who:03d}"].properties["name"]) for who in there)
    quote = f"{day}，{name}召开，{names}参加会议。"
    edges = [
        _tie(
            persons[f"p{who:03d}"],
            "ATTENDED",
            event,
            article.uid,
            quote,
            parts=["主持", "出席"] if not place_ else ["出席"],
            lists=[],
        )
        for place_, who in enumerate(there)
    ]
    edges.append(_tie(host, "HOSTED", event, article.uid, quote))
    edges.append(_tie(event, "HELD_AT", place, article.uid, quote))
    edges.append(_tie(event, "REPORTED_IN", article, article.uid, quote))
    return edges
