"""Addresses of the office's own papers."""

from django.urls import path

from outgoing.views import agreement, dispatch, drafting, reading

app_name = "outgoing"

urlpatterns = [
    path("", reading.papers, name="papers"),
    path("new/", reading.kinds, name="kinds"),
    path("new/<slug:kind>/", drafting.Begin.as_view(), name="begin"),
    path("preview/<slug:kind>/", drafting.preview, name="preview"),
    path("<int:pk>/", reading.paper, name="paper"),
    path("<int:pk>/history/", reading.history, name="history"),
    path("<int:pk>/paper.pdf", reading.pdf, name="pdf"),
    path("<int:pk>/agreement.pdf", reading.sheet_pdf, name="sheet_pdf"),
    path("<int:pk>/versions/<int:ordinal>.pdf", reading.version_pdf, name="version_pdf"),
    path("<int:pk>/versions/", reading.versions, name="versions"),
    path("<int:pk>/signed.pdf", reading.signed_pdf, name="signed_pdf"),
    path("annex/<int:pk>/", reading.annex, name="annex"),
    path("<int:pk>/revise/", drafting.Revise.as_view(), name="revise"),
    path("<int:pk>/withdraw/", drafting.Withdraw.as_view(), name="withdraw"),
    path("<int:pk>/agreement/", agreement.Send.as_view(), name="to_approval"),
    path("<int:pk>/recall/", agreement.Recall.as_view(), name="recall"),
    path("opinion/<int:pk>/agree/", agreement.Agree.as_view(), name="agree"),
    path("opinion/<int:pk>/return/", agreement.Return.as_view(), name="return"),
    path("<int:pk>/sign/", agreement.Sign.as_view(), name="sign"),
    path("<int:pk>/decline/", agreement.Decline.as_view(), name="decline"),
    path("<int:pk>/register/", dispatch.Register.as_view(), name="register"),
    path("<int:pk>/refuse/", dispatch.Refuse.as_view(), name="refuse"),
    path("<int:pk>/send/", dispatch.Send.as_view(), name="send"),
    path("addressee/<int:pk>/", dispatch.WrongAddress.as_view(), name="wrong_address"),
    path("<int:pk>/file/", dispatch.FileAway.as_view(), name="file_away"),
]
