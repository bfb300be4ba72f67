"""A kind of paper may be signed by who writes it: service notes are (10.9)."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('apparat', '0014_recognition'),
        ('outgoing', '0007_word_files'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='outgoingkind',
            name='outgoing_kind_words',
        ),
        migrations.AlterField(
            model_name='historicaloutgoingkind',
            name='signer',
            field=models.CharField(choices=[('leader', 'akim, deputy or head of apparatus'), ('head_of_apparatus', 'head of apparatus'), ('head', 'head of a unit or body'), ('author', 'who writes it')], default='leader', max_length=20, verbose_name='who signs'),
        ),
        migrations.AlterField(
            model_name='outgoingkind',
            name='signer',
            field=models.CharField(choices=[('leader', 'akim, deputy or head of apparatus'), ('head_of_apparatus', 'head of apparatus'), ('head', 'head of a unit or body'), ('author', 'who writes it')], default='leader', max_length=20, verbose_name='who signs'),
        ),
        migrations.AddConstraint(
            model_name='outgoingkind',
            constraint=models.CheckConstraint(condition=models.Q(('direction__in', ['out', 'internal']), ('blank_form__in', ['letter', 'named', 'plain']), ('signer__in', ['leader', 'head_of_apparatus', 'head', 'author'])), name='outgoing_kind_words'),
        ),
        migrations.RunSQL(
            "UPDATE outgoing_outgoingkind SET signer = 'author' WHERE code = 'service_note' AND signer = 'head'",
            "UPDATE outgoing_outgoingkind SET signer = 'head' WHERE signer = 'author'",
        ),
    ]
