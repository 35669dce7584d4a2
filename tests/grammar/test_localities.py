"""Places that no table knows: each rule with its sentence, and the words of the text with them."""

from __future__ import annotations

import pytest

from kg.grammar.text.localities import local_names, with_places
from kg.grammar.text.vocabulary import tokens_of
from tests.grammar.named import read_names

NAMES = [
    ("a run that makes no word", "调研组来到沙柳镇。", "沙柳镇"),
    ("with its short form", "望湖市召开会议，望湖干部表态。", "望湖市 望湖"),
    ("half of it is a known county", "记者从青岚县获悉，青岚县已开工。", "青岚县 青岚"),
    ("a known county by itself", "记者从岚县获悉。", ""),
    ("cut to what recurs", "会后到访云杉乡，又见云杉乡新貌，云杉乡变了。", "云杉乡"),
    ("a particle amid foreign signs", "他在阿日善镇工作。", "阿日善镇"),
    ("another language", "阿尔别克州和布良斯姆州。", "阿尔别克州 布良斯姆州 阿尔别克 布良斯姆"),
    ("a word again and again", "军营村种茶，军营村富了。", "军营村"),
    ("a word after a place", "记者走进和静县东风村。", "东风村"),
    ("one word alone is a kind", "走进旅游村，来到示范村。", ""),
    ("which one, and how many", "该市、我县、各乡、三个村、四县一市、两县和设区市。", ""),
    ("kinds of places", "大城市、车市、强县和万村行动。", ""),
]


@pytest.mark.parametrize(("rule", "text", "names"), NAMES, ids=[rule for rule, _, _ in NAMES])
def test_unknown_places_of_a_text(rule: str, text: str, names: str) -> None:
    assert sorted(local_names(text, None)) == sorted(names.split())


def test_the_paper_s_home_is_a_place() -> None:
    assert local_names("全州开会。", "赫川蒙古族藏族自治州") == ("赫川蒙古族藏族自治州", "赫川州", "赫川")
    assert local_names("全市开会。", "和静县") == ()


def words_of(text: str, *names: str) -> str:
    tokens = with_places(text, tokens_of(text), names)
    return "|".join(text[a:b] for a, b in zip(tokens.starts, tokens.starts[1:], strict=False))


def test_a_name_is_one_word_wherever_it_stands_whole() -> None:
    assert words_of("望湖市代表和望湖市委", "望湖市", "望湖") == "望湖市|代表|和|望湖|市委"
    assert words_of("在青岚县开会", "青岚县") == "在|青岚县|开会"
    assert words_of("在岚县开会", "青岚县") == "在|岚县|开会"


def test_bodies_and_lists_stand_on_them() -> None:
    read = read_names("本报讯 青岚县公安局、望湖市人民政府和沙柳镇党委在望湖市、青岚县云杉乡举行活动。")
    assert [m.name for m in read.organisations] == ["青岚县公安局", "望湖市人民政府", "沙柳镇党委"]
    assert [m.name for m in read.places] == ["望湖市", "青岚县云杉乡"]
