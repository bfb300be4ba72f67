"""When a letter was last tried: pauses between tries, and letters nobody reported on."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("apparat", "0003_ledger_anchors")]

    operations = [
        migrations.AddField(
            model_name="notice",
            name="tried_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="last tried at"),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(condition=models.Q(("mail", "claimed")), fields=["tried_at"], name="notice_claimed"),
        ),
    ]
