"""Service notes: subject, addressee and decision beside the paper of the office (2.2, 10.9, 10.23)."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('apparat', '0014_recognition'),
        ('control', '0007_words_as_they_stand'),
        ('outgoing', '0008_notes_signed_by_their_author'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='HistoricalServiceNote',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('subject', models.CharField(choices=[('misaddressed', 'assignment to be given to whom it belongs'), ('to_head', 'to the head of apparatus'), ('plan_item', 'item of a plan'), ('other', 'other matter')], max_length=20, verbose_name='subject')),
                ('plan', models.CharField(blank=True, max_length=300, verbose_name='plan')),
                ('item', models.TextField(blank=True, verbose_name='item of the plan')),
                ('asked', models.CharField(blank=True, choices=[('drop', 'drop the item'), ('move', 'move its term')], max_length=10, verbose_name='what is asked')),
                ('asked_on', models.DateField(blank=True, null=True, verbose_name='new term')),
                ('delivered_at', models.DateTimeField(blank=True, null=True, verbose_name='delivered at')),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='decided at')),
                ('decision', models.TextField(blank=True, verbose_name='decision')),
                ('state', models.CharField(choices=[('preparing', 'being prepared'), ('delivered', 'before its addressee'), ('granted', 'granted'), ('declined', 'declined'), ('assigned', 'an assignment was given on it'), ('withdrawn', 'withdrawn')], default='preparing', editable=False, max_length=10, verbose_name='state')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('addressee', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='addressee')),
                ('addressee_post', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.position', verbose_name='post of the addressee')),
                ('assignment', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='control.assignment', verbose_name='assignment given on it')),
                ('decided_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by')),
                ('entry', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='apparat.entry', verbose_name='journal entry of the decision')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('outgoing', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='outgoing.outgoing', verbose_name='paper of the office')),
                ('redirection', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='control.redirection', verbose_name='request to redirect')),
            ],
            options={
                'verbose_name': 'historical service note',
                'verbose_name_plural': 'historical service notes',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='ServiceNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject', models.CharField(choices=[('misaddressed', 'assignment to be given to whom it belongs'), ('to_head', 'to the head of apparatus'), ('plan_item', 'item of a plan'), ('other', 'other matter')], max_length=20, verbose_name='subject')),
                ('plan', models.CharField(blank=True, max_length=300, verbose_name='plan')),
                ('item', models.TextField(blank=True, verbose_name='item of the plan')),
                ('asked', models.CharField(blank=True, choices=[('drop', 'drop the item'), ('move', 'move its term')], max_length=10, verbose_name='what is asked')),
                ('asked_on', models.DateField(blank=True, null=True, verbose_name='new term')),
                ('delivered_at', models.DateTimeField(blank=True, null=True, verbose_name='delivered at')),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='decided at')),
                ('decision', models.TextField(blank=True, verbose_name='decision')),
                ('state', models.CharField(choices=[('preparing', 'being prepared'), ('delivered', 'before its addressee'), ('granted', 'granted'), ('declined', 'declined'), ('assigned', 'an assignment was given on it'), ('withdrawn', 'withdrawn')], default='preparing', editable=False, max_length=10, verbose_name='state')),
                ('addressee', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='service_notes', to=settings.AUTH_USER_MODEL, verbose_name='addressee')),
                ('addressee_post', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.position', verbose_name='post of the addressee')),
                ('assignment', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='control.assignment', verbose_name='assignment given on it')),
                ('decided_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by')),
                ('entry', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='apparat.entry', verbose_name='journal entry of the decision')),
                ('outgoing', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='service_note', to='outgoing.outgoing', verbose_name='paper of the office')),
                ('redirection', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='service_note', to='control.redirection', verbose_name='request to redirect')),
            ],
            options={
                'verbose_name': 'service note',
                'verbose_name_plural': 'service notes',
                'indexes': [models.Index(condition=models.Q(('state', 'delivered')), fields=['addressee', '-id'], name='note_to_decide')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['preparing', 'delivered', 'granted', 'declined', 'assigned', 'withdrawn'])), name='note_state'), models.CheckConstraint(condition=models.Q(models.Q(('asked__in', ['drop', 'move']), ('subject', 'plan_item'), models.Q(('plan', ''), _negated=True), models.Q(('item', ''), _negated=True)), models.Q(models.Q(('subject', 'plan_item'), _negated=True), ('asked', ''), ('item', ''), ('plan', '')), _connector='OR'), name='note_names_its_item_2_2'), models.CheckConstraint(condition=models.Q(models.Q(('asked', 'move'), ('asked_on__isnull', False)), models.Q(models.Q(('asked', 'move'), _negated=True), ('asked_on', None)), _connector='OR'), name='note_names_the_new_term_2_2'), models.CheckConstraint(condition=models.Q(models.Q(('redirection__isnull', False), ('subject', 'misaddressed')), models.Q(models.Q(('subject', 'misaddressed'), _negated=True), ('redirection', None)), _connector='OR'), name='note_with_its_request_10_9'), models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', False), ('state__in', ['granted', 'declined', 'assigned'])), models.Q(models.Q(('state__in', ['granted', 'declined', 'assigned']), _negated=True), ('decided_at', None)), _connector='OR'), name='note_decided_when_decided'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('decision', ''), _negated=True), _connector='OR'), name='note_declined_with_words'), models.CheckConstraint(condition=models.Q(models.Q(('assignment__isnull', False), ('state', 'assigned')), models.Q(models.Q(('state', 'assigned'), _negated=True), ('assignment', None)), _connector='OR'), name='note_with_its_assignment')],
            },
        ),
    ]
