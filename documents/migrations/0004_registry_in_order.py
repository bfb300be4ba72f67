"""The registry is walked past returned papers: without a number they would all stand before it (10.12)."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("apparat", "0005_journal_without_officer_indexes"),
        ("documents", "0003_place_in_order"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="incoming",
            name="incoming_latest",
        ),
        migrations.AddIndex(
            model_name="incoming",
            index=models.Index(
                condition=models.Q(("state", "returned"), _negated=True),
                fields=["-year", "-ordinal"],
                name="incoming_in_order",
            ),
        ),
        migrations.AddIndex(
            model_name="incoming",
            index=models.Index(condition=models.Q(("state", "returned")), fields=["-id"], name="incoming_returned"),
        ),
    ]
