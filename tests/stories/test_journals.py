"""RECORDS reads the journal, orders its file and reads the analysis, in Chromium (10.9, 10.17)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from apparat.org.models import Officer
from journals.models import Export
from journals.sources import SOURCES
from tests.browser import NARROW, WIDE
from tests.factories import letters
from tests.stories.screen import Room
from tests.stories.words import ABOUT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]


@pytest.mark.clause("10.9")
@pytest.mark.clause("10.17")
@pytest.mark.parametrize(
    ("speech", "scripts"),
    [
        pytest.param(("kk", WIDE), True, id="in Kazakh, wide"),
        pytest.param(("ru", NARROW), False, id="in Russian, narrow, without scripts"),
    ],
)
def test_the_journal_is_read_its_file_is_ordered_and_the_flow_analysed(
    *,
    akim: Officer,
    aigul_from_records: Officer,
    lately: datetime,
    sits: Room,
    scripts: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(SOURCES["incoming"].at_once, "xlsx", 1)  # two lines are long here
    for number in ("1", "2"):
        letters.registered(
            aigul_from_records,
            akim,
            at=lately,
            received_at=lately,
            their_number=number,
            their_on=None,
            urgency="urgent",
            summary=ABOUT,
        )
    options: dict[str, Any] = {} if scripts else {"java_script_enabled": False}
    clerk = sits(aigul_from_records, **options)
    period = f"?since={lately:%d.%m.%Y}"

    clerk.open(f"/journals/{period}").look("91-journal")
    assert ABOUT in clerk.text()
    clerk.go("main a:has-text('XLSX')").look("92-order").send().look("93-files")
    clerk.open(f"/journals/analysis/{period}").look("94-analysis")
    assert clerk.page.locator("svg.flow-chart").count() == clerk.page.locator("main table").count() > 0
    clerk.open("/journals/returned/").look("95-nothing-returned")

    export = Export.objects.get()
    assert (export.officer, export.state, export.lines) == (aigul_from_records, Export.State.READY, 2)
    assert sits.faults == []
