"""An index of drafts that wait on a leader's desk (10.13)."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0006_drafts_withdrawn_and_execution_on_paper"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="resolution",
            index=models.Index(
                condition=models.Q(("state", "draft")), fields=["author", "drafted_at"], name="resolution_drafts"
            ),
        ),
    ]
