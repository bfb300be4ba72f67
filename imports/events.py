"""The journal's events of imports, with the sentence a reader sees (10.9)."""

from django.utils.translation import gettext_lazy as _

from apparat.journal.events import Event, register

register(
    Event("import.uploaded", _("File of an old journal brought: %(file)s")),
    Event("import.check_import", _("The columns were chosen; the file is looked through")),
    Event(
        "import.finish_check",
        _("Looked through: rows %(rows)s, to take over %(good)s, here already %(known)s, with faults %(bad)s"),
    ),
    Event("import.fail_check", _("The file cannot be read")),
    Event("import.begin_import", _("The taking over was begun: rows %(good)s")),
    Event("import.batch", _("Batch up to the row %(place)s: taken over %(brought)s, passed over %(passed_over)s")),
    Event("import.stop_import", _("Stopped after the row %(place)s: %(reason)s")),
    Event("import.resume_import", _("The taking over goes on from the row %(place)s")),
    Event("import.finish_import", _("Taken over: papers %(brought)s, passed over %(passed_over)s")),
    Event("import.drop_import", _("The import was given up, its file put away")),
)
