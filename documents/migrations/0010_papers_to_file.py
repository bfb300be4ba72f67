"""An index of executed papers that wait to be filed (10.5)."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("apparat", "0008_reason_of_a_move_in_two_languages"),
        ("documents", "0009_restricted_lines_found_by_number"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="incoming",
            index=models.Index(condition=models.Q(("state", "executed")), fields=["id"], name="incoming_to_file"),
        ),
    ]
