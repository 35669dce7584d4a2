"""A browser for the tests of the page: Chromium without a window and without a network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kg.pipeline.build import BuildOptions, build
from kg.pipeline.workspace import Workspace, create_workspace
from kg.reading.reader import ReadOptions
from kg.stores.contract import Store
from kg.stores.open import open_store
from tests.requirements import require

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"

_WANTED = (
    "needs Chromium and its driver, and pip install 'news-kg[test]':"
    " apt-get install -y chromium chromium-driver fonts-noto-cjk"
)
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1280,900",
)


@pytest.fixture(scope="session")
def sample_workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace of data/sample."""
    workspace = create_workspace(tmp_path_factory.mktemp("sample") / "workspace")
    build([str(SAMPLE)], workspace, BuildOptions(reading=ReadOptions()))
    return workspace


@pytest.fixture(scope="session")
def sample_pages(sample_workspace: Workspace) -> Iterator[Store]:
    """The embedded store of data/sample."""
    with open_store(sample_workspace.store_url) as store:
        yield store


def _found(*names: str) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One Chromium for the run, offline, with a profile of its own."""
    with _chromium(tmp_path_factory.mktemp("profile"), "MAP * ~NOTFOUND") as started:
        started.execute_cdp_cmd("Network.enable", {})
        started.execute_cdp_cmd(
            "Network.emulateNetworkConditions",
            {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0},
        )
        yield started


@pytest.fixture
def loopback_browser(tmp_path: Path) -> Iterator[Any]:
    """A Chromium that reaches servers of this machine, and nothing else."""
    with _chromium(tmp_path / "profile", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1") as started:
        yield started


@contextmanager
def _chromium(profile: Path, names: str) -> Iterator[Any]:
    chromium, driver = _found("chromium", "chromium-browser", "google-chrome"), _found("chromedriver")
    try:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
    except ImportError:
        chromium = None
    require(chromium and driver, _WANTED)
    options = webdriver.ChromeOptions()
    options.binary_location = str(chromium)
    for flag in (*_FLAGS, f"--user-data-dir={profile}", f"--host-resolver-rules={names}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = webdriver.Chrome(options=options, service=Service(driver))
    try:
        yield started
    finally:
        started.quit()
