"""Agreement and signature: send, agree, return, recall, sign, decline (10.22, 12.4, 12.5)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal, Verdict
from apparat.ui.actions import ActionView
from apparat.ui.pages import get_visible
from approvals.models import Opinion
from outgoing import access
from outgoing.actions.agree_draft import agree_draft
from outgoing.actions.attach_signature import attach_signature
from outgoing.actions.decline_signature import decline_signature
from outgoing.actions.recall_draft import recall_draft
from outgoing.actions.return_draft import return_draft
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.approvers import asked_about
from outgoing.asked import opinions_seen
from outgoing.forms import ApprovalForm, ReadForm, ReadReasonForm, ReasonForm, SignatureFileForm
from outgoing.lack import Lack
from outgoing.materials import laid_to
from outgoing.models import Outgoing
from outgoing.queries import answered
from outgoing.readiness import lacks_of, last_version
from outgoing.sheet import texts_of
from outgoing.views.opened import OnPaper, Reading


class Send(OnPaper):
    """10.22, 12.4: send the last version to be agreed."""

    action = staticmethod(send_to_approval)
    verdict = staticmethod(access.may_send_to_approval)
    form_class = ApprovalForm
    template_name = "outgoing/to_approval.html"
    title, submit_label = _("Send to be agreed"), _("Send")
    clause = "12.4"

    def extra_context(self) -> dict[str, Any]:
        """Show whom the law asks, and what is lacking."""
        lacks = list(lacks_of(self.subject, self.day))
        try:
            return {"asked": asked_about(self.subject, [], self.day), "lacks": lacks}
        except Refusal as vacant:  # a post that the law asks is held by nobody (12.4 ¶6)
            return {"asked": [], "lacks": [*lacks, Lack(vacant.reason, vacant.clause)], "is_vacant": True}


class Recall(OnPaper):
    """12.4: take a draft back."""

    action = staticmethod(recall_draft)
    verdict = staticmethod(access.may_recall)
    form_class = ReasonForm
    title, submit_label = _("Take the draft back"), _("Take back")
    explanation = _("Its agreement becomes void; whoever agreed is not asked again while the words stay the same.")
    clause = "12.4"


class OnVersion(Reading):
    """A deed on the very version that its page draws."""

    def initial(self) -> dict[str, Any]:
        """Name the version on the page, so that no other one is agreed to or signed."""
        return {"digest": last_version(self.paper_shown()).digest}

    def page(self, form: forms.Form, verdict: Verdict, *, status: int = 200) -> HttpResponse:
        """Name the version anew in a form that came back: a page that draws the new one does not hold to the old."""
        if "digest" in form.fields and form.is_bound:
            form.data = {**dict(form.data.items()), **self.initial()}
        return super().page(form, verdict, status=status)


class OnOpinion(OnVersion):
    """An opinion of the officer, or of whom he acts for, on a paper he sees."""

    model, subject_name = Opinion, "opinion"
    template_name = "outgoing/read.html"

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Load the opinion through the paper it is about; strangers get 404."""
        super(ActionView, self).setup(request, *args, **kwargs)
        self.subject = None
        if request.user.is_authenticated:
            self.subject = opinions_seen(request.user, request.on, kwargs["pk"])
            self.paper = get_visible(Outgoing, request, self.subject.sheet.subject_id)

    def paper_shown(self) -> Outgoing:
        """Return the paper the opinion is about."""
        return self.paper  # type: ignore[no-any-return]

    def success_path(self, result: Any) -> str:
        """Go back to the paper."""
        return str(self.paper.get_absolute_url())

    def cancel_path(self) -> str:
        """Go back to the paper."""
        return str(self.paper.get_absolute_url())

    def extra_context(self) -> dict[str, Any]:
        """Show the version that is decided on."""
        version = last_version(self.paper)
        return {"paper": self.paper, "version": version, "texts": texts_of(self.paper, version)} | {
            "answered": answered(self.paper, self.officer, self.day),
            "materials": laid_to(self.paper),
        }


class Agree(OnOpinion):
    """10.22, 12.4: agree."""

    action = staticmethod(agree_draft)
    verdict = staticmethod(access.may_agree)
    form_class = ReadForm
    title, submit_label = _("Agree to the draft"), _("Agree")
    clause = "12.4"


class Return(OnOpinion):
    """10.22, 12.4: return with the reason."""

    action = staticmethod(return_draft)
    verdict = staticmethod(access.may_agree)
    form_class = ReadReasonForm
    title, submit_label = _("Return the draft"), _("Return")
    tone = "danger"
    clause = "12.4"


class Sign(OnVersion, OnPaper):
    """12.5: sign what all have agreed to."""

    action = staticmethod(sign_outgoing)
    verdict = staticmethod(access.may_sign)
    form_class = ReadForm
    template_name = "outgoing/read.html"
    title, submit_label = _("Sign the paper"), _("Sign")
    explanation = _("Your name, the moment and the hash of the signed file are recorded.")
    clause = "12.5"

    def extra_context(self) -> dict[str, Any]:
        """Show the version that is signed."""
        version = last_version(self.subject)
        return {"paper": self.subject, "version": version, "texts": texts_of(self.subject, version)} | {
            "answered": answered(self.subject, self.officer, self.day),
            "materials": laid_to(self.subject),
        }


class AttachSignature(OnPaper):
    """12.5: lay a signature file to what is signed."""

    action = staticmethod(attach_signature)
    verdict = staticmethod(access.may_attach_signature)
    form_class = SignatureFileForm
    title, submit_label = _("Lay a signature file to the paper"), _("Lay it to the paper")
    explanation = _("The file is kept as it is and shown as not verified: it proves nothing here.")
    clause = "12.5"


class Decline(OnPaper):
    """12.5: send it back instead of signing."""

    action = staticmethod(decline_signature)
    verdict = staticmethod(access.may_decline)
    form_class = ReasonForm
    title, submit_label = _("Send back without signing"), _("Send back")
    tone = "danger"
    clause = "12.5"

    def success_path(self, result: Any) -> str:
        """Go to what is to be signed: the paper is a draft of others again."""
        return f"{reverse('outgoing:papers')}?box=sign"
