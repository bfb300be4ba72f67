"""The journal is written all day and never read by officer: two indexes less."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def officer(verbose_name: str, **options: bool) -> models.ForeignKey:
    """Return the key to an officer as the model has it."""
    return models.ForeignKey(
        db_index=False,
        null=True,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to=settings.AUTH_USER_MODEL,
        verbose_name=verbose_name,
        **options,
    )


class Migration(migrations.Migration):
    dependencies = [("apparat", "0004_notice_tried_at")]

    operations = [
        migrations.AlterField(model_name="entry", name="officer", field=officer("officer")),
        migrations.AlterField(model_name="entry", name="on_behalf_of", field=officer("on behalf of", blank=True)),
    ]
