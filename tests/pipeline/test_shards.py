"""Shards: the same articles give the same shards; one more article touches only its neighbours'."""

from __future__ import annotations

from kg.model import Article
from kg.pipeline.shards import MOST_ARTICLES, MOST_CHARACTERS, shards


def made(number: int, text: str = "正文") -> Article:
    return Article(id=f"a{number}", title=f"第{number}篇", text=text, source=f"{number // 5}.txt")


def keys(articles: list[Article]) -> list[str]:
    return [shard.key for shard in shards(articles)]


def test_every_article_is_in_one_shard_in_order() -> None:
    articles = [made(number) for number in range(500)]
    assert [article for shard in shards(articles) for article in shard.articles] == articles


def test_the_same_articles_give_the_same_keys() -> None:
    assert keys([made(number) for number in range(300)]) == keys([made(number) for number in range(300)])


def test_no_articles_give_no_shard() -> None:
    assert keys([]) == []


def test_a_changed_text_changes_one_shard() -> None:
    before = [made(number) for number in range(500)]
    after = [made(number, "改过的正文") if number == 250 else made(number) for number in range(500)]
    assert len(set(keys(after)) - set(keys(before))) == 1


def test_an_article_more_changes_one_shard_or_two() -> None:
    before = [made(number) for number in range(500)]
    after = [*before[:250], made(9999), *before[250:]]
    assert len(set(keys(after)) - set(keys(before))) in (1, 2)


def test_shards_have_a_largest_size() -> None:
    sizes = [len(shard.articles) for shard in shards([made(number) for number in range(3000)])]
    assert max(sizes) <= MOST_ARTICLES


def test_a_shard_of_long_articles_is_cut_by_characters() -> None:
    cut = list(shards([made(number, "字" * MOST_CHARACTERS) for number in range(3)]))
    assert [len(shard.articles) for shard in cut] == [1, 1, 1]
    assert cut[0].characters == MOST_CHARACTERS
