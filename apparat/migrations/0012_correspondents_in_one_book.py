"""Citizens join organisations in the book of correspondents; a BIN belongs to one of them (ADR-0010).

A BIN that stands twice is no reason to stop: the oldest row keeps it, the others lose it, the history of each says so and
the migration names them; going back, they get it again. Going back, a citizen's data are dropped with their table, and
his name stays as that of an outside organisation, for papers hang on it. Both ways take a moment: the book is small.
"""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

REASON = "BIN stands in "  # the change reason of a row that lost its BIN, followed by the code of its owner


def leave_each_bin_to_one(apps, _schema_editor):
    """Take a BIN that stands twice from all rows but the oldest, with a line of history, and name them."""
    unit = apps.get_model("apparat", "Unit")
    owners = {}
    for row in unit.objects.exclude(bin="").order_by("pk"):
        owner = owners.setdefault(row.bin, row)
        if owner is not row:
            print(f"\n  the BIN {row.bin} of {row.code} is already that of {owner.code}: taken from it", end="")
            row.bin = ""
            row.save(update_fields=["bin"])
            _trace(apps, row, REASON + owner.code)


def give_bins_back(apps, _schema_editor):
    """Give the rows their BIN again."""
    unit, history = apps.get_model("apparat", "Unit"), apps.get_model("apparat", "HistoricalUnit")
    for line in history.objects.filter(history_change_reason__startswith=REASON):
        owner = unit.objects.filter(code=line.history_change_reason.removeprefix(REASON)).first()
        row = unit.objects.filter(pk=line.id, bin="").first()
        if owner and row:
            row.bin = owner.bin
            row.save(update_fields=["bin"])
        line.delete()


def citizens_become_organisations(apps, _schema_editor):
    """Leave of each citizen the name that his papers bear."""
    apps.get_model("apparat", "Unit").objects.filter(kind="citizen").update(kind="outside")


def _trace(apps, row, reason):
    history = apps.get_model("apparat", "HistoricalUnit")
    names = {field.attname for field in history._meta.concrete_fields} - {"history_id"}
    values = {name: getattr(row, name) for name in names if hasattr(row, name)}
    history.objects.create(
        **values, history_date=timezone.now(), history_type="~", history_change_reason=reason[:100]
    )


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0011_names_by_an_index'),
    ]

    operations = [
        migrations.CreateModel(
            name='Citizen',
            fields=[
                ('unit', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='citizen', serialize=False, to='apparat.unit')),
                ('last_name', models.CharField(max_length=80, verbose_name='surname')),
                ('first_name', models.CharField(max_length=80, verbose_name='given name')),
                ('patronymic', models.CharField(blank=True, max_length=80, verbose_name='patronymic')),
                ('iin', models.CharField(blank=True, max_length=12, verbose_name='IIN')),
                ('address', models.CharField(blank=True, max_length=300, verbose_name='address')),
                ('phone', models.CharField(blank=True, max_length=60, verbose_name='telephone')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
            ],
            options={
                'verbose_name': 'citizen',
                'verbose_name_plural': 'citizens',
            },
        ),
        migrations.CreateModel(
            name='HistoricalCitizen',
            fields=[
                ('last_name', models.CharField(max_length=80, verbose_name='surname')),
                ('first_name', models.CharField(max_length=80, verbose_name='given name')),
                ('patronymic', models.CharField(blank=True, max_length=80, verbose_name='patronymic')),
                ('iin', models.CharField(blank=True, max_length=12, verbose_name='IIN')),
                ('address', models.CharField(blank=True, max_length=300, verbose_name='address')),
                ('phone', models.CharField(blank=True, max_length=60, verbose_name='telephone')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
            ],
            options={
                'verbose_name': 'historical citizen',
                'verbose_name_plural': 'historical citizens',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AlterField(
            model_name='historicalunit',
            name='kind',
            field=models.CharField(choices=[('apparatus', 'apparatus'), ('unit', 'unit of the apparatus'), ('department', 'department'), ('rural', 'akim of a rural okrug'), ('territorial', 'territorial body'), ('subordinate', 'subordinate institution'), ('higher', 'higher body'), ('outside', 'outside organisation'), ('citizen', 'citizen')], max_length=20, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='unit',
            name='kind',
            field=models.CharField(choices=[('apparatus', 'apparatus'), ('unit', 'unit of the apparatus'), ('department', 'department'), ('rural', 'akim of a rural okrug'), ('territorial', 'territorial body'), ('subordinate', 'subordinate institution'), ('higher', 'higher body'), ('outside', 'outside organisation'), ('citizen', 'citizen')], max_length=20, verbose_name='kind'),
        ),
        migrations.RunPython(migrations.RunPython.noop, citizens_become_organisations),
        migrations.RunPython(leave_each_bin_to_one, give_bins_back),
        migrations.AddIndex(
            model_name='unit',
            index=models.Index(fields=['sort_key', 'id'], name='unit_order'),
        ),
        migrations.AddConstraint(
            model_name='unit',
            constraint=models.UniqueConstraint(condition=models.Q(('bin', ''), _negated=True), fields=('bin',), name='unit_bin_once'),
        ),
        migrations.AddConstraint(
            model_name='unit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'citizen'), _negated=True), models.Q(('address', ''), ('bin', ''), ('email', ''), ('index', ''), ('parent', None), ('phone', ''), ('rank', 'outside')), _connector='OR'), name='unit_of_a_citizen_is_a_name'),
        ),
        migrations.AddConstraint(
            model_name='citizen',
            constraint=models.UniqueConstraint(condition=models.Q(('iin', ''), _negated=True), fields=('iin',), name='citizen_iin_once'),
        ),
        migrations.AddConstraint(
            model_name='citizen',
            constraint=models.CheckConstraint(condition=models.Q(('iin', ''), ('iin__regex', '^\\d{12}$'), _connector='OR'), name='citizen_iin_12'),
        ),
        migrations.AddField(
            model_name='historicalcitizen',
            name='history_user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='historicalcitizen',
            name='unit',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.unit'),
        ),
    ]
