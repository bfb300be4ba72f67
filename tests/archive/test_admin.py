"""10.5: the admin site reads the lines of an approved nomenclature and changes none (№ 703 p. 135)."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from django.utils.translation import override

from acquaintance.models import RuleEdition
from apparat.numbering.models import CaseFile
from archive.admin import LineForm, LineResource
from archive.models import Destruction, Nomenclature
from tests.factories.archive import case
from tests.factories.people import officer, unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]


@pytest.mark.parametrize(("state", "may"), [("drafting", True), ("approved", False), ("closed", False)])
def test_a_line_is_changed_by_hand_only_before_its_year_is_approved(state: str, may: bool) -> None:
    line, request = case(), RequestFactory().get("/")
    request.user = officer("root", "Ә. Әкімші", is_superuser=True, is_staff=True)
    moment = {"closed_at": "2027-01-12T10:00+05:00"} if state == "closed" else {}
    Nomenclature.objects.update(state=state, **moment)
    desk = admin.site.get_model_admin(CaseFile)

    answers = {desk.has_change_permission(request, line), desk.has_delete_permission(request, line)}

    assert answers == {may}
    assert desk.has_change_permission(request) is True


def test_who_approved_is_asked_as_of_a_person_and_by_which_act_as_of_an_act() -> None:
    with override("kk"):
        people = {str(kind._meta.get_field("approved_by").verbose_name) for kind in (Nomenclature, Destruction)}
        act = str(RuleEdition._meta.get_field("act").verbose_name)

    assert (people, act) == ({"кім бекітті"}, "бекіткен акт")


def test_no_line_comes_into_an_approved_year_by_a_form_or_a_table() -> None:
    line = case()

    class Every(LineForm):
        class Meta:
            model = CaseFile
            fields = ("index", "year", "name_kk", "unit")

    said = Every({"index": "3-9", "year": line.year, "name_kk": "Хат", "unit": unit("records").pk}).errors
    with pytest.raises(ValidationError):
        LineResource().before_save_instance(line, {})

    assert "__all__" in said
