"""A user's dictionary: its lines, its names in a text, and what it does to a reading."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.main import commands
from kg.errors import InputError
from kg.mentions.builtin import Builtin
from kg.mentions.dictionary import WithDictionary, read_dictionary
from kg.mentions.engines import version
from kg.mentions.recogniser import Engine
from kg.model import Article

LINES = """\
格日勒图 3 nr
沙柳河湿地 ns
天山文社 10 nt
# a comment

艾海提江·巴克 5 nrf
"""


def written(path: Path, text: str, *, bom: bool = False) -> str:
    path.write_text(text, "utf-8-sig" if bom else "utf-8")
    return str(path)


@pytest.mark.parametrize("bom", [False, True])
def test_lines_as_for_jieba(tmp_path: Path, bom: bool) -> None:
    dictionary = read_dictionary(written(tmp_path / "d.txt", LINES, bom=bom))
    assert dictionary.words == {
        "格日勒图": "person",
        "沙柳河湿地": "place",
        "天山文社": "organisation",
        "艾海提江·巴克": "person",
    }
    assert dictionary.issues == ()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("格日勒图", "no tag"),
        ("格日勒图 3", "no tag"),
        ("高质量 3 n", "tag n"),
        ("田 进 宝 3 nr", "holds no spaces"),
        ("李 3 nr", "one character"),
    ],
)
def test_lines_that_cannot_be_used_are_reported(tmp_path: Path, line: str, why: str) -> None:
    dictionary = read_dictionary(written(tmp_path / "d.txt", f"沙柳镇 1 ns\n{line}\n"))
    assert dictionary.words == {"沙柳镇": "place"}
    (issue,) = dictionary.issues
    assert (issue.place, issue.severity) == ("line 2", "warning")
    assert why in (issue.remedy or "")


def test_files_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_bytes("沙柳镇 1 ns\n".encode("gb18030"))
    with pytest.raises(InputError, match="not UTF-8"):
        read_dictionary(str(tmp_path / "d.txt"))
    with pytest.raises(InputError, match="cannot be read"):
        read_dictionary(str(tmp_path / "none.txt"))


def test_the_longest_name_and_spaced_ones(tmp_path: Path) -> None:
    dictionary = read_dictionary(written(tmp_path / "d.txt", "沙柳河 1 ns\n沙柳河湿地 1 ns\n田进宝 1 nr\n"))
    text = "在沙柳河湿地，社长 田 进　宝说，沙柳河清了。"
    assert [(m.span.of(text), m.name) for m in dictionary.find(text)] == [
        ("沙柳河湿地", "沙柳河湿地"),
        ("田 进　宝", "田进宝"),
        ("沙柳河", "沙柳河"),
    ]


def test_beside_a_recogniser_the_users_words_come_first(tmp_path: Path) -> None:
    dictionary = read_dictionary(written(tmp_path / "d.txt", "格日勒图 1 nr\n"))
    both = WithDictionary(Builtin(), dictionary)
    (mentions,) = both.recognise([Article(id="a", title="", text="格日勒图说，今年好。")])
    assert both.name == "builtin"
    assert (mentions[0].name, mentions[0].rule) == ("格日勒图", "names.dictionary")


def test_names_of_the_dictionary_are_read(tmp_path: Path) -> None:
    words = written(tmp_path / "d.txt", "和谐 1 nr\n天山文社 1 nt\n沙柳滩 1 ns\n高质量 1 n\n")
    text = "昨日，天山文社在沙柳滩举办诗会，和谐朗诵了新作。"
    pages = tmp_path / "a.jsonl"
    pages.write_text(json.dumps({"id": "a1", "title": "诗会", "text": text}) + "\n", "utf-8")
    plain = CliRunner().invoke(commands, ["extract", str(pages)])
    result = CliRunner().invoke(commands, ["extract", str(pages), "--userdict", words])
    assert json.loads(plain.stdout)["persons"] == []
    reading = json.loads(result.stdout)
    assert reading["persons"] == ["和谐"]
    assert "天山文社" in reading["organisations"]
    assert "沙柳滩" in reading["places"]
    assert "line 4" in result.stderr and "高质量" in result.stderr


def test_other_words_are_another_version(tmp_path: Path) -> None:
    one = version(Engine(dictionary=written(tmp_path / "1.txt", "沙柳镇 1 ns\n")))
    other = version(Engine(dictionary=written(tmp_path / "2.txt", "沙柳镇 1 nt\n")))
    assert len({version(Engine()), one, other}) == 3
