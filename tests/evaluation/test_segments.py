"""Pages cut into articles, against pieces cut by hand."""

from __future__ import annotations

from kg.evaluation.segments import score_segments, segment_record, shingles

FIRST = "清河州质量工作领导小组召开第一次全体会议" * 4
SECOND = "青石县举办春耕农机培训班农户学习新技术" * 4
PIECES = [
    [
        {"id": "p-1", "title": "质量工作领导小组召开会议", "kind": "article"},
        {"id": "p-2", "title": "春耕培训", "kind": "article"},
        {"id": "p-3", "title": "图片", "kind": "caption"},
    ]
]
GOLD = [
    {"id": "p-1", "source": "page.txt", "text": FIRST + "会议强调质量是生命线各县市要抓好落实"},
    {"id": "p-2", "source": "page.txt", "text": SECOND + "培训班为期三天由州农业农村局主办"},
    {"id": "p-3", "source": "page.txt", "text": "图为农户在田间学习" * 9},
]


def test_shingles_are_stretches_of_five_signs() -> None:
    assert shingles("甲 乙丙丁戊己") == {"甲乙丙丁戊", "乙丙丁戊己"}


def test_a_right_cut_a_wrong_headline_and_a_missed_piece() -> None:
    cut = [
        {"source": "folder/page.txt", "title": "召开质量工作会议", "text": GOLD[0]["text"]},
        {"source": "folder/page.txt", "title": "春耕培训", "text": GOLD[1]["text"] + GOLD[2]["text"] * 2},
    ]
    scores = score_segments(PIECES, GOLD, cut)
    assert (scores.articles.hit, scores.articles.predicted, scores.articles.gold) == (1, 2, 2)
    assert scores.headlines_right == 0.0
    assert [slip[:2] for slip in scores.slips] == [("headline", "p-1"), ("missed", "p-2")]


def test_what_lies_outside_the_scored_pieces_is_not_counted() -> None:
    cut = [
        {"source": "page.txt", "title": "质量工作领导小组召开会议", "text": GOLD[0]["text"]},
        {"source": "page.txt", "title": "春耕培训", "text": GOLD[1]["text"]},
        {"source": "page.txt", "title": "图片", "text": GOLD[2]["text"]},
    ]
    scores = score_segments(PIECES, GOLD, cut)
    assert segment_record(scores) == {
        "articles": {"precision": 1.0, "recall": 1.0, "f1": 1.0, "gold": 2},
        "headlines": 1.0,
    }
