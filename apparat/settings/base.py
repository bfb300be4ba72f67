"""Settings common to every place the product runs in, in the order Django documents them."""

from pathlib import Path

import django_stubs_ext
from csp.constants import NONCE, NONE, SELF

from apparat.embedded import addresses
from apparat.settings.env import broker_from, database_from, env_int, env_list, env_text

django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = Path(env_text("VAR_DIR", str(BASE_DIR / "var")))

# Servers: the environment's, or the embedded ones (ADR-0003)
DATABASES = {"default": database_from(env_text("DATABASE_URL", "") or addresses().database_url)}
DATABASES["default"]["ATOMIC_REQUESTS"] = False
REDIS_URL = env_text("REDIS_URL", "") or addresses().redis_url
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL},
    "frame": {  # parts of pages that are nobody's own, and what may be some minutes old
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 2000},
    },
}
SESSION_ENGINE = "apparat.ui.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 10  # a working day of 18.1 and a little

# The house, bottom-up
INSTALLED_APPS = [
    "apparat.admin_config.OfficeAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "axes",
    "csp",
    "django_htmx",
    "guardian",
    "import_export",
    "simple_history",
    "template_partials",
    "apparat",
    "approvals",
    "control",
    "documents",
    "outgoing",
    "archive",
    "imports",
    "acquaintance",
    "notes",
    "stocks",
    "journals",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "apparat.ui.request.ClockMiddleware",
    "csp.middleware.CSPMiddleware",
    "apparat.ui.sessions.SessionMiddleware",
    "apparat.ui.language.OfficerLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "apparat.ui.kept_forms.KeptFormMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "apparat.urls"
WSGI_APPLICATION = "apparat.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Pages
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "apparat.ui.frame.frame",
            ],
            "builtins": [
                "django.templatetags.cache",
                "django.templatetags.i18n",
                "django.templatetags.static",
                "template_partials.templatetags.partials",
                "apparat.ui.templatetags.house",
            ],
        },
    }
]
CSRF_FAILURE_VIEW = "apparat.ui.trouble.csrf_failure"
NAVIGATION_ROOMS = "apparat.desk.rooms.ROOMS"
FORM_RENDERER = "apparat.ui.forms.HouseRenderer"
STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = VAR_DIR / "files"  # outside the web root; served only after an access check
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 400  # the form itself refuses more than 80 (law.md 3.2), with a sentence
FILE_UPLOAD_HANDLERS = [
    "apparat.files.upload.QuotaUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# Language and time
LANGUAGE_CODE = "kk"
LANGUAGES = [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "apparat" / "locale"]
TIME_ZONE = "Asia/Almaty"
USE_TZ = True
USE_I18N = True
FORMAT_MODULE_PATH = ["apparat.formats"]

# Signing in
AUTH_USER_MODEL = "apparat.Officer"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "apparat.ui.signed_in.OfficerBackend",
    "guardian.backends.ObjectPermissionBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "sign_in"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "registration/locked_out.html"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
GUARDIAN_MONKEY_PATCH_USER = False
ANONYMOUS_USER_NAME = None

# Safety of pages (strict: nothing inline)
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "frame-src": [SELF],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

# Mail and workers
DEFAULT_FROM_EMAIL = env_text("DEFAULT_FROM_EMAIL", "apparat@localhost")
EMAIL_HOST = env_text("EMAIL_HOST", "")
EMAIL_PORT = env_int("EMAIL_PORT", 25)
EMAIL_HOST_USER = env_text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env_text("EMAIL_HOST_PASSWORD", "")
EMAIL_TIMEOUT = 20
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
CELERY_BROKER_URL = broker_from(REDIS_URL)
CELERY_TIMEZONE = TIME_ZONE
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_IGNORE_RESULT = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, object] = {
    "visibility_timeout": 600,
    "socket_connect_timeout": 2,
    "socket_timeout": 2,
    "max_retries": 0,  # one try: whoever saves a paper must not wait for a broker that is down
}
RECOGNITION_QUEUE = "recognition"  # a worker of its own, at the lowest priority: pages never wait for scans
RECOGNISE_AT_ONCE = True  # False: the sweep hands files over
CELERY_TASK_ROUTES = {
    "apparat.recognition.tasks.recognise": {"queue": RECOGNITION_QUEUE},
    "archive.tasks.build_package": {"queue": RECOGNITION_QUEUE},  # it draws pages too, in turns
}
CELERY_TASK_PUBLISH_RETRY = False  # a deed never waits for the broker: the notice row is sent by the next sweep

SITE_URL = env_text("SITE_URL", f"http://127.0.0.1:{env_int('PORT', 8000)}")
OFFICE = env_text("OFFICE", "kazygurt")
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS")
