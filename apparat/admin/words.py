"""Words of the libraries' admin pages that their own Kazakh or Russian catalogues lack: ours say them (house 4.0 (6)).

Nothing here is called: naming a text is enough for it to come into the catalogues, which stand above the libraries'.
"""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

WORDS = (
    _("Import"),
    _("Export"),
    _("Added."),
    _("Changed {fields}."),
    _("The {name} “{obj}” was added successfully."),
    _("The {name} “{obj}” was changed successfully."),
    _("The {name} “{obj}” was changed successfully. You may edit it again below."),
    _("The {name} “{obj}” was added successfully. You may edit it again below."),
    _("The {name} “{obj}” was added successfully. You may add another {name} below."),
    _("The %(name)s “%(obj)s” was deleted successfully."),
    _("%(name)s with ID “%(key)s” doesn’t exist. Perhaps it was deleted?"),
    _("You may edit it again below."),
    _("View %s"),
    _("View history: %s"),
    _("Created"),
    _("Changed"),
    _("Deleted"),
    _("Close"),
    _("View"),
    _("Summary"),
    _("Objects"),
    _("No, take me back"),
    _("Show counts"),
    _("Hide counts"),
    _("Clear all filters"),
    _("Error:"),
    _("Select all"),
    _("Yes, I’m sure"),
    _("Model name"),
    _("Add link"),
    _("Change or view list link"),
    _("Models in the %(name)s application"),
    _("Remove from sorting"),
    _("Toggle sorting"),
    _("Sorting priority: %(priority_number)s"),
    _("Save and view"),
    _("This object doesn’t have a change history. It probably wasn’t added via this admin site."),
    _("You don’t have permission to view or edit anything."),
    _("Value %(value)r is not a valid choice."),
    _("%(model)s instance with %(field)s %(value)r does not exist."),
    _("“%(value)s” value has an invalid date format. It must be in YYYY-MM-DD format."),
    _("File to import"),
    _("Format"),
    _("Resource"),
    _("Value could not be parsed."),
    _("Import finished: {} new, {} updated, {} deleted and {} skipped {}."),
    _("No valid data to import. Ensure your file has the correct headers or data for import."),
    _("%(exc_name)s encountered while trying to read file. Ensure you have chosen the correct format for the file."),
)
COUNTED = (ngettext_lazy("Please correct the error below.", "Please correct the errors below."),)
