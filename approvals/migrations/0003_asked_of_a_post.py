"""What is asked of a post is seen by who holds it now, and by who answered (1.4, 12.4; ADR-0009)."""

from django.db import migrations

# A post of several seats is asked by the name of one of its holders: his colleague there sees nothing (approvals.posts).
# Who drafted a paper sees it as its drafter: of his post only while it is asked, when somebody else sent the draft.
# Who asks holds the row of the post against a change of its seats, so that of the two the second sees what the first
# has left.
KEEP = """
CREATE FUNCTION approvals_sight_of(opinion approvals_opinion) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN post.seats > 1 THEN 'o' || opinion.approver_id ELSE 's' || post.id END
    FROM apparat_position post
    WHERE post.id = opinion.post_id AND (opinion.by_id IS NULL OR opinion.ground <> 'drafter')
    UNION ALL SELECT 'o' || coalesce(opinion.on_behalf_of_id, opinion.by_id) WHERE opinion.by_id IS NOT NULL
$$;
CREATE FUNCTION approvals_hold_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM apparat_position WHERE id = NEW.post_id FOR SHARE;
    RETURN NEW;
END
$$;
CREATE TRIGGER hold_post BEFORE INSERT OR UPDATE OF post_id ON approvals_opinion
    FOR EACH ROW EXECUTE FUNCTION approvals_hold_post();
"""
FORGET = """
DROP TRIGGER hold_post ON approvals_opinion;
DROP FUNCTION approvals_hold_post();
DROP FUNCTION approvals_sight_of(approvals_opinion);
"""


class Migration(migrations.Migration):

    dependencies = [('approvals', '0002_post_by_its_name')]

    operations = [migrations.RunSQL(KEEP, FORGET)]
