"""13.15: why a date moved is kept in both languages; what an officer typed before stays as he typed it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("apparat", "0007_position_assists")]

    operations = [
        migrations.RenameField("deadlinemove", "reason", "reason_kk"),
        migrations.AlterField(
            "deadlinemove", "reason_kk", models.CharField(max_length=500, verbose_name="reason in Kazakh")
        ),
        migrations.AddField(
            "deadlinemove",
            "reason_ru",
            models.CharField(blank=True, default="", max_length=500, verbose_name="reason in Russian"),
            preserve_default=False,
        ),
    ]
