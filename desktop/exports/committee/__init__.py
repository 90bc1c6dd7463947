"""What passes between cells and their committee: packages, forms, the list of cells, the sum."""
