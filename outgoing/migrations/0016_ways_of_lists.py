"""Each body of a distribution list has its way and address (10.18, 10.20).

Those that stand on a list get the way that is offered to them now (`usual_way`); an empty address is that of their card.
"""

from django.db import migrations, models

NO_STATE_BODIES = ("outside", "citizen")


def take_usual_ways(apps, schema_editor):
    members = apps.get_model("outgoing", "DistributionMember").objects
    outside = members.filter(unit__kind__in=NO_STATE_BODIES)
    outside.filter(unit__email="").update(channel="post")
    outside.exclude(unit__email="").update(channel="email")


class Migration(migrations.Migration):
    dependencies = [("apparat", "0020_shorter_stretches"), ("outgoing", "0015_filters_of_the_list")]

    operations = [
        migrations.AddField(
            model_name="distributionmember",
            name="channel",
            field=models.CharField(
                choices=[
                    ("email", "e-mail"),
                    ("system", "document system of state bodies"),
                    ("post", "post"),
                    ("courier", "courier"),
                    ("hand", "handed over against a signature"),
                ],
                default="system",
                max_length=10,
                verbose_name="way",
            ),
        ),
        migrations.AddField(
            model_name="distributionmember",
            name="email",
            field=models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
        ),
        migrations.AddField(
            model_name="distributionmember",
            name="address",
            field=models.CharField(blank=True, max_length=300, verbose_name="address"),
        ),
        migrations.AddConstraint(
            model_name="distributionmember",
            constraint=models.CheckConstraint(
                condition=models.Q(channel__in=["email", "system", "post", "courier", "hand"]),
                name="distribution_member_way",
            ),
        ),
        migrations.RunPython(take_usual_ways, migrations.RunPython.noop),
    ]
