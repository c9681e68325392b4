"""The texts on the screen in the language of the user."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..paths import resource

CONTEXT = "Veerkracht"


def tr(text: str) -> str:
    """Translate `text`, an English literal; without a translation it comes back as it is."""
    return QCoreApplication.translate(CONTEXT, text)


def install(locale: str | None = None) -> QTranslator | None:
    """Install the translation for `locale` ("nl", "nl_BE"; by default that of QGIS) and return it, for `remove`.

    None where there is no translation, as for English and in a working copy that was never packaged.
    """
    translator = QTranslator()
    # Qt tries veerkracht_nl_BE.qm, then veerkracht_nl.qm.
    if not translator.load(f"veerkracht_{locale or QgsApplication.locale()}", str(resource("i18n"))):
        return None
    return translator if QCoreApplication.installTranslator(translator) else None


def remove(translator: QTranslator | None) -> None:
    """Undo `install`; None is fine."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


def language() -> str:
    """Return the language on the screen, "nl" or "en", for texts that are data and come in both."""
    # The Dutch translation of this one word is "nl": it tells which translation is at work.
    return tr("en")
