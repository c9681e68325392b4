"""The join report: one HTML page that tells an adviser what was joined with what, and what was not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from typing import Any

import pandas as pd

from ..core.analysis import Analysis, class_counts
from ..core.joining import Joined, Match
from ..core.legends import Legend, legends, no_data, reference_phrase
from ..core.maps import MAP_KEYS, NO_CLASS
from ..core.messages import Message, listed
from ..core.sources import origin
from .translation import language, tr

LONGEST_LIST = 40

_HATCH = "repeating-linear-gradient(135deg,#808080 0 1px,#ececec 1px 5px)"

_STYLE = """
body{font:15px/1.5 Lato,"Segoe UI",Helvetica,Arial,sans-serif;color:#1c1c1c;max-width:60rem;margin:2rem auto;padding:0 1.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}h2{font-size:1.25rem;margin:2.2rem 0 .6rem;border-bottom:2px solid #0b5651;padding-bottom:.2rem}
h3{font-size:1rem;margin:1.4rem 0 .4rem}.lead{font-size:1.1rem;color:#5a5a5a;margin:0 0 1.2rem}
.figures{display:flex;flex-wrap:wrap;gap:.8rem;padding:0;list-style:none}.figures li{flex:1 1 9rem;background:#f6f7f6;border-left:4px solid #0b5651;padding:.6rem .9rem}
.figures b{display:block;font-size:1.6rem;line-height:1.2}.attention{border-left:4px solid #b4212b;background:#fdf3f0;padding:.6rem 1rem;margin:1rem 0}
table{border-collapse:collapse;width:100%;margin:.4rem 0}th,td{text-align:left;padding:.22rem .6rem .22rem 0;border-bottom:1px solid #e4e4e4;vertical-align:top}
th{font-weight:600;color:#5a5a5a;font-size:.85rem}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.swatch{display:inline-block;width:1.6rem;height:.8rem;border:1px solid #8c8c8c;vertical-align:-1px;margin-right:.5rem}
td.class{padding-left:2.1rem;text-indent:-2.1rem}.bar{display:block;height:.8rem;min-width:1px;border:1px solid #8c8c8c}.maps{display:grid;grid-template-columns:repeat(auto-fit,minmax(26rem,1fr));gap:0 2rem}
.heading td{color:#5a5a5a;font-style:italic;border:0;padding-top:.5rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{color:#5a5a5a}dd{margin:0}
footer{margin-top:3rem;color:#5a5a5a;font-size:.85rem;border-top:1px solid #c8c8c8;padding-top:.6rem}
@media print{body{margin:0;max-width:none}h2,h3{break-after:avoid}table{break-inside:avoid}}
"""


def join_report(joined: Joined, analysis: Analysis | None, notes: Sequence[Message], version: str) -> str:
    """Returns the report as a self-contained HTML page, in the language of the screen.

    `analysis`: the maps that were made of the joined areas, None where areas were joined alone; `notes`: what a
    reader should know.
    """
    body = [_head(joined), _attention(joined, analysis)]
    if analysis is not None:
        body += [_settings(analysis), _maps(analysis)]
    body += [_match(match, len(joined.areas.codes), joined) for match in joined.matches]
    body += [
        _notes(notes),
        f"<footer>Veerkrachtkaarten {escape(version)} · {date.today().isoformat()} · {escape(tr('A correlation is not a cause: the maps show what goes together, not why.'))}</footer>",
    ]
    title = escape(tr("Join report"))
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}"><head><meta charset="utf-8"><title>{title} – {escape(joined.areas.name)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head>\n<body>\n'
        + "\n".join(filter(None, body))
        + "\n</body></html>\n"
    )


def _head(joined: Joined) -> str:
    total, matched = len(joined.areas.codes), int(joined.matched.sum())
    figures = [
        (matched, tr("areas found a row in every table")),
        (total - matched, tr("areas lack a row in a table")),
        (_unmatched_nearby(joined), tr("rows of the gemeenten on the map have no area there")),
        (len(joined.reused_codes), tr("codes are reused and were not joined")),
    ]
    lead = tr("{matched} of {total} areas of {layer} were joined.").format(
        matched=_count(matched), total=_count(total), layer=joined.areas.name
    )
    items = "".join(f"<li><b>{_count(number)}</b>{escape(words)}</li>" for number, words in figures)
    return f'<h1>{escape(tr("Join report"))}</h1>\n<p class="lead">{escape(lead)}</p>\n<ul class="figures">{items}</ul>'


def _attention(joined: Joined, analysis: Analysis | None) -> str:
    told = [note.text(tr) for note in analysis.attention] if analysis is not None else []
    if joined.reused_codes:
        reused = tr(
            "These codes mean another area in the table than on the map. A join would show a change that never happened, "
            "so these areas get no class (“code hergebruikt”): {codes}."
        ).format(codes=listed(joined.reused_codes, LONGEST_LIST))
        told.insert(0, reused)
    return "\n".join(f'<p class="attention">{escape(text)}</p>' for text in told)


def _settings(analysis: Analysis) -> str:
    question = analysis.question
    profile = question.profile
    about = profile.about_nl if language() == "nl" else profile.about
    rows = [
        (
            tr("Years"),
            tr("situation {to_year}, development {from_year}–{to_year}").format(
                from_year=question.from_year, to_year=question.to_year
            ),
        ),
        (tr("Reference"), reference_phrase(question.reference, language())),
        (tr("Profile"), f"{profile.title}. {about}"),
        (tr("Small numbers"), _small_numbers(analysis)),
    ]
    items = "".join(f"<dt>{escape(term)}</dt><dd>{escape(text)}</dd>" for term, text in rows)
    return f"<h2>{escape(tr('What the maps were made with'))}</h2>\n<dl>{items}</dl>"


def _small_numbers(analysis: Analysis) -> str:
    question = analysis.question
    if not question.minimum_inhabitants:
        return tr("no area is masked")
    if f"inw_{question.to_year}" not in analysis.joined.values:
        return tr("not known, since there are no inhabitants of {year}: no area is masked").format(
            year=question.to_year
        )
    return tr("{count} areas with fewer than {minimum} inhabitants get no class (“te weinig inwoners”).").format(
        count=_count(int(analysis.classified.masked.sum())), minimum=question.minimum_inhabitants
    )


def _maps(analysis: Analysis) -> str:
    made = "\n".join(_map(analysis, legends()[key]) for key in MAP_KEYS)
    return f'<h2>{escape(tr("Classes per map"))}</h2>\n<div class="maps">{made}</div>'


def _map(analysis: Analysis, legend: Legend) -> str:
    counts = class_counts(analysis, legend.key)
    longest = max(int(counts["areas"].max()), 1)
    english = language() == "en"
    title = legend.title_en if english else legend.title
    if legend.reference is not None:
        reference = reference_phrase(legend.reference, language())
        title = tr("{map}, compared with {reference}").format(map=title, reference=reference)
    rows, heading = [], None
    for entry in legend.entries:
        if entry.heading != heading and entry.heading:
            rows.append(
                f'<tr class="heading"><td colspan="4">{escape((entry.heading_en if english else entry.heading) or "")}</td></tr>'
            )
        heading = entry.heading
        label = legend.short_label(
            entry.number,
            analysis.question.reference,
            language(),
            unweighted=legend.key in analysis.classified.unweighted,
        )
        rows.append(_bar(label, entry.main, counts.loc[entry.number], longest))
    without = no_data().label_en if english else no_data().label
    rows.append(_bar(without, _HATCH, counts.loc[NO_CLASS], longest))
    head = f'<tr><th>{escape(tr("class"))}</th><th></th><th class="n">{escape(tr("areas"))}</th><th class="n">{escape(tr("inhabitants"))}</th></tr>'
    return (
        f"<section><h3>{escape(tr('Map {key}').format(key=legend.key))} · {escape(title)}</h3>"
        f"<table>{head}{''.join(rows)}</table>{_why_not(analysis, legend.key)}</section>"
    )


def _bar(label: str, colour: str, counts: Any, longest: int) -> str:
    width = 6 * counts["areas"] / longest
    bar = f'<span class="bar" style="width:{width:.2f}rem;background:{colour}"></span>' if counts["areas"] else ""
    return (
        f'<tr><td class="class"><span class="swatch" style="background:{colour}"></span>{escape(label)}</td>'
        f"<td>{bar}</td>"
        f'<td class="n">{_count(counts["areas"])}</td><td class="n">{_count(counts["inhabitants"])}</td></tr>'
    )


def _why_not(analysis: Analysis, key: str) -> str:
    told = [f"{reason} ({_count(count)})" for reason, count in analysis.classified.reasons(key).items()]
    return f"<p>{escape(tr('Without a class: {reasons}').format(reasons=', '.join(told)))}</p>" if told else ""


def _match(match: Match, total: int, joined: Joined) -> str:
    source = origin(match.source)
    head = match.table + (f" ({source})" if source and source not in match.table else "")
    told = tr("{matched} of {total} areas found a row. Columns: {columns}.").format(
        matched=_count(match.matched), total=_count(total), columns=", ".join(match.columns)
    )
    near, far = _near(match.rows_without_area, joined)
    parts = [
        f"<h2>{escape(head)}</h2><p>{escape(told)}</p>",
        _listing(tr("Joined by the crosswalk"), match.by_crosswalk, "area_name", "table_name"),
        _listing(tr("Code reused: another area, not joined"), match.reused, "area_name", "table_name"),
        _listing(tr("Name changed: please check (joined)"), match.renamed, "area_name", "table_name"),
        _listing(tr("Areas without a row (new code, or no data)"), match.areas_without_row, "area_name"),
        _listing(tr("Rows without an area on the map (dropped codes, or outside a selection)"), near, "table_name"),
    ]
    if far:
        parts.append(
            f"<p>{escape(tr('Another {count} rows are of gemeenten that are not on the map.').format(count=_count(far)))}</p>"
        )
    return "\n".join(filter(None, parts))


def _near(rows: pd.DataFrame, joined: Joined) -> tuple[pd.DataFrame, int]:
    """The rows of gemeenten on the map, and how many others there are: a national table has thousands."""
    inside = rows["code"].map(joined.table["gemeente"]).isin(set(joined.areas.gemeenten.dropna()))
    if not inside.any() and joined.areas.gemeenten.isna().all():
        return rows, 0
    return rows[inside], int((~inside).sum())


def _unmatched_nearby(joined: Joined) -> int:
    near = [_near(match.rows_without_area, joined)[0] for match in joined.matches]
    return len({code for rows in near for code in rows["code"]})


def _listing(title: str, rows: pd.DataFrame, *names: str) -> str:
    if rows.empty:
        return ""
    heads = {"area_name": tr("on the map"), "table_name": tr("in the table")}
    head = "".join(f"<th>{escape(text)}</th>" for text in [tr("code"), *(heads[name] for name in names)])
    body = "".join(_cells(row) for row in rows[["code", *names]].head(LONGEST_LIST).itertuples(index=False))
    more = len(rows) - LONGEST_LIST
    rest = f"<p>{escape(tr('… and {count} more.').format(count=_count(more)))}</p>" if more > 0 else ""
    return f"<h3>{escape(title)}: {_count(len(rows))}</h3><table><tr>{head}</tr>{body}</table>{rest}"


def _cells(values: Iterable[object]) -> str:
    return "<tr>" + "".join(f"<td>{escape(str(value) or '–')}</td>" for value in values) + "</tr>"


def _notes(notes: Sequence[Message]) -> str:
    if not notes:
        return ""
    items = "".join(f"<li>{escape(note.text(tr))}</li>" for note in notes)
    return f"<h2>{escape(tr('Good to know'))}</h2><ul>{items}</ul>"


def _count(number: float) -> str:
    """A whole number with a thin space between thousands; a dash where it is not known."""
    return "–" if pd.isna(number) else f"{round(number):,}".replace(",", "\u202f")
