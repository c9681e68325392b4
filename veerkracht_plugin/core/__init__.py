"""The method, on numpy and pandas alone: nothing in here imports qgis."""
