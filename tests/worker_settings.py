"""Settings of the real worker in the tests: the suite's database, a corner of its Redis, a mail server of the test."""

import os
from pathlib import Path

from apparat.settings.test import *  # noqa: F403
from apparat.settings.test import CELERY_BROKER_TRANSPORT_OPTIONS, DATABASES, MEDIA_ROOT

DATABASES["default"]["NAME"] = os.environ["WORKER_DATABASE"]
CELERY_TASK_ALWAYS_EAGER = False
CELERY_BROKER_TRANSPORT_OPTIONS |= {
    "global_keyprefix": os.environ["WORKER_PREFIX"],
    "visibility_timeout": int(os.environ["WORKER_VISIBILITY"]),
}
MEDIA_ROOT = Path(os.environ.get("VAR_FILES") or MEDIA_ROOT)
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = "127.0.0.1"
EMAIL_PORT = int(os.environ["WORKER_SMTP_PORT"])
EMAIL_TIMEOUT = 30
