"""From data and choices to documents, page by page."""

from __future__ import annotations

from dataclasses import replace

from ..errors import VeerkrachtError
from ..legends import LANGUAGES, PALETTES, legends
from .changes import change_page
from .factsheets import Factsheets
from .figures import figures_page
from .file_names import all_different, name_of, safe_name
from .front_pages import cover, reading, title_of
from .listed_page import LISTED_MAP, listed_page
from .map_pages import left_out, map_pages
from .not_shown import areas_not_shown, circles_not_shown, repeated_numbers
from .options import CLUSTERS, FACTSHEETS, GEMEENTEN, SCOPES, WHOLE, Options
from .page_parts import first_year_is_known, is_on_one_year
from .pages import Page, Report
from .report_data import ReportData
from .scopes import scopes, without_gemeente
from .table_pages import circle_page
from .view import View
from .wording import Words


def build_reports(data: ReportData, options: Options) -> tuple[Report, ...]:
    """Returns one report per document: of the whole layer, per gemeente, per cluster, or of factsheets.

    Raises VeerkrachtError where there is nothing to report on: no areas, no map with classes, no circles for
    factsheets; and for clusters that cannot be read.
    """
    _check(options)
    if not data.count:
        raise VeerkrachtError("The layer has no areas; choose the layer with the maps.")
    views = [View(data, scope, options) for scope in scopes(data, options)]
    if options.scope == FACTSHEETS:
        return _with_warnings(data, options, [_factsheets(views[0])])
    if not any(view.has_map(key) for view in views for key in options.maps):
        raise VeerkrachtError(
            "None of the chosen maps ({maps}) has a class for any area; make the maps first, or choose others.",
            maps=", ".join(options.maps),
        )
    names = all_different(_file_name(view) for view in views)
    # On a page only where it is about all there is; of parts none is about what lies elsewhere.
    not_shown = list(circles_not_shown(data, options)) if options.scope == WHOLE else []
    reports = [_report(view, name, not_shown) for view, name in zip(views, names)]
    return _with_warnings(data, options, reports)


def _check(options: Options) -> None:
    unknown = [key for key in options.maps if key not in legends()]
    for value, known in (
        (options.language, LANGUAGES),
        (options.palette, PALETTES),
        (options.scope, SCOPES),
        *((key, tuple(legends())) for key in unknown),
    ):
        if value not in known:
            raise ValueError(f"{value!r} is none of {', '.join(known)}")


def _report(view: View, name: str, not_shown: list[str]) -> Report:
    """`not_shown`: sentences on what is on none of its maps, beside its areas."""
    # 1b comes after 1, and 5b after 5.
    wanted = sorted(set(view.options.maps))
    keys = [key for key in wanted if view.has_map(key)]
    missing = left_out(view, [key for key in wanted if key not in keys])
    missing += [*areas_not_shown(view), *not_shown]
    pages: list[Page] = [cover(view, keys), reading(view, keys, missing)]
    for key in keys:
        pages += map_pages(view, key)
    shows_development = any(not is_on_one_year(key) for key in keys)
    if shows_development:
        change = change_page(view)
        if change is not None:
            pages.append(change)
        elif first_year_is_known(view):
            missing.append(view.words.say("change", "left_out"))
    circles = circle_page(view)
    pages += [circles] if circles is not None else []
    pages += [listed_page(view)] if LISTED_MAP in keys else []
    figures = figures_page(view) if {"4", "7"} & set(keys) else None
    pages += [figures] if figures is not None else []
    return _document(view, name, title_of(view), pages, tuple(missing))


def _factsheets(view: View) -> Report:
    pages = Factsheets(view).pages()
    if not pages and view.options.with_circles and view.data.circles:
        raise VeerkrachtError("None of the focus circles lies on the areas; choose the circles that belong to them.")
    if not pages:
        raise VeerkrachtError(
            "There are no focus circles to make factsheets of; draw circles, or choose another scope."
        )
    words = view.words
    title = words.say("document", "factsheets", title=title_of(view))
    name = name_of(view.options.name, words.text("factsheet", "files"))
    return _document(view, name, title, list(pages), ())


def _document(view: View, name: str, title: str, pages: list[Page], missing: tuple[str, ...]) -> Report:
    """Names the files of the pages, and the document as what it is about."""
    if view.options.scope != FACTSHEETS and (view.options.scope != WHOLE or len(view.scope.gemeenten) == 1):
        title = view.words.say("document", "of", title=title, place=view.place_name())
    files = all_different(name_of(name, page.file_name) for page in pages)
    return Report(
        title=title,
        author=view.options.author,
        language=view.language,
        file_name=name,
        pages=tuple(replace(page, file_name=file) for page, file in zip(pages, files)),
        rows=tuple(view.rows.tolist()),
        left_out=missing,
    )


def _file_name(view: View) -> str:
    base = safe_name(view.options.name)
    if view.options.scope == WHOLE:
        return base
    return name_of(base, *(safe_name(name).lower() for name in view.scope.gemeenten))


def _with_warnings(data: ReportData, options: Options, reports: list[Report]) -> tuple[Report, ...]:
    """Says in the first document what is in none of them, and what is wrong with the circles."""
    words = Words(options.language)
    told = [*reports[0].left_out, *circles_not_shown(data, options), *repeated_numbers(data, options)]
    count = without_gemeente(data) if options.scope in (GEMEENTEN, CLUSTERS) else 0
    if count:
        told.append(words.say("document", "homeless", areas=words.amount(count, "areas")))
    return (replace(reports[0], left_out=tuple(dict.fromkeys(told))), *reports[1:])
