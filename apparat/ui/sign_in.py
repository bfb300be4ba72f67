"""Signing in and out (hashing and lock-out by the settings), the officer's language, password, all sessions at once."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apparat.org.models import Officer
from apparat.org.powers import CHOSEN, has_given_password
from apparat.ui import kept_forms
from apparat.ui.language import remember


class SignInForm(AuthenticationForm):
    """Name and password; who knows his password but works here no longer is told so, not that he mistyped."""

    def get_invalid_login_error(self) -> ValidationError:
        """Return why nobody was let in. Who has left is told so by his own password alone, at no hash of its own.

        Any other refusal reads and costs the same, so that neither words nor time tell which names are known here.
        """
        if not getattr(self.request, "has_left", False):  # noted by `signed_in.OfficerBackend`
            return super().get_invalid_login_error()
        return ValidationError(
            _(
                "By the records you do not work here any more. If that is a mistake, ask the head of the documentation "
                "or personnel unit."
            ),
            code="left",
        )


class SignIn(auth.LoginView):
    """The door. After it the pages speak the officer's language."""

    authentication_form = SignInForm
    template_name = "registration/sign_in.html"
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Let the officer in, set his language, remember whose browser this is for forms kept over an ended session.

        Who comes with a password that a keeper set is asked for his own: without it he is lent no powers (1.4).
        """
        response = super().form_valid(form)
        officer = form.get_user()
        remember(response, officer.language)
        kept_forms.remember_owner(response, officer)
        if has_given_password(officer):
            messages.warning(
                self.request,
                _("Your password was set for you by somebody else. Choose your own in the menu of your name."),
            )
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tell the page whether a form waits behind the door."""
        return super().get_context_data(**kwargs) | {"form_is_kept": kept_forms.SESSION_KEY in self.request.session}


@method_decorator(login_not_required, name="dispatch")
class SignOut(auth.LogoutView):
    """The way out (POST), open also to whose session has ended meanwhile.

    It leads to the front door, never back to the page it was pressed on: the next one at this computer is another.
    """

    def get_redirect_url(self) -> str:
        """Ask nothing of the form."""
        return ""


class OwnPasswordForm(PasswordChangeForm):
    """The old password and a new one, which is another one: the old may be known to who set it (1.4)."""

    def clean_new_password2(self) -> str:
        """Refuse the old password as the new one."""
        new: str = self.cleaned_data["new_password2"]
        if new == self.cleaned_data.get("old_password"):
            raise ValidationError(_("Choose another password than the one you have."), code="same")
        return new


class ChangePassword(auth.PasswordChangeView):
    """A new password; other sessions of the officer end by themselves, this one goes on."""

    form_class = OwnPasswordForm
    template_name = "registration/password_change.html"

    def get_success_url(self) -> str:
        """Go back to the desk."""
        return resolve_url("desk")

    def form_valid(self, form: Any) -> HttpResponse:
        """Change it and say so; the history of the officer tells that he chose it himself (1.4)."""
        form.user._change_reason = CHOSEN  # noqa: SLF001 - simple-history's own door
        response = super().form_valid(form)
        messages.success(self.request, _("The password is changed. Other sign-ins of yours have ended."))
        return response


@login_not_required
@require_POST
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """End every session of the officer, on this device and on all others; say so when this one cannot name him."""
    if isinstance(request.user, Officer):
        ended = end_sessions(request.user)
        logout(request)
        messages.success(request, _("You are signed out on all devices (%(count)d).") % {"count": ended})
    else:
        messages.warning(
            request,
            _(
                "This sign-in had ended already, so others of yours may go on. Sign in and choose “Sign out everywhere”"
                " again to end them."
            ),
        )
    return HttpResponseRedirect(resolve_url("sign_in"))


def end_sessions(officer: Officer) -> int:
    """Delete all stored sessions of the officer; return how many there were.

    The owner is inside the signed data of a session, so each is read; an office has some hundreds of them.
    """
    key = str(officer.pk)
    doomed = [
        session.pk
        for session in Session.objects.iterator(chunk_size=500)
        if session.get_decoded().get("_auth_user_id") == key
    ]
    Session.objects.filter(pk__in=doomed).delete()
    return len(doomed)
