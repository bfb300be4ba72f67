"""Series that look alike are one; a seal may be lost, or taken in from one who left (11.2; ADR-0012)."""

from django.conf import settings
from django.db import migrations, models


LATIN, CYRILLIC = "ABCEHIKMOPTXY", "АВСЕНІКМОРТХУ"


def shape_all(apps, _editor):
    """Give each series its looks. Where two of a kind look alike already, the elder takes what comes from now on."""
    taken = set()
    for series in apps.get_model("stocks", "Series").objects.order_by("pk"):
        shape = series.letters.strip().upper().translate(str.maketrans(LATIN, CYRILLIC))
        series.shape = f"{shape[:10]}#{series.pk}" if (series.kind_id, shape) in taken else shape
        taken.add((series.kind_id, series.shape))
        series.save(update_fields=["shape"])


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0020_shorter_stretches'),
        ('stocks', '0001_blanks_seals_supplies'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='series',
            name='series_of_a_kind_once',
        ),
        migrations.AddField(
            model_name='handover',
            name='basis',
            field=models.CharField(blank=True, max_length=300, verbose_name='act and reason'),
        ),
        migrations.AddField(
            model_name='historicalseal',
            name='lost_on',
            field=models.DateField(blank=True, null=True, verbose_name='declared lost on'),
        ),
        migrations.AddField(
            model_name='historicalseries',
            name='shape',
            field=models.CharField(blank=True, editable=False, max_length=24, verbose_name='series as it looks'),
        ),
        migrations.AddField(
            model_name='seal',
            name='lost_on',
            field=models.DateField(blank=True, null=True, verbose_name='declared lost on'),
        ),
        migrations.AddField(
            model_name='series',
            name='shape',
            field=models.CharField(blank=True, editable=False, max_length=24, verbose_name='series as it looks'),
        ),
        migrations.RunPython(shape_all, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            model_name='movement',
            name='what',
            field=models.CharField(choices=[('received', 'received'), ('issued', 'issued'), ('returned', 'returned to the store'), ('used', 'used'), ('spoiled', 'spoiled'), ('destroyed', 'destroyed by an act'), ('handed_over', 'handed over'), ('lost', 'declared lost by an act'), ('written_off', 'written off')], max_length=12, verbose_name='what happened'),
        ),
        migrations.AddConstraint(
            model_name='seal',
            constraint=models.CheckConstraint(condition=models.Q(('lost_on', None), models.Q(('destroyed_on', None), ('keeper', None)), _connector='OR'), name='lost_seal_has_no_keeper'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.UniqueConstraint(fields=('kind', 'shape'), name='series_of_a_kind_looks_once'),
        ),
    ]
