"""The house of files and the archive: nomenclature, filing, closing, transfer, destruction, handover (10.5, 10.7)."""
