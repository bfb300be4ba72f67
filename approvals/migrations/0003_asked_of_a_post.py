"""What is asked of a post is seen by who holds it now, and by who answered (1.4, 12.4; ADR-0009)."""

from django.db import migrations, models

# Who drafted a paper sees it as its drafter: of his post only while it is asked, when somebody else sent the draft.
KEEP = """
CREATE FUNCTION approvals_sight_of(opinion approvals_opinion) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT 's' || opinion.post_id WHERE opinion.by_id IS NULL OR opinion.ground <> 'drafter'
    UNION ALL SELECT 'o' || coalesce(opinion.on_behalf_of_id, opinion.by_id) WHERE opinion.by_id IS NOT NULL
$$;
"""


class Migration(migrations.Migration):

    dependencies = [('approvals', '0002_post_by_its_name')]

    operations = [
        migrations.RemoveIndex(model_name='opinion', name='opinion_asked'),
        migrations.AddIndex(
            model_name='opinion',
            index=models.Index(condition=models.Q(('state', 'asked')), fields=['post'], name='opinion_asked_of_post'),
        ),
        migrations.RunSQL(KEEP, "DROP FUNCTION approvals_sight_of(approvals_opinion)"),
    ]
