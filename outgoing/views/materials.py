"""Materials of a draft: lay one to it, take parts over, complete and take back, read them (12.2, 12.3)."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404
from django.utils.translation import gettext_lazy as _

from apparat.files.serve import serve
from apparat.ui.pages import get_visible
from apparat.ui.request import OfficerRequest
from outgoing import access
from outgoing.actions.add_material import add_material
from outgoing.actions.lay_order import lay_order
from outgoing.actions.take_parts import take_parts
from outgoing.actions.withdraw_material import withdraw_material
from outgoing.forms import ReasonForm
from outgoing.material_form import MaterialForm, OrderForm, PartsForm
from outgoing.materials import files_of
from outgoing.models import Material, Outgoing
from outgoing.reading import journal_reading
from outgoing.views.opened import OnPaper, Reading


class Add(OnPaper):
    """12.2: lay a material to the draft."""

    action = staticmethod(add_material)
    verdict = staticmethod(access.may_lay_material)
    form_class = MaterialForm
    title, submit_label = _("Lay a material to the draft"), _("Lay it to the draft")
    explanation = _("Who answers for it, its first head, is found from the posts of that day (12.3).")
    clause = "12.2"

    def success_path(self, result: Any) -> str:
        """Go back to the paper."""
        return str(self.subject.get_absolute_url())


class TakeParts(OnPaper):
    """12.2, 13.5: take parts of co-executors as materials."""

    action = staticmethod(take_parts)
    verdict = staticmethod(access.may_lay_material)
    form_class = PartsForm
    title, submit_label = _("Take the parts of co-executors"), _("Take as materials")
    clause = "12.2"


class OnMaterial(Reading):
    """A deed on a material of a draft."""

    model, subject_name = Material, "material"
    verdict = staticmethod(access.may_change_material)
    clause = "12.2"

    def paper_shown(self) -> Outgoing:
        """Return the draft."""
        return self.subject.outgoing  # type: ignore[no-any-return]


class LayOrder(OnMaterial):
    """12.2: the order of a substitute."""

    action = staticmethod(lay_order)
    form_class = OrderForm
    title, submit_label = _("Lay the order of the substitute to it"), _("Lay it to the material")


class Withdraw(OnMaterial):
    """12.2: take a material back."""

    action = staticmethod(withdraw_material)
    form_class = ReasonForm
    title, submit_label = _("Take the material back"), _("Take back")
    tone = "danger"


def file(request: OfficerRequest, pk: int, key: int) -> FileResponse:
    """Serve a file of a material to whoever may see its paper."""
    material = get_visible(Material, request, pk)
    found = next((one for one in files_of(material) if one.pk == key), None)
    if found is None:
        raise Http404
    journal_reading(request, material.outgoing)
    if material.internal is not None:
        journal_reading(request, material.internal)
    return serve(found, inline=True)
