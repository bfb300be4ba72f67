"""An account that was given has its figures and who gave it, another one has neither (10.5).

A full table is written to meanwhile: the constraints hold for new rows at once, and 0008 looks through the old ones.
"""

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("archive", "0006_renditions")]

    operations = [
        AddConstraintNotValid(
            "account",
            models.CheckConstraint(
                condition=Q(state="given", snapshot__has_keys=["on", "figures"]) | ~Q(state="given") & Q(snapshot={}),
                name="account_given_with_its_figures_10_5",
            ),
        ),
        AddConstraintNotValid(
            "account",
            models.CheckConstraint(
                condition=Q(state="given") | Q(given_by=None, given_at=None, words=""),
                name="account_not_given_by_nobody_10_5",
            ),
        ),
    ]
