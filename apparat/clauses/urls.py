"""Addresses of the Regulation."""

from django.urls import path

from apparat.clauses import views

urlpatterns = [
    path("regulation/", views.regulation, name="regulation"),
    path("regulation/<str:number>/", views.clause, name="clause"),
    path("calculator/", views.calculator, name="calculator"),
]
