"""Copies of the user's layers, to be given looks of their own."""

from __future__ import annotations

from qgis.core import QgsVectorLayer


def copied(original: QgsVectorLayer) -> QgsVectorLayer:
    """Returns a copy of a layer with the same areas and columns; what it looks like is not copied.

    A clone reads the styles that a GeoPackage keeps, several times over: it takes as long as drawing the map. So a file
    is opened anew instead, unless the columns are not all in it.
    """
    provider = original.dataProvider()
    if original.providerType() != "ogr" or original.fields().names() != provider.fields().names():
        return original.clone()
    options = QgsVectorLayer.LayerOptions(original.transformContext(), False)
    copy = QgsVectorLayer(original.source(), original.name(), original.providerType(), options)
    if not copy.isValid():
        return original.clone()
    copy.setProviderEncoding(provider.encoding())
    if copy.subsetString() != original.subsetString():
        copy.setSubsetString(original.subsetString())
    copy.setCrs(original.crs())
    copy.setSimplifyMethod(original.simplifyMethod())
    return copy
