"""The tree of errors. A message names the file, the place, the words and what to do."""

from __future__ import annotations


class KgError(Exception):
    """Anything this tool reports to its user; `exit_code` is what the command line ends with."""

    exit_code = 1


class InputError(KgError):
    """A file, folder or stream that cannot be read. `remedy`: what its user can do, if known."""

    def __init__(self, message: str, remedy: str | None = None) -> None:
        super().__init__(message)
        self.remedy = remedy


class LexiconError(KgError):
    """A table in data/lexicon that is not what its header says."""


class QueryError(KgError):
    """A Cypher file or a typed statement that is refused or wrong."""


class StoreError(KgError):
    """The embedded file or the Neo4j server cannot be opened, written or read.

    What a script may want to tell apart has an exit code of its own (kg/stores/failures.py).
    """

    def __init__(self, message: str, exit_code: int = KgError.exit_code) -> None:
        super().__init__(message)
        self.exit_code = exit_code


class WorkspaceError(KgError):
    """A workspace folder that is missing, damaged or in use."""


class UsageError(KgError):
    """The words of a command do not fit together."""

    exit_code = 2


class NotFoundError(KgError):
    """A name that the graph does not know; `near` holds names like it."""

    def __init__(self, message: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.near = near


class EngineError(KgError):
    """A recogniser that is not installed, whose model is not there, or that does not answer."""

    exit_code = 2
