"""Records read from workbooks that offices already have."""
