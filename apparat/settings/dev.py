"""Settings of `make run`: the demo office on this computer only."""

from apparat.settings.base import *  # noqa: F403
from apparat.settings.env import env_bool, env_text

DEBUG = env_bool("DEBUG", default=False)
SECRET_KEY = env_text("SECRET_KEY", "only-for-the-demo-office-on-a-loopback-address")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
