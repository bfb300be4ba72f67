"""The demo office can be made on any day of any year, also when the last deeds lie in the year before."""

from __future__ import annotations

from datetime import datetime

import pytest

from apparat.demo import office as demo
from archive.models import Nomenclature
from tests.factories.worktime import almaty

pytestmark = pytest.mark.django_db
ON_DAYS = {
    "a working day": ("2026-11-25 16:00", {2026, 2027}),
    "New Year's Eve, late": ("2026-12-31 23:30", {2026, 2027}),
    "the first Sunday of a year": ("2027-01-03 09:00", {2027}),  # 10.5: in force since 1 January, the next not begun
    "29 February": ("2028-02-29 00:10", {2028, 2029}),
}


@pytest.mark.parametrize(("moment", "years"), ON_DAYS.values(), ids=ON_DAYS)
def test_the_demo_office_is_made_with_the_nomenclature_of_its_year(moment: str, years: set[int]) -> None:
    now: datetime = almaty(moment)

    made = demo.make_office(3, now=now, scans=0)

    assert made.letters == 3
    assert set(Nomenclature.objects.filter(year__gte=now.year).values_list("year", flat=True)) == years
