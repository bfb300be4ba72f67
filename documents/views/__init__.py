"""HTTP of the registry: reads are functions, deeds are ActionViews."""
