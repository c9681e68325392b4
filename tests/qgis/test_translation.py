"""Screen texts come in the language of the user once the plugin is packaged, and in English otherwise."""

from __future__ import annotations

import pytest

from tools import package, translations
from veerkracht_plugin.bridge import translation


@pytest.fixture
def compiled(tmp_path, monkeypatch):
    """A compiled Dutch translation of one text, where the plugin looks for it."""
    translations.write(tmp_path / "veerkracht_nl.ts", {"The maps": "De kaarten"})
    package.compile_translations(tmp_path, tmp_path)
    monkeypatch.setattr(translation, "resource", lambda *parts: tmp_path)


@pytest.mark.parametrize("locale", ["nl", "nl_NL", "nl_BE"])
def test_a_text_is_translated_while_the_translation_is_installed(qgis_app, compiled, locale):
    translator = translation.install(locale)
    assert translator is not None
    try:
        assert translation.tr("The maps") == "De kaarten"
        assert translation.tr("Something else") == "Something else"
    finally:
        translation.remove(translator)
    assert translation.tr("The maps") == "The maps"


def test_other_languages_are_english(qgis_app, compiled):
    assert translation.install("fr") is None
    assert translation.tr("The maps") == "The maps"


def test_without_a_compiled_translation_it_is_english(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr(translation, "resource", lambda *parts: tmp_path / "absent")
    translator = translation.install("nl")
    assert translator is None
    translation.remove(translator)
    assert translation.tr("The maps") == "The maps"


def test_the_language_is_that_of_qgis_by_default(qgis_app, compiled, monkeypatch):
    monkeypatch.setattr(translation.QgsApplication, "locale", staticmethod(lambda: "nl"))
    translator = translation.install()
    assert translator is not None
    translation.remove(translator)
