"""A path or a URL -> an open store."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import StoreError
from kg.stores.contract import Store
from kg.stores.embedded import EmbeddedStore

EMBEDDED_NAME = "graph.kgl"  # the embedded store's file in a workspace
_SCHEMES = frozenset({"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"})

Ask = Callable[[str], str]  # a question for the user -> the password typed


def open_store(url: str, *, create: bool = False, ask: Ask | None = None) -> Store:
    """The store at `url`: a workspace folder, its .kgl file, or neo4j:// bolt:// and their +s +ssc forms.

    A file that is not there is an error unless `create` is given. For a server the password comes from
    NEO4J_PASSWORD, else from `ask`, never from the URL; the user from NEO4J_USER (neo4j), the database from
    NEO4J_DATABASE (neo4j).  Raises StoreError.
    """
    scheme, separator, _ = url.partition("://")
    if separator:
        return _server(url, scheme, ask)
    path = Path(url)
    if path.suffix != Path(EMBEDDED_NAME).suffix:
        path = path / EMBEDDED_NAME
    if not path.exists() and not create:
        raise StoreError(f"{path}: no such store; build one with kg build, or name another with --store")
    return EmbeddedStore(path)


def _server(url: str, scheme: str, ask: Ask | None) -> Store:
    if scheme.lower() not in _SCHEMES:
        raise StoreError(f"{scheme}://: no such store; give a folder or one of {', '.join(sorted(_SCHEMES))}")
    if "@" in urlsplit(url).netloc:
        raise StoreError("a store's URL holds no user and no password: set NEO4J_USER and NEO4J_PASSWORD")
    user = os.environ.get("NEO4J_USER") or "neo4j"
    password = os.environ.get("NEO4J_PASSWORD") or (ask(f"Password of {user} at {url}: ") if ask else "")
    if not password:
        raise StoreError(f"{url} needs a password: set NEO4J_PASSWORD")
    database = os.environ.get("NEO4J_DATABASE") or "neo4j"
    from kg.stores.server import Neo4jStore  # the driver takes long to import; most commands need none

    return Neo4jStore(url, user=user, password=password, database=database)
