"""A link between papers may say that one is in execution of the other (10.9): one word more in the check.

Links are put by hand and are few, so their check is looked through at once. Backwards the check is put without looking
through: links of the new kind stay as they are, no further one can be written.
"""

from django.db import migrations, models

TABLE = "ALTER TABLE documents_paperlink DROP CONSTRAINT paper_link_kind, ADD CONSTRAINT paper_link_kind CHECK"
WIDER = f"{TABLE} (kind IN ('repeats', 'complements', 'cancels', 'answers', 'executes'));"
AS_BEFORE = f"{TABLE} (kind IN ('repeats', 'complements', 'cancels', 'answers')) NOT VALID;"
KIND = models.CharField(
    choices=[
        ("repeats", "repeats"),
        ("complements", "complements"),
        ("cancels", "cancels"),
        ("answers", "answers"),
        ("executes", "is in execution of"),
    ],
    max_length=12,
    verbose_name="kind of link",
)


class Migration(migrations.Migration):
    dependencies = [("documents", "0031_who_proposes_on_financing")]

    operations = [
        migrations.AlterField(model_name="historicalpaperlink", name="kind", field=KIND.clone()),
        migrations.AlterField(model_name="paperlink", name="kind", field=KIND.clone()),
        migrations.RunSQL(
            WIDER,
            AS_BEFORE,
            state_operations=[
                migrations.RemoveConstraint(model_name="paperlink", name="paper_link_kind"),
                migrations.AddConstraint(
                    model_name="paperlink",
                    constraint=models.CheckConstraint(
                        condition=models.Q(kind__in=["repeats", "complements", "cancels", "answers", "executes"]),
                        name="paper_link_kind",
                    ),
                ),
            ],
        ),
    ]
