"""How forms are drawn: the project's renderer with the house's field template."""

from django.forms.renderers import TemplatesSetting


class HouseRenderer(TemplatesSetting):
    """Draws each field group through `components/field.html`."""
