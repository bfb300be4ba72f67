"""A restricted line has no content (10.4); the numbers it is found by are none, so the constraint lets them in.

Backward, the words go before the constraint that forbids them comes back.
"""

from django.conf import settings
from django.db import migrations, models

BLANK_WORDS = "UPDATE documents_incoming SET search_text = '' WHERE restricted AND search_text <> ''"


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0007_drafts_waiting"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="incoming",
            constraint=models.CheckConstraint(
                condition=models.Q(("restricted", False), ("summary", ""), _connector="OR"),
                name="restricted_line_without_content_10_4",
            ),
        ),
        migrations.RemoveConstraint(model_name="incoming", name="restricted_line_only_10_4"),
        migrations.RunSQL(migrations.RunSQL.noop, BLANK_WORDS),
    ]
