"""postlint in an editor: diagnostics while typing, reasons on hover, remedies as code actions."""
