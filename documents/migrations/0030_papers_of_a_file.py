"""An index of the papers of a file in their order, for files of ten thousand papers (10.5)."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # a full table is written to while the index is built

    dependencies = [("documents", "0029_old_papers_in_their_place")]

    operations = [
        AddIndexConcurrently(
            model_name="incoming",
            index=models.Index(
                condition=models.Q(("case_file__isnull", False)),
                fields=["case_file", "registered_at"],
                name="incoming_of_case_file",
            ),
        ),
    ]
