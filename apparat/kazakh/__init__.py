"""The Kazakh language as the product needs it: order of letters, folding for search, initials (law.md 6). Pure."""
