"""Article + reading -> the setting that its names are read in: home, paper, what completes short forms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.identity.divisions import Path, home_path, leading, level_of, locate
from kg.identity.forms import fold
from kg.identity.organisations import Body, body
from kg.model import Article, Reading

UNDATED = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One article's reading and where it is at home. `scope` keeps short forms of nowhere apart."""

    reading: Reading
    home: Path
    newspaper: str | None
    text: str

    @property
    def id(self) -> str:
        """The article's id."""
        return self.reading.article

    @property
    def when(self) -> tuple[str, str]:
        """What articles are taken in order of: date of publication, then id."""
        return self.reading.published or UNDATED, self.reading.article

    @property
    def nowhere(self) -> bool:
        """Whether neither a home nor a paper is known: then short forms are this article's alone."""
        return not self.home and not self.newspaper

    @property
    def scope(self) -> str:
        """Whose short forms these are: the home's, else the paper's, else this article's alone."""
        if self.home:
            return "/".join(self.home)
        return f"报:{fold(self.newspaper)}" if self.newspaper else f"文:{self.id}"


def settings(articles: Sequence[Article], readings: Sequence[Reading]) -> tuple[Setting, ...]:
    """A setting for each reading, each article once, by publication and id, whatever the input's order."""
    known = {article.id: article for article in articles}
    unique = {reading.article: reading for reading in readings}
    made = (_setting(known.get(id_), reading) for id_, reading in unique.items())
    return tuple(sorted(made, key=lambda setting: setting.when))


def _setting(article: Article | None, reading: Reading) -> Setting:
    return Setting(
        reading=reading,
        home=_home(article, reading),
        newspaper=article.newspaper if article else None,
        text=article.text if article else "",
    )


def _home(article: Article | None, reading: Reading) -> Path:
    """The article's home; else the place that the paper's name begins with; else the dateline's place."""
    if article and article.home:
        return home_path(article.home)
    paper = leading(fold(article.newspaper))[0] if article and article.newspaper else ()
    if paper and level_of(paper) != "国家":
        return paper
    place = article.dateline_place if article else None
    return locate(fold(place or reading.dateline_place or "")) or ()


def forms_of(reading: Reading) -> tuple[str, ...]:
    """Every form that the reading uses for an organisation, in order of first use."""
    found = dict.fromkeys(reading.organisations)
    for role in reading.roles:
        found.update(dict.fromkeys(name for name in (role.organisation, role.organisation_full) if name))
    places = set(reading.places)
    for event in reading.events:
        named = (organiser.name for organiser in event.organisers)
        found.update(dict.fromkeys(name for name in named if name not in places or name in found))
    return tuple(found)


def bodies(setting: Setting) -> dict[str, Body]:
    """Each organisation's form in this article -> the body meant, open forms completed by the article."""
    spelled = {
        role.organisation: role.organisation_full
        for role in reversed(setting.reading.roles)
        if role.organisation and role.organisation_full
    }
    forms = forms_of(setting.reading)
    found = {form: body(spelled.get(form, form), setting.home) for form in forms}
    return {form: completed(one, found.values(), setting) for form, one in found.items()}


def completed(one: Body, known: Iterable[Body], setting: Setting) -> Body:
    """An open form as the only body of its article whose name ends so, else as one of this scope alone."""
    if not one.open:
        return one
    closed = (other for other in known if not other.open and other.name != one.name)
    fuller = {other.key: other for other in closed if other.name.endswith(one.name)}
    if len(fuller) == 1:
        return next(iter(fuller.values()))
    return replace(one, key=f"{one.key}@{setting.scope}", place=setting.home)
