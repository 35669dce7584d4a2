"""A small graph of fictional people in a fictional prefecture (青岭州), for the tests of all rooms.

Three reports: a prefecture meeting told by two papers in different order, a visit, an appointment; a second
person named 林海; one person with two terms in one post; a transliterated name.
"""

from __future__ import annotations

from typing import Any

from kg.model import Edge, Graph, Node


def _node(label: str, uid: str, **properties: Any) -> Node:
    return Node(label=label, uid=uid, properties=properties)


def _edge(start: str, type_: str, stop: str, number: str = "", **properties: Any) -> Edge:
    """An edge between two uids; the label is the one that the uid's first letters stand for."""
    return Edge(
        type=type_,
        uid=f"{type_.lower()}-{start}-{stop}{number}",
        start_label=_LABELS[start[:2]],
        start=start,
        stop_label=_LABELS[stop[:2]],
        stop=stop,
        properties=properties,
    )


def _said(article: str, start: int, stop: int, quote: str) -> dict[str, Any]:
    return {"evidence": [f"{article}:{start}-{stop}"], "quotes": [quote], "articles": 1}


_LABELS = {
    "p-": "Person",
    "o-": "Organisation",
    "r-": "Role",
    "l-": "Place",
    "e-": "Event",
    "a-": "Article",
}

MEETING = "全州质量工作会议5月12日在青岭市召开。州长哈力克·沙吾提主持会议，州委书记沈国栋出席并讲话。"
ATTENDED = "副州长林海、州市场监管局局长魏红梅参加会议。"
OTHER_PAPER = "沈国栋、魏红梅、林海出席会议。"
VISIT = "6月3日，州委书记沈国栋到清水县红柳镇调研，清水县委书记罗立新陪同。"
APPOINTED = "会议决定任命魏红梅为副州长，免去其州市场监管局局长职务。"
FORMER = "陈志远曾任州长，2024年再次当选州长。"
TEACHER = "清水县第一中学教师林海说，孩子们很高兴。"

_NODES = (
    _node("Person", "p-shen", name="沈国栋", aliases=["沈书记"]),
    _node("Person", "p-halik", name="哈力克·沙吾提", aliases=["哈力克•沙吾提"]),
    _node("Person", "p-linhai", name="林海", aliases=[]),
    _node("Person", "p-linhai2", name="林海", aliases=[]),
    _node("Person", "p-wei", name="魏红梅", aliases=[]),
    _node("Person", "p-luo", name="罗立新", aliases=[]),
    _node("Person", "p-chen", name="陈志远", aliases=[]),
    _node("Person", "p-he", name="何晓", aliases=[]),
    _node("Organisation", "o-zhouwei", name="青岭州委", aliases=["州委"], kind="党委"),
    _node("Organisation", "o-zhou", name="青岭州", aliases=["州"], kind="政府"),
    _node("Organisation", "o-shichang", name="青岭州市场监管局", aliases=["州市场监管局"], kind="政府"),
    _node("Organisation", "o-xianwei", name="清水县委", aliases=[], kind="党委"),
    _node("Organisation", "o-xianweiban", name="清水县委办公室", aliases=[], kind="党委"),
    _node("Organisation", "o-yizhong", name="清水县第一中学", aliases=[], kind="学校"),
    _node("Role", "r-shuji", name="书记", organisation="青岭州委"),
    _node("Role", "r-zhouzhang", name="州长", organisation="青岭州"),
    _node("Role", "r-fuzhouzhang", name="副州长", organisation="青岭州"),
    _node("Role", "r-juzhang", name="局长", organisation="青岭州市场监管局"),
    _node("Role", "r-xianshuji", name="书记", organisation="清水县委"),
    _node("Role", "r-jiaoshi", name="教师", organisation="清水县第一中学"),
    _node("Place", "l-qingling", name="青岭市", level="市"),
    _node("Place", "l-qingshui", name="清水县", level="县"),
    _node("Place", "l-hongliu", name="清水县红柳镇", level="乡镇"),
    _node(
        "Event",
        "e-zhiliang",
        name="全州质量工作会议",
        aliases=["质量工作会议"],
        kind="会议",
        date="2025-05-12",
    ),
    _node(
        "Event",
        "e-diaoyan",
        name="沈国栋到清水县红柳镇调研",
        aliases=[],
        kind="调研",
        date="2025-06-03",
    ),
    _node("Event", "e-renmian", name="青岭州人大常委会会议", aliases=[], kind="任免", date="2025-09"),
    _node("Event", "e-yundong", name="清水县第一中学运动会", aliases=[], kind="活动", date="2025-10-10"),
    _node("Article", "a-1", headline="全州质量工作会议召开", published="2025-05-13", newspaper="青岭日报"),
    _node("Article", "a-2", headline="我州部署质量工作", published="2025-05-14", newspaper="青岭晚报"),
    _node("Article", "a-3", headline="沈国栋到红柳镇调研", published="2025-06-04", newspaper="青岭日报"),
    _node("Article", "a-4", headline="州人大常委会任免名单", published="2025-09-20", newspaper="青岭日报"),
    _node("Article", "a-5", headline="一中举行运动会", published="2025-10-11", newspaper="青岭晚报"),
)


