"""Materials of a draft: who signed in which standing, who answers, what may be taken over (12.2, 12.3, 13.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.core.files.uploadedfile import UploadedFile
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.journal.models import Entry
from apparat.org.models import Officer, Position, Unit
from apparat.org.posts import heads_on, post_on
from apparat.org.queries import acting_on
from control.models import Assignment, Executor
from documents.models import Incoming
from outgoing.models import HigherRequest, Material, Outgoing

CLAUSE = "12.2"
GIVERS = (
    Unit.Kind.APPARATUS,
    Unit.Kind.UNIT,
    Unit.Kind.DEPARTMENT,
    Unit.Kind.RURAL,
)  # 12.2: the units of the office too


@dataclass(frozen=True, slots=True)
class MaterialFacts:
    """What is typed of a material: which body, who signed and when, when it came and by when it had to.

    One of file, incoming, internal says where it stands; the order is that of a substitute.
    """

    unit: Unit
    signer: Officer
    signed_on: date
    presented_on: date
    due_on: date | None = None
    file: UploadedFile | None = None
    incoming: Incoming | None = None
    internal: Outgoing | None = None
    order_number: str = ""
    order_on: date | None = None
    order_copy: UploadedFile | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """In which standing somebody signed for a body: as its first head, or in his place.

    head: who answers for the material (12.3); post: the seat of who signed; order_number, order_on: of the order on
    acting the system knows (1.4), "" and None where it knows none.
    """

    by_head: bool
    head: Officer
    post: Position | None
    order_number: str = ""
    order_on: date | None = None


def standing_of(unit: Unit, signer: Officer, on: date) -> Standing:
    """Return in which standing the officer signed for the body on the day (12.2), and who answers for it (12.3)."""
    post = post_on(signer, on)
    if post is not None and post.heads_unit and post.unit_id == unit.pk:
        return Standing(by_head=True, head=signer, post=post)
    orders = acting_on(on).filter(substitute=signer, absent__position__unit=unit, absent__position__heads_unit=True)
    if (order := orders.select_related("absent").order_by("pk").first()) is not None:
        number, day = order.order_number, order.order_on
        return Standing(by_head=False, head=order.absent, post=post, order_number=number, order_on=day)
    others = [head for head in heads_on(unit, on) if head.pk != signer.pk]
    return Standing(by_head=False, head=others[0] if others else signer, post=post)


def check_material(facts: MaterialFacts, on: date) -> None:
    """Raise Refusal for what no material may be: without a paper, of a day to come, with a paper of another body."""
    for is_wrong, reason, clause, field in WRONG:
        if is_wrong(facts, on):
            raise Refusal(reason, clause, field=field)


def _no_paper(facts: MaterialFacts, _on: date) -> bool:
    return facts.file is None and facts.incoming is None and facts.internal is None


def _of_a_day_to_come(facts: MaterialFacts, on: date) -> bool:
    return max(facts.signed_on, facts.presented_on) > on


def _came_before_it_was_signed(facts: MaterialFacts, _on: date) -> bool:
    return facts.presented_on < facts.signed_on


def _restricted(facts: MaterialFacts, _on: date) -> bool:
    return facts.incoming is not None and facts.incoming.restricted


def _of_another_body(facts: MaterialFacts, _on: date) -> bool:
    theirs = facts.incoming is not None and facts.incoming.correspondent_id != facts.unit.pk
    ours = facts.internal is not None and facts.internal.unit_id != facts.unit.pk
    return theirs or ours


def _younger_order(facts: MaterialFacts, _on: date) -> bool:
    return facts.order_on is not None and facts.order_on > facts.signed_on


def _order_for_a_head(facts: MaterialFacts, _on: date) -> bool:
    typed = facts.order_number.strip() or facts.order_on or facts.order_copy
    return bool(typed) and standing_of(facts.unit, facts.signer, facts.signed_on).by_head


def _half_an_order(facts: MaterialFacts, _on: date) -> bool:
    return bool(facts.order_number.strip()) != (facts.order_on is not None)


YOUNGER = _("The order is younger than the signature.")
OF_HEAD = _("The first head signed it himself: no order is needed.")
WRONG = (
    (_no_paper, _("A material is written: attach its file or name the registered paper it came with."), CLAUSE, "file"),
    (_of_a_day_to_come, _("A material is signed and presented on a day that has come."), CLAUSE, "signed_on"),
    (_came_before_it_was_signed, _("It was presented before it was signed."), CLAUSE, "presented_on"),
    (_restricted, _("A restricted paper stays on paper: nothing of it enters the system."), "10.4", "paper"),
    (_of_another_body, _("The paper came from another body than the one named."), CLAUSE, "paper"),
    (_younger_order, YOUNGER, CLAUSE, "order_on"),
    (_half_an_order, _("An order has a number and a date: write both."), CLAUSE, "order_number"),
    (_order_for_a_head, OF_HEAD, CLAUSE, "order_number"),
)


def executors_of(outgoing: Outgoing) -> QuerySet[Executor]:
    """Return the co-executors of the assignment the paper informs on, or of those given on the paper it answers."""
    asked = HigherRequest.objects.filter(outgoing=outgoing).values("assignment")
    told = Q(assignment__in=asked)
    if outgoing.incoming_id is not None:
        told |= Q(assignment__root_kind="incoming", assignment__root_id=outgoing.incoming_id)
    return Executor.objects.filter(told, is_lead=False, unit__isnull=False)


def term_of(outgoing: Outgoing, unit: Unit) -> date | None:
    """Return the day by which the body owed its part of the assignment (12.3, 13.5); None where it owed none."""
    rows = executors_of(outgoing).filter(unit=unit, deadline__isnull=False).select_related("deadline")
    row = rows.order_by("deadline__due_on").first()
    return row.deadline.due_on if row and row.deadline else None


def parts_offered(outgoing: Outgoing, officer: Officer, on: date) -> QuerySet[Executor]:
    """Return the parts given on the assignment that the officer sees and that are no materials of the paper yet."""
    taken = Material.objects.filter(outgoing=outgoing, part__isnull=False).values("part")
    seen = Assignment.objects.visible_to(officer, on)
    given = executors_of(outgoing).filter(part_at__isnull=False, assignment__in=seen).exclude(pk__in=taken)
    return given.select_related("unit", "officer", "assignment", "deadline").order_by("order", "pk")


def giver_of_part(part: Executor) -> Officer:
    """Return who gave the part: the executor himself, or who acted in his seat as the journal tells (1.4)."""
    if part.part_at is None:
        return part.officer
    entries = Entry.objects.filter(subject_kind="assignment", subject_id=part.assignment_id, at=part.part_at)
    given = entries.filter(event="assignment.part_given", on_behalf_of=part.officer_id)
    entry = given.select_related("officer").first()
    return entry.officer if entry and entry.officer else part.officer


@dataclass(frozen=True, slots=True)
class Laid:
    """A material with its files, as pages show it."""

    material: Material
    files: list[Attachment]


def laid_to(outgoing: Outgoing) -> list[Laid]:
    """Return the materials of the paper with their files, as drafter, approvers and signer see them (12.2)."""
    return [Laid(material, files_of(material)) for material in materials_of(outgoing)]


def has_parts_to_take(outgoing: Outgoing) -> bool:
    """Tell whether co-executors gave parts that are no materials of the paper yet (13.5)."""
    taken = Material.objects.filter(outgoing=outgoing, part__isnull=False).values("part")
    return executors_of(outgoing).filter(part_at__isnull=False).exclude(pk__in=taken).exists()


def materials_of(outgoing: Outgoing) -> list[Material]:
    """Return the materials of the paper in the order they were laid to it, with their people, papers and files."""
    people = ("unit", "signer", "head", "incoming", "internal__copy__blob", "part__assignment")
    rows = Material.objects.filter(outgoing=outgoing).select_related(*people, "file__blob", "order_copy__blob")
    return list(rows.prefetch_related("incoming__files__attachment__blob").order_by("pk"))


def changed_at(outgoing: Outgoing) -> datetime | None:
    """Return when a material was last laid to the paper, completed or taken back: who agreed before it agreed without.

    None where nothing of the kind happened.
    """
    entries = Entry.objects.filter(root_kind="outgoing", root_id=outgoing.pk, event__startswith="outgoing.material_")
    return entries.order_by("-at").values_list("at", flat=True).first()


def files_of(material: Material) -> list[Attachment]:
    """Return the bytes of a material for whoever sees its paper: file, scans of the paper it came with, the order."""
    found = [material.file, material.internal.copy if material.internal else None, material.order_copy]
    if material.incoming is not None:
        found[1:1] = [row.attachment for row in material.incoming.files.all() if row.withdrawn_at is None]
    return [file for file in found if file is not None]
