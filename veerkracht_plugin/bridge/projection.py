"""The coordinate reference system in which a circle is a true circle."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
    QgsRectangle,
)

RD_NEW = "EPSG:28992"
_DEGREES = "EPSG:4326"
# Metres in name, but a metre on the map of the Netherlands is 0.6 m on the ground.
_WEB_MERCATOR = "EPSG:3857"


def metric_crs(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle | None = None) -> QgsCoordinateReferenceSystem:
    """Returns RD New for what lies in the Netherlands, elsewhere `crs` itself where it is metric, else a UTM zone.

    `extent`: where, in `crs`. Where that is not known a metric CRS stays, and any other is taken to mean the
    Netherlands.
    """
    rd_new = QgsCoordinateReferenceSystem(RD_NEW)
    is_metric = crs.isValid() and not crs.isGeographic() and crs.authid() != _WEB_MERCATOR
    middle = _middle_in_degrees(crs, extent)
    if middle is None:
        return crs if is_metric else rd_new
    if rd_new.bounds().contains(middle):
        return rd_new
    return crs if is_metric else _utm_zone(middle)


def _middle_in_degrees(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle | None) -> QgsPointXY | None:
    if extent is None or extent.isNull() or not crs.isValid():
        return None
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(_DEGREES), QgsCoordinateTransformContext())
    try:
        return to_degrees.transform(extent.center())
    except QgsCsException:
        return None


def _utm_zone(middle: QgsPointXY) -> QgsCoordinateReferenceSystem:
    zone = int((middle.x() + 180) // 6) % 60 + 1
    hemisphere = 32600 if middle.y() >= 0 else 32700
    return QgsCoordinateReferenceSystem(f"EPSG:{hemisphere + zone}")
