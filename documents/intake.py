"""10.9. From the typed facts of a paper to its row, its files and first deadline; called by accept_incoming only."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.open import Subject, calendar_missing, open_deadline
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.kazakh.folding import fold
from apparat.numbering.filing import hold_unshut
from apparat.org.bilingual import in_both
from apparat.org.models import Officer
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.hours import intake_day
from apparat.worktime.load import rules_in_force
from documents import queries
from documents.file_words import ask_for_text, words_of_files
from documents.models import Incoming, IncomingFile
from documents.paper import Paper


def write_down(paper: Paper, by: Officer, at: datetime) -> Incoming:
    """Make the row of a checked paper, its ledger row (10.9), which the caller's next change keeps, and its files."""
    incoming = Incoming.objects.create(
        correspondent=paper.correspondent,
        kind=paper.kind,
        addressee=paper.addressee,
        received_at=paper.received_at,
        sheets=paper.sheets,
        their_number=paper.their_number,
        their_on=paper.their_on,
        signatory=paper.signatory,
        signatory_post=paper.signatory_post,
        signed=paper.signed,
        reference=paper.reference,
        executor=paper.executor,
        executor_phone=paper.executor_phone,
        language=paper.language,
        urgency=paper.urgency,
        channel=paper.channel,
        annex_sheets=paper.annex_sheets,
        summary=paper.summary,
        personal=paper.personal,
        bearer=paper.bearer,
        restricted=paper.restricted,
        lawful_on=lawful_day(paper),
        accepted_by=by,
        search_text=fold(search_words(paper)),
    )
    incoming.registration_deadline = open_deadline(
        "intake.registration",
        subject=subject_of(incoming),
        start=paper.received_at,
        urgent=paper.is_urgent,
        at=at,
        **queries.owed_by(incoming, timezone.localdate(at)),  # 10.9: whoever took it at the door, the unit owes it
    )
    _store_files(incoming, paper, by, at)
    return incoming


def lawful_day(paper: Paper | Incoming) -> date:
    """Return the day on which 10.9 registers the paper.

    Raises Refusal at the moment of receipt when the calendar of its year is not loaded.
    """
    try:
        rules = rules_in_force()
        intake = intake_day(paper.received_at, urgent=paper.is_urgent, calendar=rules.calendar, hours=rules.hours)
    except CalendarNotLoaded as missing:
        raise calendar_missing(missing, "10.9", field="received_at") from missing
    return intake.registered_on


def search_words(paper: Paper | Incoming) -> str:
    """Return everything a paper is found by, before folding; a restricted line only by its numbers (10.4)."""
    if paper.restricted:
        return paper.their_number
    who = paper.correspondent
    return " ".join((paper.their_number, who.name_kk, who.name_ru, paper.signatory, paper.summary, paper.reference))


def search_text_of(incoming: Incoming) -> str:
    """Return the folded words a kept paper is found by: its number, its card, and what its files say."""
    own = fold(f"{incoming.number} {search_words(incoming)}")
    return " ".join(filter(None, (own, words_of_files(incoming, own))))


def subject_of(incoming: Incoming) -> Subject:
    """Return the printed snapshot by which the ledger knows the paper; of a restricted one only that it is one (10.4).

    The ledger is read by more people than the line of the register.
    """
    words = in_both(_("For official use (restricted)")) if incoming.restricted else {"kk": incoming.summary, "ru": ""}
    return Subject(
        kind="incoming",
        number=incoming.number,
        kk=(words["kk"] or incoming.correspondent.name_kk)[:500],
        ru=words["ru"],
        path=incoming.get_absolute_url(),
        root=incoming.journal_root,
    )


def _store_files(incoming: Incoming, paper: Paper, by: Officer, at: datetime) -> None:
    if paper.scan:
        lay_file(incoming, paper.scan.attachment, at)
    uploads = [(upload, Attachment.Role.MAIN) for upload in paper.files]
    if paper.acting_order:
        uploads.append((paper.acting_order, Attachment.Role.ACTING_ORDER))
    for upload, role in uploads:
        lay_file(incoming, store(upload, role=role, by=by, at=at), at)


def lay_file(incoming: Incoming, attachment: Attachment, at: datetime) -> None:
    """Lay a file to the paper and ask for its text; what is known of it already the paper is found by at once.

    Raises Refusal for a restricted paper: its files are never kept, nor read by anybody (10.4); and for one whose file
    of the nomenclature is closed, in the archive or destroyed (10.5).
    """
    if incoming.restricted:
        raise Refusal(_("A restricted paper is a line of the register only: no content, no files."), "10.4")
    hold_unshut(incoming.case_file_id)
    IncomingFile.objects.create(incoming=incoming, attachment=attachment)
    if ask_for_text([attachment.blob_id], at):
        incoming.search_text = search_text_of(incoming)
        incoming.save(update_fields=["search_text"])
