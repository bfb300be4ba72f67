"""Tags and filters of the house, built in to every template."""

from django import template

register = template.Library()
