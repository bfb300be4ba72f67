"""Words people write: marked text and its HTML, two versions compared (room: texts; pure)."""
