"""The inspection pack: the papers, scans and logs of a period as one folder and one zip."""
