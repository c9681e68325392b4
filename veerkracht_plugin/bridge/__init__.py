"""Between the method and QGIS: columns, styles, files, languages."""
