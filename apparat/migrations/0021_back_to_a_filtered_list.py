"""The result of a deed on many rows remembers the list with the filters from which it was done."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("apparat", "0020_shorter_stretches")]

    operations = [
        migrations.AlterField(model_name="bulkresult", name="back", field=models.CharField(max_length=1100)),
    ]
