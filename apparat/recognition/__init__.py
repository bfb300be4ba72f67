"""Text of files: taken from those that have it, recognised on scans by Tesseract (kaz + rus), page by page."""
