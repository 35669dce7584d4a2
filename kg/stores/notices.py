"""What Neo4j remarks on a statement beside its rows -> one line each on the log `kg.stores`, so on stderr."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from functools import cache

from neo4j import GqlStatusObject

from kg.stores.writing import labels, stored_fields, stored_statements

_log = logging.getLogger("kg.stores")
# The driver logs every notification whole, as it came; ours are the same in plain words.
logging.getLogger("neo4j.notifications").addHandler(logging.NullHandler())
_LOAD = frozenset({"KgLoad", "token", "held", "at", "by"})  # what a load keeps of itself: cypher/write/neo4j
_NAMED = re.compile(r"`([^`]+)` does not exist")


def tell(notices: Iterable[GqlStatusObject]) -> None:
    """Log each warning once; a label of ours that this graph has no node of yet is no warning."""
    told = {
        f"{notice.status_description}{_place(notice)}": None
        for notice in notices
        if notice.is_notification and notice.raw_severity == "WARNING" and not _expected(notice)
    }
    for line in told:
        _log.warning("Neo4j: %s", line.removeprefix("warn: "))


def _expected(notice: GqlStatusObject) -> bool:
    found = _NAMED.search(notice.status_description)
    return bool(found) and str(found and found[1]) in _ours()


@cache
def _ours() -> frozenset[str]:
    return labels() | frozenset(stored_statements()) | stored_fields() | _LOAD


def _place(notice: GqlStatusObject) -> str:
    at = notice.position
    return f" (line {at.line}, column {at.column})" if at else ""
