from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("apparat", "0005_journal_without_officer_indexes")]

    operations = [
        migrations.RenameField("deadline", "close_reason", "close_reason_kk"),
        migrations.RenameField("historicaldeadline", "close_reason", "close_reason_kk"),
        migrations.AlterField(
            "deadline",
            "close_reason_kk",
            models.CharField(blank=True, max_length=300, verbose_name="reason in Kazakh"),
        ),
        migrations.AlterField(
            "historicaldeadline",
            "close_reason_kk",
            models.CharField(blank=True, max_length=300, verbose_name="reason in Kazakh"),
        ),
        migrations.AddField(
            "deadline",
            "close_reason_ru",
            models.CharField(blank=True, default="", max_length=300, verbose_name="reason in Russian"),
            preserve_default=False,
        ),
        migrations.AddField(
            "historicaldeadline",
            "close_reason_ru",
            models.CharField(blank=True, default="", max_length=300, verbose_name="reason in Russian"),
            preserve_default=False,
        ),
    ]
