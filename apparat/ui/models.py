"""Forms that were carried out once: a double click or a resent form does not do the deed twice."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SubmittedForm(models.Model):
    """The token of a form and the page its deed led to, written in the transaction of the deed."""

    token = models.UUIDField(primary_key=True)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    path = models.CharField(max_length=300)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("submitted form")
        verbose_name_plural = _("submitted forms")
        indexes = [models.Index(fields=["at"], name="submitted_form_age")]

    def __str__(self) -> str:
        return str(self.token)
