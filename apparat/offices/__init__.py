"""The five offices the product can be: profiles as data (TOML), read without Django (room: offices; 1.1, 1.4)."""
