"""Files of papers: content checked by content, stored by SHA-256 outside the web root, served after an access check."""
