"""Which store a look-up reads: --workspace DIR or --store URL, or KG_WORKSPACE and KG_STORE."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path
from typing import Any

import click

from kg.errors import UsageError, WorkspaceError
from kg.pipeline.workspace import Workspace, open_workspace
from kg.stores.contract import Store
from kg.stores.open import Ask, open_store

DEFAULT = "workspace"


def store_options(command: Any) -> Any:
    """Adds --workspace and --store to a command."""
    command = click.option(
        "--store", envvar="KG_STORE", help="neo4j://HOST or an embedded file, instead of --workspace."
    )(command)
    return click.option(
        "--workspace", envvar="KG_WORKSPACE", help=f"The workspace that kg build made; default: {DEFAULT}."
    )(command)


AS_JSON = click.option("--json", "as_json", is_flag=True, help="JSON for machines.")


def asking() -> Ask | None:
    """How a password is asked for; not at all where nobody sits at a terminal."""
    return getpass if sys.stdin.isatty() else None


@contextmanager
def chosen_store(workspace: str | None, store: str | None) -> Iterator[Store]:
    """The store that the words of a command name; --workspace counts more than KG_STORE."""
    url = store if store and not workspace else chosen_workspace(workspace).store_url
    with open_store(url, ask=asking()) as opened:
        yield opened


def chosen_workspace(workspace: str | None) -> Workspace:
    """The workspace named, else ./workspace. Raises UsageError where neither is there."""
    if workspace is None and not Path(DEFAULT).is_dir():
        raise UsageError("name the workspace: --workspace DIR (or KG_WORKSPACE), or a store: --store URL")
    found = open_workspace(workspace or DEFAULT)
    if not found.manifest().loaded and not Path(found.store_url).exists():
        raise WorkspaceError(f"{found.folder}: its graph is not built; run kg build again")
    return found
