"""10.13: a post of an assistant names the leader for whom he drafts. Empty at first: nobody drafts without a link."""

from django.db import migrations, models


def _link(**options: object) -> models.ForeignKey:
    return models.ForeignKey("apparat.position", null=True, blank=True, verbose_name="assists the leader", **options)


class Migration(migrations.Migration):
    dependencies = [("apparat", "0006_closing_reason_in_two_languages")]

    operations = [
        migrations.AddField(
            "historicalposition",
            "assists",
            _link(on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"),
        ),
        migrations.AddField("position", "assists", _link(on_delete=models.PROTECT, related_name="assistants")),
        migrations.AddConstraint(
            "position",
            models.CheckConstraint(condition=~models.Q(assists=models.F("id")), name="position_assists_another"),
        ),
    ]
