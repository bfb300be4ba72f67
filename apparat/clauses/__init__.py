"""The Regulation's room on the roof: what carries each clause out, its pages, the calculator of terms (1.1–22.2)."""
