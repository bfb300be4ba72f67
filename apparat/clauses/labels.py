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
    "add_correspondent": _("Add a correspondent to the book"),
    "correct_correspondent": _("Correct a correspondent in the book"),
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
    # papers of the office
    "begin_draft": _("Begin a draft"),
    "revise_draft": _("Write the next version of a draft"),
    "withdraw_outgoing": _("Give the draft up"),
    "send_to_approval": _("Send a draft to be agreed"),
    "start_approval": _("Open a sheet of agreement"),
    "ask_step": _("Ask the next step of a sheet"),
    "ask_opinion": _("Ask an opinion"),
    "give_opinion": _("Say one's opinion on a draft"),
    "agree_by_sending": _("Agree by sending the draft"),
    "carry_over": _("Carry an opinion over to the same words"),
    "agree": _("Agree"),
    "agree_draft": _("Agree to the draft"),
    "return_with_reason": _("Return with the reason"),
    "return_draft": _("Return the draft"),
    "drop_opinion": _("Drop an opinion that is not needed"),
    "void_approval": _("Let an agreement become void"),
    "complete_approval": _("Agreed by all"),
    "recall_draft": _("Take the draft back"),
    "sign_outgoing": _("Sign the paper"),
    "decline_signature": _("Send back without signing"),
    "refuse_dispatch": _("Return to the executor"),
    "register_outgoing": _("Register a signed paper"),
    "send_outgoing": _("Send a registered paper"),
    "mark_sent": _("Mark a paper as sent"),
    "queue_mail": _("Hand a paper to the e-mail"),
    "record_sending": _("Record a sending"),
    "fail_mail": _("Record that an e-mail could not be sent"),
    "doubt_mail": _("Record that nobody knows whether an e-mail left"),
    "correct_address": _("Correct an address"),
    "reopen_dispatch": _("Send a paper again after a wrong address"),
    "record_wrong_address": _("Note a wrong address and correct it"),
    "file_outgoing": _("File a paper of the office"),
    "link_papers": _("Link a paper with another one"),
    "withdraw_link": _("Take back a link between papers"),
    "extend_answer": _("Extend the term that law sets for an answer"),
    "tell_extension": _("Record that the sender was told of the extension"),
    # acquaintance
    "send_circulation": _("Send a paper for acquaintance"),
    "confirm_reading": _("Confirm that one has acquainted oneself"),
    "remind_readers": _("Remind of acquaintance"),
    "recall_circulation": _("Recall the acquaintance"),
    "drop_reader": _("Ask a reader no more"),
    "add_edition": _("Add an edition of a rule of the office"),
    "retire_rule": _("Take a rule of the office off the list"),
    "introduce_officer": _("Send the rules of the office to a newcomer"),
    "introduce_staff": _("Send the rules of the office to the staff"),
    # service notes
    "begin_note": _("Begin a service note"),
    "revise_note": _("Write the next version of a service note"),
    "deliver_note": _("Register a service note and lay it before its addressee"),
    "decide_note": _("Decide on a service note"),
    "grant_note": _("Grant a service note"),
    "decline_note": _("Decline a service note"),
    "assign_on_note": _("Give an assignment on a service note"),
    "withdraw_note": _("Withdraw a service note"),
    "note_redirection": _("Make the service note of a request to redirect"),
    "settle_redirection_note": _("Decide the service note with its request"),
    # stocks
    "add_kind": _("Add a kind of stock"),
    "receive_blanks": _("Receive numbered blanks"),
    "issue_blanks": _("Issue blanks to an officer"),
    "use_blanks": _("Account for used blanks"),
    "spoil_blanks": _("Account for spoiled blanks"),
    "return_blanks": _("Take blanks back into the store"),
    "destroy_blanks": _("Destroy blanks by an act"),
    "receive_seal": _("Receive a seal or a stamp"),
    "give_seal": _("Hand a seal or a stamp over"),
    "take_seal": _("Take a seal or a stamp over"),
    "take_back_seal": _("Take back the handover of a seal"),
    "destroy_seal": _("Destroy a seal or a stamp by an act"),
    "receive_supplies": _("Receive envelopes and other supplies"),
    "issue_supplies": _("Issue envelopes and other supplies"),
    "write_off_supplies": _("Write supplies off"),
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
    "outgoing": _("Paper of the office"),
    "approval_sheet": _("Sheet of agreement"),
    "opinion": _("Opinion"),
    "addressee": _("Addressee"),
    "resolution": _("Resolution"),
    "circulation": _("Sending for acquaintance"),
    "reader": _("Reader"),
    "service_note": _("Service note"),
    "scan": _("Scan"),
}


def deed_label(dotted: str) -> Any:
    """Return the words for "control.actions.give_part.give_part" or "assignment.submit_report".

    A deed without words shows its own name, so that no page breaks; a test asks for the words.
    """
    name = dotted.rpartition(".")[2]
    return DEEDS.get(name) or name.replace("_", " ")
