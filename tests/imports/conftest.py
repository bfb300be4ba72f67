"""Where the bytes of the tests lie, and the calendar they count by."""

from pathlib import Path
from typing import Any

import pytest

from apparat.worktime.load import load_years
from tests.factories.letters import WEDNESDAY


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """Load the years around the tests."""
    load_years(2025, 2027, at=WEDNESDAY)


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any) -> Path:
    """Keep the files of a test in its own folder."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path
