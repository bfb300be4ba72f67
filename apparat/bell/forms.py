"""The filter of the notices."""

from django import forms
from django.utils.translation import gettext_lazy as _


class NoticeFilter(forms.Form):
    """All notices, or those not read."""

    show = forms.ChoiceField(label=_("Notices"), choices=[("", _("all")), ("unread", _("not read"))], required=False)

    @property
    def is_unread(self) -> bool:
        """Tell whether only those not read are wanted."""
        return self.is_valid() and self.cleaned_data["show"] == "unread"
