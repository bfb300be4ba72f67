"""Paper: PDF of the house's forms (weasyprint is imported inside)."""
