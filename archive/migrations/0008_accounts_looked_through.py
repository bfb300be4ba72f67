"""The accounts that were there before 0007 are looked through; one that breaks its constraints is named (10.5)."""

from typing import Any

from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations
from django.db.models import Q

SOUND = Q(state="given", snapshot__has_keys=["on", "figures"]) | ~Q(state="given") & Q(
    snapshot={}, given_by=None, given_at=None, words=""
)


class Unsound(Exception):
    """Accounts that nobody could have made by a deed: an administrator looks at them first."""


def look(apps: Any, editor: Any) -> None:
    """Raise Unsound with the keys of accounts that break the constraints: the database would name none."""
    rows = apps.get_model("archive", "Account").objects.using(editor.connection.alias).exclude(SOUND)
    if keys := list(rows.order_by("pk").values_list("pk", flat=True)[:100]):
        raise Unsound(f"accounts whose state and figures disagree, look at archive_account: {keys}")


class Migration(migrations.Migration):
    dependencies = [("archive", "0007_accounts_with_their_figures")]

    operations = [
        migrations.RunPython(look, migrations.RunPython.noop),
        ValidateConstraint("account", "account_given_with_its_figures_10_5"),
        ValidateConstraint("account", "account_not_given_by_nobody_10_5"),
    ]
