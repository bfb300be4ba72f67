"""What is asked of a post is found by an index of posts (12.4); built beside the work, then the former one goes."""

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("approvals", "0003_asked_of_a_post")]

    operations = [
        AddIndexConcurrently(
            "opinion",
            models.Index(fields=["post"], condition=models.Q(("state", "asked")), name="opinion_asked_of_post"),
        ),
        RemoveIndexConcurrently("opinion", "opinion_asked"),
    ]
