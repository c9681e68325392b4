"""Bring the translations up to date with the texts in the code, or check that they are.

A text is the first argument of a call to tr, Message, VeerkrachtError or one of its subclasses. It must stand there as
a literal, since what is put together at run time cannot be translated.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "veerkracht_plugin"
TARGET = ROOT / "resources" / "i18n" / "veerkracht_nl.ts"
CONTEXT = "Veerkracht"
CALLS = {"tr", "Message", "VeerkrachtError"}

PLACEHOLDER = re.compile(r"\{[^{}]*\}")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def main(arguments: list[str] | None = None) -> int:
    """Update the file, or with --check say what is wrong and answer 1."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="change nothing; fail where something is missing or wrong")
    check = parser.parse_args(arguments).check
    texts, unreadable = collect(SOURCE)
    translations = read(TARGET)
    if check:
        problems = [*unreadable, *find_problems(texts, translations)]
    else:
        write(TARGET, {text: translations.get(text, "") for text in texts})
        problems = unreadable
        print(report(texts, translations))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


# --- the texts in the code ---


@dataclass(frozen=True)
class Found:
    """A text in the code, or the place of one that is not a literal."""

    text: str | None
    place: str


def collect(folder: Path) -> tuple[list[str], list[str]]:
    """All texts under `folder`, sorted, and a sentence for each first argument that is put together at run time."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8"), str(path)) for path in sorted(folder.rglob("*.py"))}
    names = CALLS | error_classes(trees.values())
    found = [one for path, tree in trees.items() for one in _found(tree, names, _shown(path))]
    texts = sorted({one.text for one in found if one.text})
    return texts, [
        f"{one.place}: the text is put together here, so it cannot be translated" for one in found if one.text is None
    ]


def error_classes(trees: Iterable[ast.Module]) -> set[str]:
    """The names of VeerkrachtError and all classes derived from it."""
    bases = {
        node.name: {_name(base) for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    names = {"VeerkrachtError"}
    while more := {name for name, parents in bases.items() if parents & names} - names:
        names |= more
    return names


def _found(tree: ast.Module, names: set[str], place: str) -> Iterator[Found]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in names:
            for text in _literals(node.args[0]):
                yield Found(text, f"{place}:{node.lineno}")


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _literals(node: ast.expr) -> Iterator[str | None]:
    """The literal texts of an argument; None for one that is put together. A variable holds a text found elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    elif isinstance(node, (ast.JoinedStr, ast.BinOp)) or _calls_format(node):
        yield None


def _calls_format(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and _name(node.func) == "format"


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


# --- the file of translations ---


def read(path: Path) -> dict[str, str]:
    """Source → translation; an unfinished translation counts as an empty one."""
    if not path.exists():
        return {}
    # The file is our own, so there is nothing to defend against.
    messages = ET.parse(path).getroot().iter("message")
    return {message.findtext("source", ""): _translation(message) for message in messages}


def _translation(message: ET.Element) -> str:
    element = message.find("translation")
    if element is None or element.get("type") is not None:
        return ""
    return element.text or ""


def write(path: Path, translations: dict[str, str]) -> None:
    """Write the .ts file as Qt Linguist does, without line numbers, so that only changed texts show in a diff."""
    language = path.stem.rsplit("_", 1)[-1]
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for source, translation in sorted(translations.items()):
        state = "" if translation else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{_escaped(source)}</source>",
            f"        <translation{state}>{_escaped(translation)}</translation>",
            "    </message>",
        ]
    lines += ["</context>", "</TS>", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


# --- what can be wrong ---


def find_problems(texts: Iterable[str], translations: dict[str, str]) -> list[str]:
    """A sentence for each text that is not translated, translation of no text, and translation of another form."""
    texts = set(texts)
    problems = [f"not translated: {text!r}" for text in sorted(texts) if not translations.get(text)]
    problems += [f"no longer in the code: {text!r}" for text in sorted(set(translations) - texts)]
    for text in sorted(texts & set(translations)):
        if translations[text]:
            problems += [
                f"{problem}: {text!r} – {translations[text]!r}" for problem in differences(text, translations[text])
            ]
    return problems


def differences(text: str, translation: str) -> list[str]:
    """What a translation must share with its text and does not: placeholders, HTML tags, white space at the ends."""
    found = []
    if set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(translation)):
        found.append("other placeholders")
    if Counter(TAG.findall(text)) != Counter(TAG.findall(translation)):
        found.append("other HTML tags")
    if _ends(text) != _ends(translation):
        found.append("other white space at the ends")
    return found


def _ends(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def report(texts: list[str], translations: dict[str, str]) -> str:
    """What an update did, in one line."""
    new = len([text for text in texts if text not in translations])
    open_ = len([text for text in texts if not translations.get(text)])
    gone = len(set(translations) - set(texts))
    return f"{len(texts)} texts: {new} new, {gone} dropped, {open_} without a translation"


if __name__ == "__main__":
    sys.exit(main())