def _holds(person: str, role: str, number: str, seen: tuple[str, str], **properties: Any) -> Edge:
    term = {"first_seen": seen[0], "last_seen": seen[1], "former": False, "acting": False}
    return _edge(person, "HOLDS", role, number, **{**term, **properties})


_BOTH: dict[str, Any] = {
    "evidence": ["a-1:34-37", "a-2:0-3"],
    "quotes": [MEETING, OTHER_PAPER],
    "articles": 2,
}
_EDGES = (
    _holds("p-shen", "r-shuji", "", ("2025-05-13", "2025-06-04"), **_said("a-1", 30, 37, MEETING)),
    _holds("p-halik", "r-zhouzhang", "", ("2025-05-13", "2025-05-13"), **_said("a-1", 18, 27, MEETING)),
    _holds("p-linhai", "r-fuzhouzhang", "", ("2025-05-13", "2025-05-14"), **_said("a-1", 47, 52, ATTENDED)),
    _holds("p-linhai2", "r-jiaoshi", "", ("2025-10-11", "2025-10-11"), **_said("a-5", 0, 11, TEACHER)),
    _holds(
        "p-wei",
        "r-juzhang",
        "",
        ("2025-05-13", "2025-09-20"),
        until="2025-09",
        how="免去",
        **_said("a-4", 0, 26, APPOINTED),
    ),
    _holds(
        "p-wei",
        "r-fuzhouzhang",
        "",
        ("2025-09-20", "2025-09-20"),
        since="2025-09",
        how="任命",
        **_said("a-4", 0, 13, APPOINTED),
    ),
    _holds("p-luo", "r-xianshuji", "", ("2025-06-04", "2025-06-04"), **_said("a-3", 20, 28, VISIT)),
    _holds(
        "p-chen",
        "r-zhouzhang",
        "-1",
        ("2025-09-20", "2025-09-20"),
        until="2022",
        former=True,
        **_said("a-4", 40, 47, FORMER),
    ),
    _holds(
        "p-chen",
        "r-zhouzhang",
        "-2",
        ("2025-09-20", "2025-09-20"),
        since="2024",
        how="当选",
        **_said("a-4", 48, 58, FORMER),
    ),
    _edge("r-shuji", "IN", "o-zhouwei", **_said("a-1", 30, 37, MEETING)),
    _edge("r-zhouzhang", "IN", "o-zhou", **_said("a-1", 18, 27, MEETING)),
    _edge("r-fuzhouzhang", "IN", "o-zhou", **_said("a-1", 47, 52, ATTENDED)),
    _edge("r-juzhang", "IN", "o-shichang", **_said("a-1", 53, 64, ATTENDED)),
    _edge("r-xianshuji", "IN", "o-xianwei", **_said("a-3", 20, 28, VISIT)),
    _edge("r-jiaoshi", "IN", "o-yizhong", **_said("a-5", 0, 11, TEACHER)),
    _edge(
        "p-shen",
        "ATTENDED",
        "e-zhiliang",
        parts=["发言", "出席"],
        as_role="r-shuji",
        lists=["a-2:1:1/3:ranked"],
        **_BOTH,
    ),
    _edge(
        "p-halik",
        "ATTENDED",
        "e-zhiliang",
        parts=["主持", "出席"],
        as_role="r-zhouzhang",
        lists=[],
        **_said("a-1", 20, 27, MEETING),
    ),
    _edge(
        "p-linhai",
        "ATTENDED",
        "e-zhiliang",
        parts=["出席"],
        as_role="r-fuzhouzhang",
        lists=["a-1:1:1/2:ranked", "a-2:1:3/3:ranked"],
        evidence=["a-1:50-52", "a-2:8-10"],
        quotes=[ATTENDED, OTHER_PAPER],
        articles=2,
    ),
    _edge(
        "p-wei",
        "ATTENDED",
        "e-zhiliang",
        parts=["出席"],
        as_role="r-juzhang",
        lists=["a-1:1:2/2:ranked", "a-2:1:2/3:ranked"],
        evidence=["a-1:61-64", "a-2:4-7"],
        quotes=[ATTENDED, OTHER_PAPER],
        articles=2,
    ),
    _edge(
        "o-shichang",
        "ATTENDED",
        "e-zhiliang",
        parts=["出席"],
        **_said("a-1", 53, 59, ATTENDED),
    ),
    _edge(
        "p-shen",
        "ATTENDED",
        "e-diaoyan",
        parts=["出席"],
        as_role="r-shuji",
        lists=[],
        **_said("a-3", 9, 12, VISIT),
    ),
    _edge(
        "p-luo",
        "ATTENDED",
        "e-diaoyan",
        parts=["出席", "陪同"],
        as_role="r-xianshuji",
        lists=[],
        **_said("a-3", 25, 28, VISIT),
    ),
    _edge(
        "p-wei",
        "ATTENDED",
        "e-renmian",
        parts=["出席"],
        as_role="r-fuzhouzhang",
        lists=[],
        **_said("a-4", 6, 9, APPOINTED),
    ),
    _edge(
        "p-linhai2",
        "ATTENDED",
        "e-yundong",
        parts=["发言", "出席"],
        as_role="r-jiaoshi",
        mode="视频",
        lists=[],
        **_said("a-5", 9, 11, TEACHER),
    ),
    _edge("o-zhou", "HOSTED", "e-zhiliang", **_said("a-1", 0, 8, MEETING)),
    _edge("o-yizhong", "HOSTED", "e-yundong", **_said("a-5", 0, 7, TEACHER)),
    _edge("e-zhiliang", "HELD_AT", "l-qingling", **_said("a-1", 14, 17, MEETING)),
    _edge("e-diaoyan", "HELD_AT", "l-hongliu", **_said("a-3", 13, 19, VISIT)),
    _edge("l-hongliu", "PART_OF", "l-qingshui", **_said("a-3", 13, 19, VISIT)),
    _edge("o-xianweiban", "PART_OF", "o-xianwei", **_said("a-3", 20, 24, VISIT)),
    _edge("o-xianwei", "LOCATED_IN", "l-qingshui", **_said("a-3", 20, 24, VISIT)),
    _edge("o-yizhong", "LOCATED_IN", "l-qingshui", **_said("a-5", 0, 7, TEACHER)),
    _edge("p-he", "CREDITED", "a-1", kind="记者", **_said("a-1", 66, 68, "（记者 何晓）")),
    _edge("p-he", "CREDITED", "a-5", kind="摄影", **_said("a-5", 20, 22, "何晓 摄")),
    _edge("e-zhiliang", "REPORTED_IN", "a-1", **_said("a-1", 0, 8, MEETING)),
    _edge("e-zhiliang", "REPORTED_IN", "a-2", **_said("a-2", 0, 15, OTHER_PAPER)),
    _edge("e-diaoyan", "REPORTED_IN", "a-3", **_said("a-3", 0, 22, VISIT)),
    _edge("e-renmian", "REPORTED_IN", "a-4", **_said("a-4", 0, 13, APPOINTED)),
    _edge("e-yundong", "REPORTED_IN", "a-5", **_said("a-5", 0, 11, TEACHER)),
    _edge("p-shen", "MENTIONED_IN", "a-1", **_said("a-1", 34, 37, MEETING)),
    _edge("p-shen", "MENTIONED_IN", "a-2", **_said("a-2", 0, 3, OTHER_PAPER)),
    _edge("p-shen", "MENTIONED_IN", "a-3", **_said("a-3", 9, 12, VISIT)),
    _edge("p-halik", "MENTIONED_IN", "a-1", **_said("a-1", 20, 27, MEETING)),
    _edge("p-linhai", "MENTIONED_IN", "a-1", **_said("a-1", 50, 52, ATTENDED)),
    _edge("p-linhai", "MENTIONED_IN", "a-2", **_said("a-2", 8, 10, OTHER_PAPER)),
    _edge("p-linhai2", "MENTIONED_IN", "a-5", **_said("a-5", 9, 11, TEACHER)),
    _edge("p-wei", "MENTIONED_IN", "a-1", **_said("a-1", 61, 64, ATTENDED)),
    _edge("p-wei", "MENTIONED_IN", "a-2", **_said("a-2", 4, 7, OTHER_PAPER)),
    _edge("p-wei", "MENTIONED_IN", "a-4", **_said("a-4", 6, 9, APPOINTED)),
    _edge("p-luo", "MENTIONED_IN", "a-3", **_said("a-3", 25, 28, VISIT)),
    _edge("p-chen", "MENTIONED_IN", "a-4", **_said("a-4", 40, 43, FORMER)),
    _edge("p-he", "MENTIONED_IN", "a-1", **_said("a-1", 66, 68, "（记者 何晓）")),
)

GRAPH = Graph(
    nodes=tuple(sorted(_NODES, key=lambda node: (node.label, node.uid))),
    edges=tuple(sorted(_EDGES, key=lambda edge: (edge.type, edge.uid))),
)
