"""One page for each place of the navigation rail; pages never import pages."""
