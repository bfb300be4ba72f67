"""The journal of a year can be closed; then the database itself lets nobody change its counter (10.5)."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

GUARD = """
CREATE FUNCTION closed_counter_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal of % is closed', OLD.year USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER closed_counter_stands BEFORE UPDATE OR DELETE ON apparat_counter
  FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION closed_counter_stands();
"""
NO_GUARD = "DROP TRIGGER closed_counter_stands ON apparat_counter; DROP FUNCTION closed_counter_stands();"


class Migration(migrations.Migration):
    dependencies = [("apparat", "0017_nomenclature_of_files")]

    operations = [
        migrations.AlterField(
            "counter",
            "register",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="counters",
                to="apparat.register",
                verbose_name="register",
            ),
        ),
        migrations.AlterField("counter", "year", models.PositiveSmallIntegerField(verbose_name="year")),
        migrations.AlterField("counter", "last", models.PositiveIntegerField(default=0, verbose_name="last ordinal")),
        migrations.AddField(
            "counter", "closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed at")
        ),
        migrations.AddField(
            "counter",
            "closed_by",
            models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="closed by",
            ),
        ),
        migrations.AddConstraint(
            "counter",
            models.CheckConstraint(
                condition=models.Q(closed_at=None, closed_by=None)
                | models.Q(closed_at__isnull=False, closed_by__isnull=False),
                name="counter_closed_by_somebody",
            ),
        ),
        migrations.RunSQL(GUARD, NO_GUARD),
    ]
