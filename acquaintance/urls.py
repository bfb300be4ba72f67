"""Addresses of acquaintance."""

from django.urls import path

from acquaintance.views import bulk, deeds, pages, rules

app_name = "acquaintance"

urlpatterns = [
    path("", pages.mine, name="mine"),
    path("sent/", pages.sent, name="sent"),
    path("many/incoming/", bulk.SendManyIncoming.as_view(), name="send_many_incoming"),
    path("many/outgoing/", bulk.SendManyOutgoing.as_view(), name="send_many_outgoing"),
    path("<int:pk>/", pages.circulation, name="circulation"),
    path("<int:pk>/list-<str:language>.pdf", pages.list_pdf, name="list_pdf"),
    path("<int:pk>/remind/", deeds.Remind.as_view(), name="remind"),
    path("<int:pk>/recall/", deeds.Recall.as_view(), name="recall"),
    path("confirm/<int:pk>/", deeds.Confirm.as_view(), name="confirm"),
    path("incoming/<int:pk>/", deeds.SendIncoming.as_view(), name="send_incoming"),
    path("outgoing/<int:pk>/", deeds.SendOutgoing.as_view(), name="send_outgoing"),
    path("rules/", rules.rules, name="rules"),
    path("rules/new/", rules.AddRule.as_view(), name="rule_new"),
    path("rules/<int:pk>/edition/", rules.AddEdition.as_view(), name="edition_new"),
    path("rules/<int:pk>/retire/", rules.Retire.as_view(), name="rule_retire"),
    path("rules/file/<int:pk>/", rules.edition, name="edition"),
    path("staff/", rules.staff, name="staff"),
    path("staff/all/", rules.IntroduceAll.as_view(), name="introduce_all"),
    path("staff/<int:pk>/", rules.Introduce.as_view(), name="introduce"),
]
