"""Notices to officers: bell in the page and e-mail, each at most once per officer, thing, kind and day."""
