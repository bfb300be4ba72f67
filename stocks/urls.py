"""Addresses of the stocks."""

from django.urls import path

from stocks.views import deeds, pages

app_name = "stocks"

urlpatterns = [
    path("", pages.stocks, name="list"),
    path("balance-<str:language>.pdf", pages.balance_pdf, name="balance_pdf"),
    path("journal/", pages.journal, name="journal"),
    path("journal-<str:language>.pdf", pages.journal_pdf, name="journal_pdf"),
    path("kinds/new/", deeds.AddKind.as_view(), name="add_kind"),
    path("kinds/<int:pk>/", pages.kind, name="kind"),
    path("kinds/<int:pk>/receive/", deeds.ReceiveSupplies.as_view(), name="receive_supplies"),
    path("kinds/<int:pk>/issue/", deeds.IssueSupplies.as_view(), name="issue_supplies"),
    path("kinds/<int:pk>/write-off/", deeds.WriteOffSupplies.as_view(), name="write_off"),
    path("blanks/new/", deeds.ReceiveBlanks.as_view(), name="receive_blanks"),
    path("blanks/<int:pk>/", pages.series, name="series"),
    path("blanks/<int:pk>/issue/", deeds.IssueBlanks.as_view(), name="issue"),
    path("blanks/<int:pk>/use/", deeds.UseBlanks.as_view(), name="use"),
    path("blanks/<int:pk>/spoil/", deeds.SpoilBlanks.as_view(), name="spoil"),
    path("blanks/<int:pk>/return/", deeds.ReturnBlanks.as_view(), name="return"),
    path("blanks/<int:pk>/destroy/", deeds.DestroyBlanks.as_view(), name="destroy"),
    path("seals/new/", deeds.ReceiveSeal.as_view(), name="receive_seal"),
    path("seals/<int:pk>/", pages.seal, name="seal"),
    path("seals/<int:pk>/imprint/", pages.imprint, name="imprint"),
    path("seals/<int:pk>/give/", deeds.GiveSeal.as_view(), name="give_seal"),
    path("seals/<int:pk>/take/", deeds.TakeSeal.as_view(), name="take_seal"),
    path("seals/<int:pk>/take-back/", deeds.TakeBackSeal.as_view(), name="take_back_seal"),
    path("seals/<int:pk>/destroy/", deeds.DestroySeal.as_view(), name="destroy_seal"),
]
