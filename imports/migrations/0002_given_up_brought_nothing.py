"""What was given up has brought nothing, also when it was begun: true of every row before, for none was begun."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('imports', '0001_imports'),
    ]

    operations = [
        migrations.AddConstraint(
            model_name='run',
            constraint=models.CheckConstraint(condition=models.Q(('brought', 0), models.Q(('state', 'dropped'), _negated=True), _connector='OR'), name='import_given_up_brought_nothing'),
        ),
    ]
