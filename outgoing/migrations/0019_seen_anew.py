"""Papers that were agreed to before, and those they answer, say by which posts they are seen (12.4; ADR-0009).

Of a million papers in minutes, while the office works.
"""

from django.db import migrations

from outgoing.migrations._seen_anew import see_anew


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("outgoing", "0018_seen_by_posts")]

    operations = [migrations.RunPython(see_anew, migrations.RunPython.noop)]
