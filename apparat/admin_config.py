"""Which admin site Django serves: ours. Its books are found when its addresses are, so that commands start quickly."""

from django.contrib.admin.apps import SimpleAdminConfig


class OfficeAdminConfig(SimpleAdminConfig):
    """`django.contrib.admin` with the office's own site."""

    default_site = "apparat.admin_site.OfficeSite"
