"""HTTP of the archive: reads are functions, deeds are ActionViews."""
