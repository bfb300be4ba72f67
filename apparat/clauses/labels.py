"""What carries a clause out, in words an officer knows: one table by the name of the deed (room: clauses)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.clauses.map import Status

STATUSES: dict[Status, Any] = {
    Status.CARRIED: _("carried out"),
    Status.PARTLY: _("carried out in part"),
    Status.WAITING: _("not built yet"),
    Status.SILENT: _("no deed for the program"),
}

# Deeds and moves share their names: the move "return_report" is made by the deed "return_report".
DEEDS: dict[str, Any] = {
    # people, days, terms
    "appoint_acting": _("Enter an order on an acting officer"),
    "end_acting": _("End an acting period early"),
    "due": _("Count a term, with its trace"),
    "work_calendar": _("Keep the working calendar"),
    "office_hours": _("Keep the hours of the office"),
    "recalculate_deadlines": _("Move due dates after a change of the calendar"),
    # correspondence
    "accept_incoming": _("Accept an incoming paper"),
    "register_incoming": _("Register an incoming paper"),
    "correct_card": _("Correct the card of a paper without a number"),
    "bring_scans": _("Bring a batch of scans"),
    "register_scan": _("Register a paper from a scan"),
    "attach_scan": _("Lay a returned scan to its paper"),
    "discard_scan": _("Set a scan aside"),
    "return_unregistered": _("Return a paper without registration"),
    "route_incoming": _("Send a paper to a desk"),
    "draft_resolution": _("Draft a resolution for the leader"),
    "put_resolution": _("Put a resolution"),
    "sign_resolution": _("Approve a drafted resolution"),
    "reject_resolution": _("Reject a drafted resolution"),
    "withdraw_draft": _("Withdraw a draft that nobody may put any more"),
    "withdraw_drafts": _("Withdraw the drafts of a paper that left the desk"),
    "execute_on_paper": _("Record that a restricted paper was executed on paper"),
    "mark_executed": _("Mark a paper as executed"),
    "file_incoming": _("File an executed paper"),
    "grant_reading": _("Let an officer read one restricted paper"),
    "withdraw_reading": _("Withdraw the reading of a restricted paper"),
    # control
    "issue_assignment": _("Give an assignment and put it under control"),
    "see_assignment": _("Note that an assignment was seen"),
    "accept_assignment": _("Take an assignment into work"),
    "ask_redirection": _("Ask to redirect an assignment"),
    "withdraw_redirection": _("Withdraw a request to redirect"),
    "decide_redirection": _("Decide on a request to redirect"),
    "grant_redirection": _("Grant a request to redirect"),
    "decline_redirection": _("Decline a request to redirect"),
    "replace_lead": _("Hand an assignment to another lead"),
    "give_part": _("Give a co-executor's part"),
    "fill_execution_card": _("Fill in the execution card"),
    "submit_report": _("Report on an assignment"),
    "return_report": _("Return a report for rework"),
    "release_from_control": _("Release from control: done"),
    "release_as_impossible": _("Release from control: impossible to do"),
    "warn_before_term": _("Warn three working days before a term"),
}

KINDS: dict[str, Any] = {
    "assignment": _("Assignment"),
    "redirection": _("Request to redirect"),
    "incoming": _("Incoming paper"),
    "resolution": _("Resolution"),
    "scan": _("Scan"),
}


def deed_label(dotted: str) -> Any:
    """Return the words for "control.actions.give_part.give_part" or "assignment.submit_report".

    A deed without words shows its own name, so that no page breaks; a test asks for the words.
    """
    name = dotted.rpartition(".")[2]
    return DEEDS.get(name) or name.replace("_", " ")
