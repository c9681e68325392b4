"""XML as QGIS writes it, made to last: the same content gives the same bytes.

Qt orders attributes by a random seed, so they are sorted here; what only older versions of QGIS read is left out.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"


def tidied(xml: str) -> str:
    """Returns a style's or a layout's XML with attributes in alphabetical order, and each property once."""
    root = ElementTree.fromstring(xml)
    tidy(root)
    return document(root, DOCTYPE)


def tidy(root: ElementTree.Element) -> None:
    """Puts the attributes of all elements in alphabetical order, and leaves each property once."""
    for element in root.iter():
        attributes = sorted((name, _tidied_value(value)) for name, value in element.attrib.items())
        element.attrib.clear()
        element.attrib.update(attributes)
        # QGIS 3.22 writes the properties a second time, in the form that older versions read.
        for old_property in element.findall("prop"):
            element.remove(old_property)


def document(root: ElementTree.Element, doctype: str) -> str:
    """Returns what belongs in a file: the document type, then the XML."""
    return f"{doctype}\n{ElementTree.tostring(root, encoding='unicode')}\n"


def _tidied_value(value: str) -> str:
    """The value of an attribute, tidied where it is XML itself: so QGIS writes the line from a label to its feature."""
    if not value.startswith("<symbol"):
        return value
    symbol = ElementTree.fromstring(value)
    tidy(symbol)
    return ElementTree.tostring(symbol, encoding="unicode")
