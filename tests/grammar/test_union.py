"""What a recogniser sees united with the rules' finds: every rule of the union with its sentence."""

from __future__ import annotations

from kg.grammar.prepare import prepare
from kg.model import BY_USER, Article, Mention, MentionKind, Span


def seen(text: str, kind: MentionKind, words: str, rule: str = "mentions.hanlp") -> Mention:
    start = text.index(words)
    return Mention(kind=kind, span=Span(start, start + len(words)), name=words, rule=rule)


def names(text: str, *mentions: Mention) -> dict[str, list[tuple[str, str]]]:
    document = prepare(Article(id="a", title="", text=text), mentions)
    return {
        "persons": [(m.name, m.rule) for m in document.persons],
        "organisations": [(m.name, m.rule) for m in document.organisations],
        "places": [(m.name, m.rule) for m in document.places],
    }


def test_what_only_the_recogniser_sees_is_added() -> None:
    text = "昨日，蓝鲸乐队在老码头献唱，洛桑顿珠伴舞。"
    read = names(
        text,
        seen(text, "organisation", "蓝鲸乐队"),
        seen(text, "place", "老码头"),
        seen(text, "person", "洛桑顿珠"),
    )
    assert ("蓝鲸乐队", "mentions.hanlp") in read["organisations"]
    assert ("老码头", "mentions.hanlp") in read["places"]


def test_of_two_that_overlap_the_longer_holds() -> None:
    text = "会议由青岚县教育局承办。"
    shorter = names(text, seen(text, "organisation", "教育局"))
    assert shorter["organisations"] == [("青岚县教育局", "organisations.ending")]
    text = "蓝鲸文化传播公司新疆分公司挂牌。"
    longer = names(text, seen(text, "organisation", "蓝鲸文化传播公司新疆分公司"))
    assert longer["organisations"] == [("蓝鲸文化传播公司新疆分公司", "mentions.hanlp")]


def test_a_body_with_a_post_is_as_the_post_shows_it() -> None:
    text = "市政府秘书长高明远主持。"
    read = names(text, seen(text, "organisation", "市政府秘书长"))
    assert read["organisations"] == [("市政府", "organisations.ending")]


def test_what_is_found_once_holds_for_the_whole_article() -> None:
    text = "蓝鲸乐队来了。大家都爱蓝鲸乐队。"
    read = names(text, seen(text, "organisation", "蓝鲸乐队"))
    assert [name for name, _ in read["organisations"]] == ["蓝鲸乐队", "蓝鲸乐队"]


def test_a_person_is_no_place_and_a_place_inside_a_body_is_none() -> None:
    text = "州长高明远说，青岚县教育局很好。"
    read = names(text, seen(text, "place", "高明远"), seen(text, "place", "青岚县"))
    assert read["places"] == []
    assert [name for name, _ in read["persons"]] == ["高明远"]


def test_generic_words_are_no_names() -> None:
    text = "学校和公司参加。"
    assert names(text, seen(text, "organisation", "公司"))["organisations"] == []


def test_a_users_word_goes_before_everything() -> None:
    text = "会议由青岚县教育局承办，和谐主持。"
    read = names(text, seen(text, "organisation", "教育局", BY_USER), seen(text, "person", "和谐", BY_USER))
    assert ("教育局", BY_USER) in read["organisations"]
    assert read["persons"] == [("和谐", BY_USER)]


def test_letter_spacing_and_other_dots_are_the_same_name() -> None:
    text = "艾海提江•巴克说，好。艾海提江·巴克又说。"
    read = names(text, seen(text, "person", "艾海提江•巴克"))
    assert {name for name, _ in read["persons"]} == {"艾海提江·巴克"}
