"""The journal's events of chapter 10, with the sentence a reader sees."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

CARD_READ = "correspondent.citizen_read"

register(
    Event("incoming.accepted", _("Paper accepted from %(correspondent)s")),
    Event("incoming.accepted_lacking", _("What its card did not meet when it was accepted: %(lacks)s")),
    Event("incoming.marked", _("Mark of urgency as it stands on the paper: %(mark)s")),
    Event("incoming.imported", _("Taken over from the old journal %(file)s, row %(row)s")),
    Event("incoming.corrected", _("Card corrected before the number: %(fields)s")),
    Event("incoming.register_incoming", _("Registered under the number %(number)s")),
    Event("incoming.return_unregistered", _("Returned without registration: %(ground)s")),
    Event("incoming.pass_desk", _("Passed from the desk of %(giver)s to %(taker)s by a handover act")),
    Event("incoming.pass_resolved", _("Passed with its resolution from %(giver)s to %(taker)s by a handover act")),
    Event("incoming.route_incoming", _("Sent to the desk of %(desk)s")),
    Event("incoming.reassign_incoming", _("Moved from the desk of %(former)s to that of %(desk)s: %(reason)s")),
    Event("incoming.put_resolution", _("Resolution of %(author)s put on the paper")),
    Event("incoming.mark_executed", _("Every assignment on the paper is executed")),
    Event(
        "incoming.execute_on_paper",
        _("Resolved on paper on %(resolved_on)s, executed on %(executed_on)s; file on paper %(paper_file)s"),
    ),
    Event("incoming.file_incoming", _("Filed into %(case_file)s")),
    Event("correspondent.added", _("Added to the book of correspondents: %(name)s")),
    Event("correspondent.corrected", _("Corrected in the book of correspondents: %(name)s")),
    Event("correspondent.citizen_added", _("A citizen added to the book of correspondents")),
    Event("correspondent.citizen_corrected", _("The card of a citizen corrected")),
    Event(CARD_READ, _("The card of a citizen read")),
    Event("scan.register_scan", _("The paper was registered from the scan %(file)s")),
    Event("scan.attach_scan", _("A scan with its label was laid to the paper: %(file)s")),
    Event("scan.discard_scan", _("The scan %(file)s was set aside: %(reason)s")),
    Event("resolution.drafted", _("Resolution drafted for %(author)s")),
    Event("resolution.sign_resolution", _("Resolution put: points %(points)s")),
    Event("resolution.reject_resolution", _("Draft of the resolution rejected: %(reason)s")),
    Event("resolution.withdraw_draft", _("Draft of the resolution withdrawn: %(reason)s")),
    Event("incoming.reading_granted", _("%(reader)s may read this paper until %(ends_on)s: %(basis)s")),
    Event("incoming.reading_withdrawn", _("%(reader)s may not read this paper any more")),
    Event("incoming.reading_ended", _("The last day on which %(reader)s might read this paper is over")),
    Event("incoming.extended", _("Term of the answer extended from %(from_on)s to %(to_on)s: %(reason)s")),
    Event("incoming.extension_told", _("The sender was told of the extension: %(notice)s")),
    Event(
        "financing.proposed_to_consider",
        _("Economy and finance proposes to consider the financing: № %(number)s, %(tenge)s tenge"),
    ),
    Event(
        "financing.proposed_to_decline",
        _("Economy and finance proposes not to consider the financing: № %(number)s, %(tenge)s tenge"),
    ),
    Event("library_paper.placed", _("Placed in the Library of documents by %(unit)s: %(heading)s")),
    Event("library_paper.version_added", _("Version %(version)s added: %(note)s")),
    Event("library_paper.withdraw_library_paper", _("Withdrawn from the Library of documents: %(reason)s")),
    Event("link.made", _("Linked: this paper %(how)s another one")),
    Event("link.withdrawn", _("Link taken back (this paper %(how)s another one): %(reason)s")),
)
