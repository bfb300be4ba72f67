"""Addresses of the stocks."""

from django.urls import path

from stocks.views import blanks, pages, seals

app_name = "stocks"

urlpatterns = [
    path("", pages.stocks, name="list"),
    path("balance-<str:language>.pdf", pages.balance_pdf, name="balance_pdf"),
    path("journal/", pages.journal, name="journal"),
    path("journal-<str:language>.pdf", pages.journal_pdf, name="journal_pdf"),
    path("kinds/new/", blanks.AddKind.as_view(), name="add_kind"),
    path("kinds/<int:pk>/", pages.kind, name="kind"),
    path("kinds/<int:pk>/receive/", seals.ReceiveSupplies.as_view(), name="receive_supplies"),
    path("kinds/<int:pk>/issue/", seals.IssueSupplies.as_view(), name="issue_supplies"),
    path("kinds/<int:pk>/write-off/", seals.WriteOffSupplies.as_view(), name="write_off"),
    path("blanks/new/", blanks.ReceiveBlanks.as_view(), name="receive_blanks"),
    path("blanks/<int:pk>/", pages.series, name="series"),
    path("blanks/<int:pk>/issue/", blanks.IssueBlanks.as_view(), name="issue"),
    path("blanks/<int:pk>/use/", blanks.UseBlanks.as_view(), name="use"),
    path("blanks/<int:pk>/spoil/", blanks.SpoilBlanks.as_view(), name="spoil"),
    path("blanks/<int:pk>/return/", blanks.ReturnBlanks.as_view(), name="return"),
    path("blanks/<int:pk>/destroy/", blanks.DestroyBlanks.as_view(), name="destroy"),
    path("seals/new/", seals.ReceiveSeal.as_view(), name="receive_seal"),
    path("seals/<int:pk>/", pages.seal, name="seal"),
    path("seals/<int:pk>/imprint/", pages.imprint, name="imprint"),
    path("seals/<int:pk>/give/", seals.GiveSeal.as_view(), name="give_seal"),
    path("seals/<int:pk>/take/", seals.TakeSeal.as_view(), name="take_seal"),
    path("seals/<int:pk>/take-back/", seals.TakeBackSeal.as_view(), name="take_back_seal"),
    path("seals/<int:pk>/lose/", seals.LoseSeal.as_view(), name="lose_seal"),
    path("seals/<int:pk>/destroy/", seals.DestroySeal.as_view(), name="destroy_seal"),
]
