"""Addresses of imports: /imports/…"""

from django.urls import path

from imports.views import deeds, reading

app_name = "imports"
urlpatterns = [
    path("", reading.imports, name="list"),
    path("new/", deeds.Upload.as_view(), name="upload"),
    path("sample.zip", reading.sample_export, name="sample_export"),
    path("sample-<str:language>.csv", reading.sample_table, name="sample_table"),
    path("<int:pk>/", reading.one, name="run"),
    path("<int:pk>/faults.xlsx", reading.faults, name="faults"),
    path("<int:pk>/columns/", deeds.Check.as_view(), name="check"),
    path("<int:pk>/begin/", deeds.Begin.as_view(), name="begin"),
    path("<int:pk>/stop/", deeds.Stop.as_view(), name="stop"),
    path("<int:pk>/resume/", deeds.Resume.as_view(), name="resume"),
    path("<int:pk>/drop/", deeds.Drop.as_view(), name="drop"),
]
