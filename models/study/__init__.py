"""What people studied outside meetings."""
