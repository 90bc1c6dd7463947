"""Days to keep in mind: anniversaries, lunar ones too, and what campaigns ask for."""
