"""Opens an office: fills the reference books from a profile and mirrors the roles into groups (roof; 1.1, 1.4)."""
