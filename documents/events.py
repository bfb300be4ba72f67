"""The journal's events of chapter 10, with the sentence a reader sees."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

register(
    Event("incoming.accepted", _("Paper accepted from %(correspondent)s")),
    Event("incoming.corrected", _("Card corrected before the number: %(fields)s")),
    Event("incoming.register_incoming", _("Registered under the number %(number)s")),
    Event("incoming.return_unregistered", _("Returned without registration: %(ground)s")),
    Event("incoming.route_incoming", _("Sent to the desk of %(desk)s")),
    Event("incoming.put_resolution", _("Resolution of %(author)s put on the paper")),
    Event("incoming.mark_executed", _("Every assignment on the paper is executed")),
    Event(
        "incoming.execute_on_paper",
        _("Resolved on paper on %(resolved_on)s, executed on %(executed_on)s; file on paper %(paper_file)s"),
    ),
    Event("incoming.file_incoming", _("Filed into %(case_file)s")),
    Event("scan.register_scan", _("The paper was registered from the scan %(file)s")),
    Event("scan.attach_scan", _("A scan with its label was laid to the paper: %(file)s")),
    Event("scan.discard_scan", _("The scan %(file)s was set aside: %(reason)s")),
    Event("resolution.drafted", _("Resolution drafted for %(author)s")),
    Event("resolution.sign_resolution", _("Resolution put: points %(points)s")),
    Event("resolution.reject_resolution", _("Draft of the resolution rejected: %(reason)s")),
    Event("resolution.withdraw_draft", _("Draft of the resolution withdrawn: %(reason)s")),
    Event("incoming.reading_granted", _("%(reader)s may read this restricted paper: %(basis)s")),
    Event("incoming.reading_withdrawn", _("%(reader)s may not read this restricted paper any more")),
)
