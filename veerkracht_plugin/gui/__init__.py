"""What QGIS Desktop shows of the plugin."""
