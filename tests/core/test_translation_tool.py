"""tools/translations.py finds the texts in the code, keeps what was translated, and sees what is wrong."""

from __future__ import annotations

import textwrap

import pytest

from tools import translations


@pytest.fixture
def code(tmp_path):
    """Write a module and return what is found in it."""

    def collect(text: str):
        (tmp_path / "module.py").write_text(textwrap.dedent(text), encoding="utf-8")
        return translations.collect(tmp_path)

    return collect


def test_it_finds_the_first_argument_of_the_three_calls(code):
    texts, problems = code(
        """
        tr("screen")
        messages.Message("note {n}", n=1)
        raise errors.VeerkrachtError("sentence " "in two parts", details="not this")
        other("not this")
        """
    )
    assert texts == ["note {n}", "screen", "sentence in two parts"]
    assert not problems


def test_it_finds_errors_of_derived_classes(code):
    texts, _ = code(
        """
        class TableError(VeerkrachtError): ...
        class NoRows(TableError): ...
        raise NoRows("no rows")
        """
    )
    assert texts == ["no rows"]


def test_it_finds_both_sides_of_a_choice(code):
    assert code('tr("one" if n == 1 else "many")')[0] == ["many", "one"]


def test_a_variable_is_no_problem_since_its_text_stands_elsewhere(code):
    assert code("tr(message.template)") == ([], [])


@pytest.mark.parametrize("call", ['tr(f"{n} rows")', 'tr("a" + b)', 'tr("{} rows".format(n))'])
def test_a_text_that_is_put_together_is_a_problem(code, call):
    texts, problems = code(call)
    assert not texts
    assert len(problems) == 1


def test_what_is_written_is_read_back(tmp_path):
    path = tmp_path / "i18n" / "plugin_nl.ts"
    written = {"a & b <b>{n}</b>": "a en b <b>{n}</b>", "quote “x” 'y'": "aanhaling", "new": ""}
    translations.write(path, written)
    assert translations.read(path) == written
    assert path.read_text(encoding="utf-8").count('type="unfinished"') == 1


@pytest.mark.parametrize(
    ("text", "translation", "problem"),
    [
        ("{a} of {b}", "{a} van {c}", "other placeholders"),
        ("<p>x</p>", "<p>x", "other HTML tags"),
        ("x ", "x", "other white space at the ends"),
    ],
)
def test_a_translation_has_the_form_of_its_text(text, translation, problem):
    assert translations.differences(text, translation) == [problem]


def test_the_order_of_placeholders_is_free():
    assert not translations.differences("{a} of {b}", "van {b} zijn er {a}")


def test_missing_and_vanished_texts_are_problems():
    problems = translations.find_problems(["new", "open"], {"open": "", "gone": "weg"})
    assert problems == ["not translated: 'new'", "not translated: 'open'", "no longer in the code: 'gone'"]


def test_an_update_keeps_translations_and_drops_what_vanished(tmp_path, monkeypatch, capsys):
    source, target = tmp_path / "source", tmp_path / "plugin_nl.ts"
    source.mkdir()
    (source / "module.py").write_text('tr("kept")\ntr("new")\n', encoding="utf-8")
    translations.write(target, {"kept": "bewaard", "gone": "weg"})
    monkeypatch.setattr(translations, "SOURCE", source)
    monkeypatch.setattr(translations, "TARGET", target)
    assert translations.main(["--check"]) == 1
    assert translations.main([]) == 0
    assert translations.read(target) == {"kept": "bewaard", "new": ""}
    assert "2 texts: 1 new, 1 dropped, 1 without a translation" in capsys.readouterr().out
