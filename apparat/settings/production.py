"""Settings of a real office behind a TLS proxy: no default weakens it, `check --deploy` is clean."""

from pathlib import Path

from apparat.settings.env import env_bool, env_int, env_list, env_text

env_text("DATABASE_URL")  # refuse to start without real servers, before base falls back on the embedded ones
env_text("REDIS_URL")
env_text("SITE_URL")  # stands in letters and mails
env_text("EMAIL_HOST")

from apparat.settings.base import *  # noqa: E402, F403
from apparat.settings.base import CONTENT_SECURITY_POLICY, VAR_DIR  # noqa: E402

DEBUG = False
SECRET_KEY = env_text("SECRET_KEY")
SECRET_KEY_FALLBACKS = env_list("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = env_text("ALLOWED_HOSTS").replace(" ", "").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host.removeprefix('.')}" for host in ALLOWED_HOSTS]
ADMINS = [("administrator", address) for address in env_list("ADMINS")]
SERVER_EMAIL = env_text("SERVER_EMAIL", "apparat@localhost")

STATIC_ROOT = Path(env_text("STATIC_ROOT", str(VAR_DIR / "static")))  # the image carries its own
# Static files: names carry their digest, compressed once, served by whitenoise
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# TLS ends at the proxy, which must set X-Forwarded-Proto itself and drop what a visitor sends
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = env_int("HSTS_SECONDS", 365 * 24 * 60 * 60)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# Cookies
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-csrf"
LANGUAGE_COOKIE_SECURE = True
LANGUAGE_COOKIE_HTTPONLY = True

CONTENT_SECURITY_POLICY["DIRECTIVES"]["upgrade-insecure-requests"] = True

# Mail
EMAIL_USE_TLS = env_bool("EMAIL_USE_TLS", default=True)

# Everything to standard output, where the container's log driver takes it
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stdout": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "line"}},
    "root": {"handlers": ["stdout"], "level": env_text("LOG_LEVEL", "INFO")},
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
