"""A store with the sample graph that lives for the whole run, for tests that only read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.stores.contract import Store
from kg.stores.open import open_store
from tests.stores.sample_graph import GRAPH


@pytest.fixture(scope="session")
def embedded_sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample graph in an embedded store."""
    with open_store(str(tmp_path_factory.mktemp("sample")), create=True) as store:
        store.load(GRAPH)
        yield store
