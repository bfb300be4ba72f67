"""10.6. Add an edition to the rules of the office, of a rule that is there or of a new one."""

from __future__ import annotations

from datetime import date, datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from acquaintance import access
from acquaintance.models import OfficeRule, RuleEdition
from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under


@under("10.6")
@transaction.atomic
def add_edition(
    *,
    by: Officer,
    at: datetime,
    act: str,
    in_force_on: date,
    file: UploadedFile,
    rule: OfficeRule | None = None,
    names: tuple[str, str] = ("", ""),
) -> OfficeRule:
    """Store the text of the edition. rule: of which it is; else a new rule of these names in Kazakh and Russian.

    Raises Refusal for anybody but who keeps the rules, for a rule in force no more, a name or a day that is there.
    """
    on = timezone.localdate(at)
    verdict = access.may_keep_rules(by, on) if rule is None else access.may_change_rule(by, rule, on)
    mandate = verdict.enforce()
    held = _new_rule(names) if rule is None else OfficeRule.objects.select_for_update().get(pk=rule.pk)
    if held.editions.filter(in_force_on=in_force_on).exists():
        raise Refusal(_("An edition of this day is there already."), "10.6", field="in_force_on")
    attachment = store(file, role=Attachment.Role.MAIN, by=by, at=at)
    edition = RuleEdition.objects.create(rule=held, act=act.strip(), in_force_on=in_force_on, attachment=attachment)
    facts = {"rule": held.both_names, "act": edition.act}
    write("office_rule.edition_added", held, mandate=mandate, at=at, clause="10.6", **facts)
    return held


def _new_rule(names: tuple[str, str]) -> OfficeRule:
    kk, ru = (name.strip() for name in names)
    if OfficeRule.objects.filter(name_kk=kk, is_active=True).exists():
        raise Refusal(_("There is such a rule already: add an edition to it."), "10.6", field="name_kk")
    made: OfficeRule = OfficeRule.objects.create(name_kk=kk, name_ru=ru)
    return made
