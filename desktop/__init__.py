"""The application: window, pages, dialogs and table models over the records."""
