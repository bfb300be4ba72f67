"""The Celery application and its clock: one line per rhythm, with the clause that orders it."""

import os

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "apparat.settings.dev")

celery_app = Celery("apparat")
celery_app.config_from_object("django.conf:settings", namespace="CELERY")
celery_app.autodiscover_tasks(
    [
        "acquaintance",
        "apparat.files",
        "apparat.notices",
        "apparat.recognition",
        "apparat.ui",
        "approvals",
        "archive",
        "control",
        "documents",
        "imports",
        "journals",
        "outgoing",
    ]
)

# Times are of Asia/Almaty. A missed run catches up on the next one, because due dates are stored, never counted down.
celery_app.conf.beat_schedule = {
    "warn before the term (13.4)": {
        "task": "control.tasks.warn_before_term",
        "schedule": crontab(hour="9", minute="5"),
    },
    "digest of the morning (13.4)": {
        "task": "apparat.notices.tasks.send_digests",
        "schedule": crontab(hour="9", minute="5"),
    },
    "send what is still waiting": {
        "task": "apparat.notices.tasks.send_waiting",
        "schedule": crontab(minute="*/5"),
    },
    "send papers that still wait for the mail server (12.5)": {
        "task": "outgoing.tasks.mail_waiting",
        "schedule": crontab(minute="*/5"),
    },
    "end readings of named officers (10.4, 10.5)": {
        "task": "documents.tasks.end_readings",
        "schedule": crontab(minute="*/10"),  # the first minutes of a day still belong to the one before
    },
    "end readings of papers of the office (10.5)": {
        "task": "outgoing.tasks.end_readings",
        "schedule": crontab(minute="*/10"),
    },
    "opinions follow the posts that are asked (12.4)": {
        "task": "approvals.tasks.follow_posts",
        "schedule": crontab(minute="*/5"),
    },
    "go on with imports a worker left (10.9)": {
        "task": "imports.tasks.sweep_imports",
        "schedule": crontab(minute="*/5"),
    },
    "count the pages of what was left uncounted": {
        "task": "apparat.files.tasks.sweep_pages",
        "schedule": crontab(minute="35"),
    },
    "clear away files of no paper": {
        "task": "apparat.files.tasks.sweep_files",
        "schedule": crontab(hour="3", minute="30"),
    },
    "make files that were ordered and left": {
        "task": "journals.tasks.sweep_exports",
        "schedule": crontab(minute="*/5"),
    },
    "clear away ordered files after a week": {
        "task": "journals.tasks.clear_exports",
        "schedule": crontab(hour="3", minute="50"),
    },
    "the nomenclature of the next year is owed (10.5)": {
        "task": "archive.tasks.begin_next_year",
        "schedule": crontab(hour="9", minute="10"),
    },
    "ask everybody for new editions of the rules of the office (10.6)": {
        "task": "acquaintance.tasks.ask_for_editions",
        "schedule": crontab(
            hour="9-18", minute="15"
        ),  # again all day: an edition may be added with a day that has come
    },
    "build packages that still wait (10.5)": {
        "task": "archive.tasks.build_waiting",
        "schedule": crontab(minute="*/5"),
    },
    "recognise what still waits": {
        "task": "apparat.recognition.tasks.sweep_recognition",
        "schedule": crontab(minute="*/5"),
    },
    "forget tokens of old forms": {
        "task": "apparat.ui.tasks.forget_forms",
        "schedule": crontab(hour="3", minute="40"),
    },
}
