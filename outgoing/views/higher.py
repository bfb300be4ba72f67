"""The answer of a superior body to a request of the office (12.6)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from outgoing import access
from outgoing.actions.record_answer import record_answer
from outgoing.answer_form import AnswerForm
from outgoing.higher_checks import request_of
from outgoing.readiness import last_version
from outgoing.request_words import words_of
from outgoing.views.opened import OnPaper


class RecordAnswer(OnPaper):
    """12.6: what the superior body answered."""

    action = staticmethod(record_answer)
    verdict = staticmethod(access.may_record_answer)
    form_class = AnswerForm
    template_name = "outgoing/answer.html"
    title, submit_label = _("Record the answer of the superior body"), _("Record the answer")
    explanation = _("What is granted moves the assignment at once; what is declined moves nothing.")
    clause = "12.6"

    def extra_context(self) -> dict[str, Any]:
        """Show what was asked."""
        words = words_of(last_version(self.subject).facts, get_language() or "kk")
        return {"request_asked": request_of(self.subject), "words": words}
