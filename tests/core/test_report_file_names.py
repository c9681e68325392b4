"""Protects file names: safe everywhere, and no two alike."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core.report.file_names import all_different, name_of, safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("veerkrachtkaarten", "veerkrachtkaarten"),
        ("Súdwest-Fryslân", "Sudwest-Fryslan"),
        ("'s-Hertogenbosch", "s-Hertogenbosch"),
        ('a/b\\c:d*e?f"g<h>i|j&k', "a_b_c_d_e_f_g_h_i_j_k"),
        ("../../etc/passwd", "etc_passwd"),
        ("Wijk 🌳🌳", "Wijk"),
        ("🌳", "rapport"),
        ("", "rapport"),
        ("CON", "CON_"),
        ("lpt1", "lpt1_"),
        ("x" * 300, "x" * 80),
        ("Straße", "Strasse"),
    ],
)
def test_names_that_every_system_takes(text, name):
    assert safe_name(text) == name


@given(st.text())
def test_a_name_is_always_plain(text):
    name = safe_name(text)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,81}", name)
    assert safe_name(name) == name


def test_parts_are_joined_and_empty_ones_left_out():
    assert name_of("veerkracht", "", "Almelo") == "veerkracht_Almelo"


def test_of_a_name_that_is_too_long_the_end_stays():
    name = name_of("x" * 80, "factsheets")
    assert (len(name), name[-12:]) == (80, "x_factsheets")
    assert name_of("b" * 30, "c" * 100)[:21] == "b" * 20 + "_"


@given(st.lists(st.sampled_from(["a", "A", "a_2", "b", "A_2"]), max_size=8))
def test_no_two_names_are_alike_on_any_system(names):
    found = all_different(names)
    assert len({name.lower() for name in found}) == len(names)
    assert all(one.startswith(name) for one, name in zip(found, names))
