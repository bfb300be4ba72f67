"""Settings of the test suite: real PostgreSQL and Redis, quick passwords, mail kept in memory."""

import os

from apparat import embedded

embedded.use_throwaway_servers()  # before the addresses are read below

from apparat.settings.base import *  # noqa: E402, F403
from apparat.settings.base import CACHES, DATABASES, VAR_DIR  # noqa: E402

SECRET_KEY = "tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
DATABASES["default"]["TEST"] = {"NAME": os.environ.get("TEST_DATABASE_NAME", "test_apparat"), "TEMPLATE": "template0"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES["frame"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}  # a test must not see another one's office
RECOGNISE_AT_ONCE = False  # a test that wants the text of a file asks for it
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = True
MEDIA_ROOT = VAR_DIR / "test-files"
WHITENOISE_AUTOREFRESH = True
