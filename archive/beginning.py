"""The nomenclature of a year is owed: its row, and its two rows of the ledger (№ 703 p. 131, 135)."""

from __future__ import annotations

from datetime import date, datetime

from apparat.deadlines.open import Subject, open_deadline
from apparat.journal.write import write
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.org.queries import holders_of
from apparat.org.roles import Role
from archive.models import Nomenclature
from documents.queries import records_unit

BEGINS = 9  # month from which the next year's is owed: three months are enough to draw it up


def begin(year: int, *, mandate: Mandate | None, at: datetime, on: date) -> Nomenclature:
    """Return the nomenclature of the year; the first time its terms are entered into the ledger.

    The drawing up is owed by the documentation unit until 10 December (p. 131), the approval by the head of the
    apparatus until the end of the year (p. 135). Raises Refusal when the calendar of the year is not loaded.
    """
    found = Nomenclature.objects.select_for_update().filter(year=year).first()
    if found is not None:
        return found
    made = Nomenclature.objects.create(year=year)
    starts = date(year, 1, 1)
    subject = subject_of(made)
    made.drawing_deadline = open_deadline(
        "nomenclature.drawing", subject=subject, start=starts, at=at, unit=records_unit()
    )
    head = approver(on)
    made.approval_deadline = open_deadline(
        "nomenclature.approval", subject=subject, start=starts, at=at, officer=head, unit=head.unit if head else None
    )
    made.save(update_fields=["drawing_deadline", "approval_deadline"])
    write("nomenclature.begun", made, mandate=mandate, at=at, clause="10.5")
    return made


def subject_of(nomenclature: Nomenclature) -> Subject:
    """Return what the ledger prints of it."""
    year = nomenclature.year
    return Subject(
        kind="nomenclature",
        number=str(year),
        kk=f"{year} жылға арналған істер номенклатурасы",
        ru=f"Номенклатура дел на {year} год",
        path=nomenclature.get_absolute_url(),
        root=nomenclature.journal_root,
    )


def approver(on: date) -> Officer | None:
    """Return the head of the apparatus, who approves it."""
    return holders_of([Role.HEAD_OF_APPARATUS], on).first()
