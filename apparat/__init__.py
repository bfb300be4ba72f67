"""The ground floor (kernel rooms) and the roof (composition) of the house."""

from apparat.celery import celery_app

__all__ = ["celery_app"]
