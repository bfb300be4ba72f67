"""The journal's events of the office's own papers, with the sentence a reader sees (10.18–10.22, 12)."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

register(
    Event("outgoing.begun", _("Draft begun: %(kind)s")),
    Event("outgoing.handed_over", _("Passed from %(giver)s to %(taker)s by a handover act")),
    Event("outgoing.revised", _("Version %(version)s written")),
    Event("outgoing.restated", _("Version %(version)s written with the same words: its executor is %(executor)s")),
    Event("outgoing.reassigned", _("Passed from %(giver)s to %(taker)s by the head of the body")),
    Event("outgoing.material_added", _("Material of %(unit)s laid to it, signed by %(signer)s on %(day)s")),
    Event("outgoing.material_order", _("Order %(number)s laid to the material of %(unit)s")),
    Event("outgoing.material_withdrawn", _("Material of %(unit)s taken back: %(reason)s")),
    Event("outgoing.send_to_approval", _("Version %(version)s sent to be agreed")),
    Event("outgoing.recall_draft", _("Recalled by who drafted it: %(reason)s")),
    Event("outgoing.return_draft", _("Returned to who drafted it: %(reason)s")),
    Event("outgoing.complete_approval", _("Version %(version)s agreed by all")),
    Event("outgoing.decline_signature", _("Not signed: %(reason)s")),
    Event("outgoing.sign_outgoing", _("Version %(version)s signed; hash of the signed file %(sha256)s")),
    Event("outgoing.signature_attached", _("Signature file %(file)s laid to it, not verified; its hash %(sha256)s")),
    Event("outgoing.refuse_dispatch", _("Returned from dispatch to who drafted it: %(grounds)s")),
    Event("outgoing.register_outgoing", _("Registered under the number %(number)s")),
    Event("addressee.way_changed", _("Another way to %(addressee)s: %(channel)s")),
    Event("addressee.queue_mail", _("Handed to the e-mail: %(addressee)s")),
    Event("addressee.record_sending", _("Sent to %(addressee)s: %(channel)s")),
    Event("addressee.fail_mail", _("Could not be sent to %(addressee)s: %(problem)s")),
    Event("addressee.doubt_mail", _("Nobody knows whether it left for %(addressee)s: %(problem)s")),
    Event("addressee.correct_address", _("Came back from %(addressee)s, the address was corrected: %(reason)s")),
    Event("outgoing.mark_sent", _("Sent to every addressee")),
    Event("outgoing.reopen_dispatch", _("To be sent again to %(addressee)s")),
    Event("outgoing.file_outgoing", _("Filed into %(case_file)s")),
    Event("higher_request.grant_request", _("The superior body granted it: %(decision)s")),
    Event("higher_request.decline_request", _("The superior body declined it: %(decision)s")),
    Event("distribution.written", _("Distribution list “%(name)s” written, bodies: %(members)s")),
    Event("distribution.revised", _("Distribution list “%(name)s” written anew, bodies: %(members)s")),
    Event("outgoing.reading_granted", _("%(reader)s may read this paper until %(ends_on)s: %(basis)s")),
    Event("outgoing.reading_withdrawn", _("%(reader)s may not read this paper any more")),
    Event("outgoing.reading_ended", _("The last day on which %(reader)s might read this paper is over")),
    Event("outgoing.withdraw_outgoing", _("Draft withdrawn: %(reason)s")),
)
