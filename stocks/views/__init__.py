"""HTTP of the stocks: reads are functions, deeds are ActionViews."""
