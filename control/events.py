"""The journal's events of chapter 13, with the sentence a reader sees."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

register(
    Event("assignment.issued", _("Assignment %(number)s given to %(lead)s")),
    Event(
        "assignment.no_report_term",
        _("The term %(due_on)s leaves no day five working days before it: information is due with the execution"),
    ),
    Event("assignment.seen", _("Assignment seen")),
    Event("assignment.accept_assignment", _("Assignment taken into work")),
    Event("assignment.handed_over", _("Passed from %(giver)s to %(taker)s by a handover act")),
    Event("assignment.replace_lead", _("Assignment redirected to %(lead)s")),
    Event("assignment.submit_report", _("Information on execution given")),
    Event("assignment.return_report", _("Report returned for rework: %(reason)s")),
    Event("assignment.release_from_control", _("Released from control: done in full and well")),
    Event("assignment.release_as_impossible", _("Released from control: impossible for objective reasons")),
    Event("assignment.release_by_superior", _("Taken off control by the superior body: %(decision)s")),
    Event("assignment.decision_granted", _("The superior body granted %(ask)s: %(decision)s")),
    Event("assignment.decision_declined", _("The superior body declined %(ask)s: %(decision)s")),
    Event("assignment.information_given", _("Periodic information given to the superior body: %(number)s")),
    Event("assignment.part_given", _("Co-executor's part given to the lead")),
    Event("assignment.card_filled", _("Execution card filled in")),
    Event("redirection.asked", _("Redirection asked for: %(reason)s")),
    Event("redirection.grant_redirection", _("Redirection granted")),
    Event("redirection.withdraw_redirection", _("Request to redirect withdrawn")),
    Event("redirection.decline_redirection", _("Redirection declined: %(decision)s")),
)
