"""A path or a URL -> an open store."""

from __future__ import annotations

from pathlib import Path

from kg.errors import StoreError
from kg.stores.contract import Store
from kg.stores.embedded import EmbeddedStore

EMBEDDED_NAME = "graph.kgl"  # the embedded store's file in a workspace


def open_store(url: str, *, create: bool = False) -> Store:
    """The store at `url`: the path of a workspace or of its file.

    A store that is not there is an error unless `create` is given. Raises StoreError.
    """
    path = Path(url)
    if path.suffix != Path(EMBEDDED_NAME).suffix:
        path = path / EMBEDDED_NAME
    if not path.exists() and not create:
        raise StoreError(f"{path}: no such store; build one with kg build, or name another with --store")
    return EmbeddedStore(path)
