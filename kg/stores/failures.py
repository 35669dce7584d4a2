"""What the Neo4j driver raises -> StoreError or QueryError that says what happened and what to do."""

from __future__ import annotations

import re

from neo4j.exceptions import (
    AuthError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    UnsupportedServerProduct,
)

from kg.errors import KgError, QueryError, StoreError

# What a command ends with, by what went wrong at the server; the README lists them.
DOWN, REFUSED, NO_DATABASE, TOO_OLD, FORBIDDEN, FULL = 3, 4, 5, 6, 7, 8

_PLACE = re.compile(r"\s*\(line (\d+), column (\d+) \(offset: \d+\)\)")
_DISK = (
    "{url}: the server cannot write its data: its disk is full or failing; give it room, restart it,"
    " then load again"
)
_MEMORY = "{url}: the server has too little memory; raise server.memory.heap.max_size, then load again"
# The code's last words -> exit code and what to tell; {url}, {user}, {database} are filled in.
_TOLD = {
    "Unauthorized": (
        REFUSED,
        "{url} refuses user {user} with this password; set NEO4J_PASSWORD (and NEO4J_USER)",
    ),
    "AuthenticationRateLimit": (
        REFUSED,
        "{url} has seen too many wrong passwords; wait a little, then try again",
    ),
    "CredentialsExpired": (
        REFUSED,
        "{url}: the password of user {user} must be changed first, in Neo4j Browser",
    ),
    "DatabaseNotFound": (NO_DATABASE, "{url} has no database {database}; set NEO4J_DATABASE (usually neo4j)"),
    "DatabaseUnavailable": (
        NO_DATABASE,
        "{url}: database {database} is not running; look into the server's log",
    ),
    "Forbidden": (FORBIDDEN, "{url}: user {user} may not do this in database {database}"),
    "ForbiddenOnReadOnlyDatabase": (
        FORBIDDEN,
        "{url}: database {database} is read-only; nothing was written",
    ),
    "WriteOnReadOnlyAccessDatabase": (
        FORBIDDEN,
        "{url}: database {database} is read-only; nothing was written",
    ),
    "TransactionLogError": (FULL, _DISK),
    "TransactionCommitFailed": (FULL, _DISK),
    "TransactionStartFailed": (FULL, _DISK),
    "UnableToStartDatabase": (FULL, _DISK),
    "TransactionTimedOut": (
        KgError.exit_code,
        "{url}: database {database} did not take a batch in time; load again later",
    ),
    "MemoryPoolOutOfMemoryError": (FULL, _MEMORY),
    "TransactionOutOfMemoryError": (FULL, _MEMORY),
    "OutOfMemoryError": (FULL, _MEMORY),
    "ConstraintCreationFailed": (
        KgError.exit_code,
        "{url}: other data in database {database} does not allow unique uids",
    ),
    "ConstraintValidationFailed": (
        KgError.exit_code,
        "{url}: other data in database {database} has a uid of this graph",
    ),
}


def store_failure(error: Exception, url: str, user: str, database: str) -> KgError:
    """The error to raise for a failure to connect, load or read at `url`."""
    if isinstance(error, Neo4jError):
        told = _TOLD.get((error.code or "").rsplit(".", 1)[-1])
        if told:
            code, words = told
            said = words.format(url=url, user=user, database=database)
            return StoreError(f"{said}: {_message(error)}", code)
        if isinstance(error, AuthError):
            return StoreError(f"{url} refuses user {user}: {_message(error)}", REFUSED)
        return StoreError(f"{url}: {error.code}: {_message(error)}")
    if isinstance(error, UnsupportedServerProduct):
        return StoreError(
            f"{url}: this server is too old or no Neo4j; this tool needs Neo4j 5 or newer", TOO_OLD
        )
    if isinstance(error, ServiceUnavailable):
        return StoreError(
            f"{url}: no Neo4j server answers there; start it (docker compose up -d) and give its Bolt"
            f" address, usually neo4j://localhost:7687: {_first_line(error)}",
            DOWN,
        )
    return StoreError(f"{url}: {_first_line(error)}")


def query_failure(error: Exception, url: str, user: str, database: str, timeout: float) -> KgError:
    """The error to raise for a statement that failed: QueryError where the statement is at fault."""
    if isinstance(error, Neo4jError):
        code = error.code or ""
        if "TransactionTimedOut" in code:
            return QueryError(f"stopped after {timeout:g} seconds; ask for less, or give more time")
        if ".ClientError.Statement." in code or ".ClientError.Procedure." in code:
            return QueryError(_placed(_message(error)))
    return store_failure(error, url, user, database)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0].rstrip(":")


def _message(error: Neo4jError) -> str:
    return error.message or str(error)


def _placed(message: str) -> str:
    """The place first, as the embedded store says it: line 1, column 18: Invalid input …"""
    found = _PLACE.search(message)
    if not found:
        return message
    return f"line {found[1]}, column {found[2]}: {message[: found.start()].strip()}"


FAILURES = (Neo4jError, DriverError, OSError)  # what the driver raises for anything outside our control
