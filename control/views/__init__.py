"""HTTP of control: reads are functions, deeds are ActionViews."""
