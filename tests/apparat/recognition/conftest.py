"""Tests of recognition keep their bytes in a folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def media(settings: Settings, tmp_path: Path) -> Path:
    """The folder of stored bytes."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"
