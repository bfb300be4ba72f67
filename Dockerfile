# One image for web, workers and beat. Build: docker build -t apparat .
FROM python:3.11-slim-bookworm AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends gettext \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --no-deps --require-hashes --requirement requirements.txt \
    && /venv/bin/pip check
COPY . .
RUN for source in apparat/locale/*/LC_MESSAGES/*.po; do \
        msgfmt --check-format --output-file="${source%.po}.mo" "$source" || exit 1; \
    done

FROM python:3.11-slim-bookworm
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        fonts-croscore libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 poppler-utils \
        tesseract-ocr tesseract-ocr-kaz tesseract-ocr-osd tesseract-ocr-rus \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /srv/apparat --create-home apparat
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=apparat.settings.production \
    VAR_DIR=/srv/apparat \
    STATIC_ROOT=/app/static-root \
    BIND=0.0.0.0 \
    WEB_BEHIND_PROXY=1
WORKDIR /app
COPY --from=build /venv /venv
COPY --from=build /app /app
# The values below serve this one step and stay out of the image; collecting static files talks to no server
RUN SECRET_KEY=build ALLOWED_HOSTS=localhost SITE_URL=https://localhost EMAIL_HOST=localhost \
    DATABASE_URL=postgresql://localhost/apparat REDIS_URL=redis://localhost \
    python manage.py collectstatic --noinput
USER apparat
VOLUME /srv/apparat
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 CMD ["python", "-m", "apparat.health"]
CMD ["python", "-m", "gunicorn", "--config", "python:apparat.web_server", "apparat.wsgi:application"]
