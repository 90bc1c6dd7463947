"""The export layer: records in, workbooks and papers out; knows no window."""
