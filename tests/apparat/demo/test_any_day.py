"""10.5: the demo office opens on any day; around the New Year its last deeds may lie in the year before."""

from __future__ import annotations

import pytest

from apparat.demo import office as demo
from archive.models import Nomenclature
from archive.states import NomenclatureState
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]
IN_FORCE, BEGUN = NomenclatureState.APPROVED, NomenclatureState.DRAFTING
ON_DAYS = {
    "a working day": ("2026-11-25 16:00", {2026: IN_FORCE, 2027: BEGUN}),
    "New Year's Eve, late": ("2026-12-31 23:30", {2026: IN_FORCE, 2027: BEGUN}),
    "the first Sunday of a year": ("2027-01-03 09:00", {2027: IN_FORCE}),
    "the last day that looks back into December": ("2027-01-06 18:45", {2027: IN_FORCE}),
    "three days after the first working one": ("2027-01-11 09:00", {2027: IN_FORCE, 2028: BEGUN}),
    "29 February": ("2028-02-29 00:10", {2028: IN_FORCE, 2029: BEGUN}),
}


@pytest.mark.parametrize(("moment", "years"), ON_DAYS.values(), ids=ON_DAYS)
def test_10_5_this_years_nomenclature_is_in_force_and_the_next_is_begun_as_the_year_goes(
    moment: str, years: dict[int, str]
) -> None:
    now = almaty(moment)

    made = demo.make_office(3, now=now, scans=0)

    assert made.letters == 3
    assert dict(Nomenclature.objects.filter(year__gte=now.year).values_list("year", "state")) == years
