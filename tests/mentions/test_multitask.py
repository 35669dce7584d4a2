"""HanLP's real code with a tiny model: what it sees stands where it says, however the work is cut up."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.main import commands
from kg.errors import EngineError
from kg.mentions.models import add_archive
from kg.mentions.multitask import MultiTask, load_multitask
from kg.mentions.recogniser import Engine
from kg.model import Article, Mention

PLAIN = "州党委网信办科长刘瑶表示，要学习全会精神。18日，青岚县召开会议，书记高明强调，推动高质量发展。"
RAW = (
    "州党委网信办科长刘 瑶表示，要学习。",
    "州党委  网信办科长　刘　瑶（女，1990年生）表示，工作要抓落实。",
    "😀😀书记刘瑶👍🏽说，要学习。",
    "１８日，青岚县召开会议，书记刘瑶强调，推动ＡＢＣ发展。",
    "艾海提江•巴克、刘瑶主持会议",
    "\ufeff\u200b刘瑶\u200d说：“要学习！”——《全会》…\t刘瑶。\r\n\n　　刘瑶",
)


def article(text: str) -> Article:
    return Article(id="a", title="", text=text)


@pytest.fixture(scope="module")
def hanlp(tiny_model: Path) -> MultiTask:
    return load_multitask(Engine(name="hanlp", model=str(tiny_model)), {})


def found(mentions: tuple[Mention, ...]) -> list[tuple[str, str]]:
    return [(mention.kind, mention.name) for mention in mentions]


def test_persons_bodies_places_and_dates_are_seen(hanlp: MultiTask) -> None:
    (mentions,) = hanlp.recognise([article(PLAIN)])
    assert ("person", "刘瑶") in found(mentions)
    assert ("person", "高明") in found(mentions)
    assert ("place", "青岚县") in found(mentions)
    assert ("time", "18日") in found(mentions)
    assert "organisation" in {mention.kind for mention in mentions}
    assert {mention.rule for mention in mentions} == {"mentions.hanlp"}


@pytest.mark.parametrize("text", RAW)
def test_a_name_stands_where_it_is_said_to_stand(hanlp: MultiTask, text: str) -> None:
    (mentions,) = hanlp.recognise([article(text)], [["刘瑶"]])
    for mention in mentions:
        assert "".join(mention.span.of(text).split()) == mention.name
    names = [mention.span.of(text) for mention in mentions if mention.name == "刘瑶"]
    assert len(names) == "".join(text.split()).count("刘瑶")
    assert all(name[0] + name[-1] == "刘瑶" for name in names)


def test_a_name_that_the_grammar_is_sure_of_is_not_cut(hanlp: MultiTask) -> None:
    text = "县信访局局长欧阳明霞说，要学习。"
    (mentions,) = hanlp.recognise([article(text)], [["欧阳明霞"]])
    assert ("person", "欧阳明霞") in found(mentions)


def test_a_users_words_go_to_hanlp_too(tiny_model: Path) -> None:
    text = "蓝鲸文社在老码头，学习全会精神。"
    engine = Engine(name="hanlp", model=str(tiny_model))
    words = load_multitask(engine, {"蓝鲸文社": "organisation", "老码头": "place"})
    (mentions,) = words.recognise([article(text)])
    assert [pair for pair in found(mentions) if pair[1] in ("蓝鲸文社", "老码头")] == [
        ("organisation", "蓝鲸文社"),
        ("place", "老码头"),
    ]


def test_a_name_of_one_article_says_nothing_of_the_next(hanlp: MultiTask) -> None:
    texts = [article("全会精神说，要学习。"), article("全会精神说，要学习。")]
    first, second = hanlp.recognise(texts, [["全会精神"], []])
    assert ("person", "全会精神") in found(first)
    assert second == hanlp.recognise(texts[1:])[0]


def test_together_one_by_one_and_in_threads_is_the_same(hanlp: MultiTask) -> None:
    articles = [article(text) for text in (PLAIN, *RAW, "", "\n \n", PLAIN * 3)]
    together = hanlp.recognise(articles)
    assert together == [hanlp.recognise([each])[0] for each in articles]
    with ThreadPoolExecutor(4) as pool:
        assert together == [one[0] for one in pool.map(hanlp.recognise, ([each] for each in articles))]


def test_a_batch_of_one_sentence_reads_the_same(hanlp: MultiTask, tiny_model: Path) -> None:
    single = load_multitask(Engine(name="hanlp", model=str(tiny_model), batch=1), {})
    assert single.recognise([article(PLAIN * 3)]) == hanlp.recognise([article(PLAIN * 3)])


def test_an_article_of_twenty_thousand_characters_loses_nothing(hanlp: MultiTask) -> None:
    times = 20_000 // len(PLAIN) + 1
    (mentions,) = hanlp.recognise([article(PLAIN * times)])
    (once,) = hanlp.recognise([article(PLAIN)])
    assert [(m.span.start % len(PLAIN), m.name) for m in mentions] == [
        (m.span.start, m.name) for m in once
    ] * times


def test_a_sentence_of_three_thousand_characters_loses_nothing(hanlp: MultiTask) -> None:
    text = "，".join(["青岚县召开会议"] * 400) + "，书记刘瑶表示"
    (mentions,) = hanlp.recognise([article(text)], [["刘瑶"]])
    places = [m for m in mentions if m.name == "青岚县"]
    assert len(places) >= 350
    assert all(m.span.of(text) == m.name for m in mentions)
    assert mentions[-1].name == "刘瑶"


def test_a_folder_that_holds_no_model_is_said_to(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"config\.json and model\.pt"):
        load_multitask(Engine(name="hanlp", model=str(tmp_path)), {})


def test_damaged_files_are_said_to_be(tiny_model: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_bytes((tiny_model / "config.json").read_bytes())
    (tmp_path / "model.pt").write_bytes(b"damaged")
    with pytest.raises(EngineError, match="could not load this model"):
        load_multitask(Engine(name="hanlp", model=str(tmp_path)), {})


@pytest.mark.parametrize("device", ["gpu", "cuda:99", "cuda:x"])
def test_a_device_that_is_not_there(tiny_model: Path, device: str) -> None:
    with pytest.raises(EngineError, match="cpu"):
        load_multitask(Engine(name="hanlp", model=str(tiny_model), device=device), {})


def test_the_command_reads_with_the_model_by_its_name(archive: Path, home: Path, tmp_path: Path) -> None:
    add_archive(archive)
    pages = tmp_path / "pages.jsonl"
    text = "18日，青岚县召开会议，县委书记高明强调，推动高质量发展。"
    pages.write_text(json.dumps({"id": "a1", "title": "青岚县召开会议", "text": text}) + "\n", "utf-8")
    for engine in ("hanlp", "auto"):
        result = CliRunner().invoke(commands, ["extract", str(pages), "--engine", engine])
        assert result.exit_code == 0, result.output
        reading = json.loads(result.stdout)
        assert reading["persons"] == ["高明"]
        assert "mentions.hanlp" in result.stdout
        assert ("engine: hanlp" in result.stderr) == (engine == "auto")
    assert home.is_dir()


def test_a_build_knows_which_engine_read(archive: Path, home: Path, tmp_path: Path) -> None:
    add_archive(archive)
    pages = tmp_path / "page.txt"
    pages.write_text("青岚县召开会议\n　　18日，青岚县召开会议，县委书记高明强调，推动发展。\n", "utf-8")
    words = ["build", str(pages), "--into", str(tmp_path / "w"), "--json"]
    first = CliRunner().invoke(commands, words)
    again = CliRunner().invoke(commands, [*words, "--engine", "hanlp"])
    assert (first.exit_code, again.exit_code) == (0, 0), again.output
    assert json.loads(again.stdout)["extracted"] == 1
    assert "hanlp:CLOSE" in (tmp_path / "w" / "manifest.json").read_text("utf-8")
    assert home.is_dir()
