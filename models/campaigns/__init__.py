"""Study campaigns: what they ask, what was delivered, what is due."""
