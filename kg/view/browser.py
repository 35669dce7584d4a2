"""The library of questions -> Neo4j Browser's kit: favourites, colours and captions, a guide."""

from __future__ import annotations

import csv
import html
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from kg.errors import InputError
from kg.questions.library import Question, Topic, questions, topics
from kg.resources import table
from kg.stores.statements import Statement
from kg.view.kinds import KIND, KINDS, RELATIONS

CLASSIC = "favourites.zip"  # dropped on the classic Browser, it imports folders and all
SAVED = "saved-cypher.csv"  # imported by the new Browser
STYLE = "kg.grass"
GUIDE = "guide.html"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same questions give the same bytes
_CAPTIONS = {"Article": "headline"}  # what stands on a node; else its name
_SIZES = {"Person": 60, "Event": 70, "Organisation": 60}  # diameters in pixels; else 50
_GREY = "#a5abb6"


def kit() -> dict[str, bytes]:
    """Each file of the kit by its name."""
    return {
        CLASSIC: _classic(),
        SAVED: _saved().encode("utf-8"),
        STYLE: _style().encode("utf-8"),
        GUIDE: _guide().encode("utf-8"),
    }


def write_kit(folder: Path) -> list[Path]:
    """Write the kit's files into `folder`; gives their paths. Raises InputError."""
    paths = []
    for name, content in kit().items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        except OSError as error:
            raise InputError(f"{folder / name}: cannot be written: {error.strerror or error}") from error
        paths.append(folder / name)
    return paths


# ── favourites ────────────────────────────────────────────────────────────────────────────────────


def _saves() -> Iterator[tuple[str, str, str, str]]:
    """Folder, name, English description and text of each favourite."""
    yield "", "0 参数 Parameters", "Set all parameters; change them with :param", parameters()
    for number, topic, question in _listed():
        folder = _folder(number, topic)
        english = question.name.replace("_", " ")
        yield folder, f"{question.chinese} {english}", question.title, _text(question, question.text)
        if picture := question.picture:
            yield (
                folder,
                f"图：{question.chinese} picture: {english}",
                picture.title,
                _text(question, picture.text),
            )


def _listed() -> Iterator[tuple[int, Topic, Question]]:
    for number, topic in enumerate(topics(), 1):
        yield from ((number, topic, each) for each in questions() if each.topic == topic.name)


def _folder(number: int, topic: Topic) -> str:
    return f"{number} {topic.chinese} {topic.english}"


def parameters() -> str:
    """The commands that give every parameter of every question a value.

    Not :params {...}: it makes 100 the float 100.0, which LIMIT refuses.
    """
    values = (f":param {name} => {_literal(value)}" for name, value, *_ in table("browser_parameters.tsv"))
    return ";\n".join(values)


def _literal(value: str) -> str:
    return value if value.isdecimal() and len(value) < 4 else f"'{value}'"


def _text(question: Question, statement: str) -> str:
    """The statement as the library has it, with comments on what to set before."""
    given = {name: _literal(value) for name, value, *_ in table("browser_parameters.tsv")}
    lines = [f"// :param {name} => {given[name]}" for name in question.params if f"${name}" in statement]
    return "\n".join([f"// {question.title}", *lines, statement])


def _classic() -> bytes:
    """A folder for each topic; the first line of a favourite is its name."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for folder, name, _, text in _saves():
            path = f"{folder}/{name}.cypher" if folder else f"{name}.cypher"
            archive.writestr(zipfile.ZipInfo(path, _EPOCH), f"// {name}\n{text}\n")
    return held.getvalue()


def _saved() -> str:
    """The new Browser's form: a row for each folder, then one for each favourite."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(("name", "description", "query", "id", "parentId", "isFolder"))
    folders = {folder: f"kg-{folder.split(' ')[0]}" for folder, *_ in _saves() if folder}
    writer.writerows((name, "", "", uid, "", "true") for name, uid in folders.items())
    for number, (folder, name, description, text) in enumerate(_saves()):
        uid = f"kg-{number:03}"
        writer.writerow((name, description, text, uid, folders.get(folder, ""), "false"))
    return held.getvalue()


# ── style ─────────────────────────────────────────────────────────────────────────────────────────


def _style() -> str:
    """One rule a label: a node with two styled labels would look different in the two Browsers."""
    rules = [_rule("node", {"color": _GREY, "border-color": _GREY, "text-color-internal": "#ffffff"})]
    for kind in KINDS:
        size = _SIZES.get(kind.label, 50)
        said = {
            "diameter": f"{size}px",
            "color": kind.colour,
            "border-color": kind.colour,
            "border-width": "2px",
            "text-color-internal": "#ffffff",
            "font-size": "11px",
            "caption": f"'{{{_CAPTIONS.get(kind.label, 'name')}}}'",
        }
        rules.append(_rule(f"node.{kind.label}", said))
    rules.append(_rule("node.KgLoad", {"color": _GREY, "border-color": _GREY, "caption": "'{at}'"}))
    line = {"color": _GREY, "shaft-width": "1px", "font-size": "9px", "padding": "3px"}
    line |= {"text-color-external": "#404040", "text-color-internal": "#ffffff", "caption": "'<type>'"}
    rules.append(_rule("relationship", line))
    rules += [
        _rule(f"relationship.{type_}", {"caption": f"'{words[0]}'"}) for type_, words in RELATIONS.items()
    ]
    return "\n".join(rules)


def _rule(what: str, said: dict[str, str]) -> str:
    return "\n".join([f"{what} {{", *(f"  {name}: {value};" for name, value in said.items()), "}", ""])


# ── guide ─────────────────────────────────────────────────────────────────────────────────────────


def _guide() -> str:
    template = (Path(__file__).parent / "guide.html").read_text("utf-8")
    slides = "".join(_slide(number, topic) for number, topic in enumerate(topics(), 1))
    rows = "".join(
        f"<tr><td><code>{name}</code></td><td>{html.escape(value)}</td><td>{chinese}<br>{english}</td></tr>"
        for name, value, chinese, english in table("browser_parameters.tsv")
    )
    return (
        template.replace("<!-- legend -->", _legend())
        .replace("<!-- parameters -->", _runnable(parameters()))
        .replace("<!-- values -->", rows)
        .replace("<!-- topics -->", slides)
    )


def _legend() -> str:
    return "".join(
        f'<tr><td><span style="color:{KIND[kind.label].colour}">&#9679;</span> <code>{kind.label}</code></td>'
        f"<td>{kind.chinese} {kind.english}</td></tr>"
        for kind in KINDS
    )


def _slide(number: int, topic: Topic) -> str:
    asked = "".join(_asked(each) for _, of, each in _listed() if of == topic)
    return (
        f'<slide class="row-fluid"><div class="col-sm-12"><h3>{number} {topic.chinese} {topic.english}</h3>'
        f"{asked}</div></slide>\n"
    )


def _asked(question: Question) -> str:
    picture: Statement | None = question.picture
    shown = f"<p>图 As a picture:</p>{_runnable(_text(question, picture.text))}" if picture else ""
    return (
        f"<h4>{html.escape(question.chinese)}</h4><p>{html.escape(question.title)}</p>"
        f"{_runnable(_text(question, question.text))}{shown}"
    )


def _runnable(text: str) -> str:
    return f'<pre class="pre-scrollable code runnable">{html.escape(text)}</pre>'
