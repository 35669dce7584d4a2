"""Terms of office: one for each (person, post), more only where the texts state it."""

from __future__ import annotations

import pytest

from kg.model import Evidence, Role
from kg.stores.terms import Seen, terms


def seen(published: str | None, **said: object) -> Seen:
    """A claim of an article of that day."""
    where = Evidence(article=f"a{published}", start=0, stop=5, rule="test")
    role = Role(person="魏红梅", title="局长", organisation="州市场监管局", evidence=where, **said)  # type: ignore[arg-type]
    return Seen(role=role, published=published)


def stated(*claims: Seen) -> list[tuple[object, ...]]:
    """since, until, first seen, last seen, former of each term."""
    names = ("since", "until", "first_seen", "last_seen", "former")
    return [tuple(term.properties()[name] for name in names) for term in terms(claims)]


@pytest.mark.parametrize(
    ("claims", "wanted"),
    [
        pytest.param(
            [seen("2025-05-13"), seen("2021-01-02"), seen("2025-09-01")],
            [(None, None, "2021-01-02", "2025-09-01", False)],
            id="a publication date starts no term, a gap ends none",
        ),
        pytest.param(
            [seen("2025-05-13"), seen("2025-09-20", until="2025-09-19", how="免去", former=True)],
            [(None, "2025-09-19", "2025-05-13", "2025-05-13", True)],
            id="免去其州市场监管局局长职务: seen in it before, former now",
        ),
        pytest.param(
            [seen("2025-01-05", since="2025-01", how="任命"), seen("2025-02-10", since="2025-01-04")],
            [("2025-01-04", None, "2025-01-05", "2025-02-10", False)],
            id="the more precise date of one start",
        ),
        pytest.param(
            [
                seen("2016-12-02", since="2016-12-01", how="当选"),
                seen("2021-11-03", since="2021-11-02", how="当选"),
            ],
            [
                ("2016-12-01", None, "2016-12-02", "2016-12-02", False),
                ("2021-11-02", None, "2021-11-03", "2021-11-03", False),
            ],
            id="elected again five years later: two terms",
        ),
        pytest.param(
            [seen("2021-07-02", since="2021-07-01", how="任命"), seen("2021-11-03", since="2021-11-02")],
            [("2021-07-01", None, "2021-07-02", "2021-11-03", False)],
            id="appointed, then elected four months later: one term",
        ),
        pytest.param(
            [
                seen("2025-03-01", until="2022", former=True),
                seen("2025-03-01", since="2024", how="当选"),
                seen("2025-06-01"),
            ],
            [
                (None, "2022", "2025-03-01", "2025-03-01", True),
                ("2024", None, "2025-03-01", "2025-06-01", False),
            ],
            id="曾任州长，2024年再次当选州长",
        ),
        pytest.param(
            [seen("2025-03-01", former=True)],
            [(None, None, "2025-03-01", "2025-03-01", True)],
            id="原局长",
        ),
        pytest.param(
            [seen("2020-03-01", former=True), seen("2025-03-01")],
            [(None, None, "2025-03-01", "2025-03-01", False)],
            id="former once, in the post in the latest report",
        ),
        pytest.param([seen(None)], [(None, None, None, None, False)], id="no date known"),
        pytest.param(
            [seen("2025-03-01", since="--11-18"), seen("2025-04-01", since="2024")],
            [
                ("--11-18", None, "2025-03-01", "2025-03-01", False),
                ("2024", None, "2025-04-01", "2025-04-01", False),
            ],
            id="a day without a year is compared with nothing",
        ),
    ],
)
def test_terms(claims: list[Seen], wanted: list[tuple[object, ...]]) -> None:
    assert stated(*claims) == wanted
    assert stated(*reversed(claims)) == wanted


def test_how_and_where_each_end_is_stated() -> None:
    claims = [
        seen("2025-01-05", since="2025-01-04", how="任命"),
        seen("2025-09-20", until="2025-09-19", how="免去", former=True),
    ]
    (term,) = terms(claims)
    said = term.properties()
    assert said["how"] == "任命、免去"
    assert said["since_evidence"] == "a2025-01-05:0-5"
    assert said["until_evidence"] == "a2025-09-20:0-5"


def test_acting_until_a_report_says_otherwise() -> None:
    (term,) = terms([seen("2025-01-05", acting=True)])
    assert term.properties()["acting"] is True
    (term,) = terms([seen("2025-01-05", acting=True), seen("2025-03-05")])
    assert term.properties()["acting"] is False


def test_terms_of_one_post_are_told_apart() -> None:
    two = terms([seen("2016-12-02", since="2016-12-01"), seen("2021-11-03", since="2021-11-02")])
    assert [term.discriminator for term in two] == ["2016-12-01", "2021-11-02"]
