"""Addresses of the office's own papers."""

from django.urls import path

from outgoing.views import agreement, dispatch, drafting, higher, lists, materials, post, readers, reading

app_name = "outgoing"

urlpatterns = [
    path("", reading.papers, name="papers"),
    path("new/", reading.kinds, name="kinds"),
    path("new/<slug:kind>/", drafting.Begin.as_view(), name="begin"),
    path("preview/<slug:kind>/", drafting.preview, name="preview"),
    path("lists/", lists.distributions, name="distributions"),
    path("lists/new/", lists.NewList.as_view(), name="distribution_new"),
    path("lists/<int:pk>/", lists.ReviseList.as_view(), name="distribution"),
    path("post/", post.day, name="post"),
    path("post/register.pdf", post.register, name="post_register"),
    path("post/envelopes.pdf", post.envelopes, name="post_envelopes"),
    path("post/labels.pdf", post.labels, name="post_labels"),
    path("<int:pk>/", reading.paper, name="paper"),
    path("<int:pk>/history/", reading.history, name="history"),
    path("<int:pk>/paper.pdf", reading.pdf, name="pdf"),
    path("<int:pk>/agreement.pdf", reading.sheet_pdf, name="sheet_pdf"),
    path("<int:pk>/versions/<int:ordinal>.pdf", reading.version_pdf, name="version_pdf"),
    path("<int:pk>/versions/<int:ordinal>/<slug:language>.docx", reading.source, name="source"),
    path("<int:pk>/versions/", reading.versions, name="versions"),
    path("<int:pk>/signed.pdf", reading.signed_pdf, name="signed_pdf"),
    path("annex/<int:pk>/", reading.annex, name="annex"),
    path("<int:pk>/revise/", drafting.Revise.as_view(), name="revise"),
    path("<int:pk>/materials/new/", materials.Add.as_view(), name="add_material"),
    path("<int:pk>/materials/parts/", materials.TakeParts.as_view(), name="take_parts"),
    path("material/<int:pk>/order/", materials.LayOrder.as_view(), name="lay_order"),
    path("material/<int:pk>/withdraw/", materials.Withdraw.as_view(), name="withdraw_material"),
    path("material/<int:pk>/<int:key>/", materials.file, name="material_file"),
    path("<int:pk>/withdraw/", drafting.Withdraw.as_view(), name="withdraw"),
    path("<int:pk>/agreement/", agreement.Send.as_view(), name="to_approval"),
    path("<int:pk>/recall/", agreement.Recall.as_view(), name="recall"),
    path("opinion/<int:pk>/agree/", agreement.Agree.as_view(), name="agree"),
    path("opinion/<int:pk>/return/", agreement.Return.as_view(), name="return"),
    path("<int:pk>/sign/", agreement.Sign.as_view(), name="sign"),
    path("<int:pk>/signature/", agreement.AttachSignature.as_view(), name="attach_signature"),
    path("signature/<int:pk>/", reading.detached, name="detached"),
    path("<int:pk>/reader/", readers.GrantReading.as_view(), name="grant_reading"),
    path("reader/<int:pk>/withdraw/", readers.WithdrawReading.as_view(), name="withdraw_reading"),
    path("<int:pk>/decline/", agreement.Decline.as_view(), name="decline"),
    path("<int:pk>/register/", dispatch.Register.as_view(), name="register"),
    path("<int:pk>/refuse/", dispatch.Refuse.as_view(), name="refuse"),
    path("<int:pk>/send/", dispatch.Send.as_view(), name="send"),
    path("addressee/<int:pk>/", dispatch.WrongAddress.as_view(), name="wrong_address"),
    path("<int:pk>/answer/", higher.RecordAnswer.as_view(), name="record_answer"),
    path("<int:pk>/file/", dispatch.FileAway.as_view(), name="file_away"),
]
