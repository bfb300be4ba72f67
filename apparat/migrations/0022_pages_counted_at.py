"""When the worker counted the pages of a large PDF, or tried in vain: what nobody can count is tried once."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("apparat", "0021_back_to_a_filtered_list")]

    operations = [
        migrations.AddField(
            model_name="blob",
            name="counted_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="pages counted at"),
        ),
    ]
