"""What a test needs from its machine: skipped aloud where it is missing, failed where KG_REQUIRE_ALL=1."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


def require(condition: object, reason: str) -> None:
    """Skip the running test with `reason`, which says how to enable it; fail it under KG_REQUIRE_ALL=1."""
    if condition:
        return
    if os.environ.get("KG_REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


def require_shared(name: str) -> Path:
    """The path of ../shared/`name` beside the checkout; skips or fails where it is not there."""
    path = SHARED / name
    require(path.exists(), f"needs {path}: lay shared/ beside the checkout")
    return path
