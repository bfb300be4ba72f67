from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("archive", "0009_handed_over")]

    operations = [
        migrations.AddField(
            model_name="transfer",
            name="turn",
            field=models.PositiveIntegerField(db_default=0, default=0, verbose_name="turn of the worker"),
        ),
        migrations.AddField(
            model_name="transfer",
            name="tries",
            field=models.PositiveSmallIntegerField(db_default=0, default=0, verbose_name="tries of what is next"),
        ),
    ]
