"""The role of the responsible specialist for restricted papers (10.4), given to the posts that were meant by it."""

import django.contrib.postgres.fields
from django.db import migrations, models

ROLES = [
    ("AKIM", "akim"),
    ("DEPUTY", "deputy akim"),
    ("HEAD_OF_APPARATUS", "head of apparatus"),
    ("RECORDS", "documentation unit"),
    ("RESTRICTED", "responsible specialist for restricted papers"),
    ("ORG", "organisation and inspection unit"),
    ("LEGAL", "legal unit"),
    ("ADMINISTRATIVE", "administrative unit"),
    ("HR", "personnel unit"),
    ("PRESS", "press secretary"),
    ("UNIT_HEAD", "head of a unit"),
    ("DEPARTMENT_HEAD", "head of a department"),
    ("RURAL_AKIM", "akim of a rural okrug"),
    ("EXECUTOR", "executor"),
    ("ASSISTANT", "assistant"),
    ("DUTY", "duty officer"),
]
POST = "restricted_specialist"  # its code in the profiles of the offices
KEEPERS = "RECORDS"  # who handled restricted papers until now


def give(apps, schema_editor):
    """Give the role to the post of the specialist; an office without one keeps what it had: all of RECORDS."""
    position = apps.get_model("apparat", "Position")
    posts = position.objects.filter(code=POST)
    for post in posts if posts.exists() else position.objects.filter(roles__contains=[KEEPERS]):
        if "RESTRICTED" not in post.roles:
            post.roles = [*post.roles, "RESTRICTED"]
            post.save(update_fields=["roles"])


def take(apps, schema_editor):
    """Take the role back."""
    for post in apps.get_model("apparat", "Position").objects.filter(roles__contains=["RESTRICTED"]):
        post.roles = [role for role in post.roles if role != "RESTRICTED"]
        post.save(update_fields=["roles"])


def roles():
    """Return the column of roles with the words of today."""
    return django.contrib.postgres.fields.ArrayField(
        base_field=models.CharField(choices=ROLES, max_length=30),
        blank=True,
        default=list,
        size=None,
        verbose_name="roles",
    )


class Migration(migrations.Migration):
    dependencies = [("apparat", "0014_recognition")]

    operations = [
        migrations.AlterField(model_name="historicalposition", name="roles", field=roles()),
        migrations.AlterField(model_name="position", name="roles", field=roles()),
        migrations.RunPython(give, take),
    ]
