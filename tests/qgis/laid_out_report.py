"""A report about the demo region to lay out: real legends, counts and circles, invented texts; a page of every kind."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qgis.core import NULL, QgsVectorLayer

from tests.core.report_builders import YEARS, caption_of
from tests.qgis.laid_out_charts import factsheet, figures, plain_head
from tests.qgis.laid_out_texts import GEMEENTE, TEXT
from veerkracht_plugin.core.focus.circle_looks import rules
from veerkracht_plugin.core.legends import Legend, legends, no_data
from veerkracht_plugin.core.report.pages import (
    ChangePage,
    CircleEntry,
    Cover,
    LegendRow,
    ListedAreasPage,
    MapPage,
    Page,
    Paragraph,
    Reading,
    Report,
    Table,
    TablePage,
)


def report(areas: QgsVectorLayer, circles: QgsVectorLayer | None = None, **said: Any) -> Report:
    """A report with a page of every kind; `keys`: the maps, `language`, `texts`: paragraphs of the map pages."""
    keys, language = said.get("keys", tuple(legends())), said.get("language", "nl")
    entries = circle_entries(circles)
    pages = [
        cover("3" if "3" in keys else keys[0], language),
        reading(areas, language),
        *(map_page(areas, key, entries[key], language, said.get("texts")) for key in keys),
        change(language),
        circle_table(entries["3"], language),
        listed(areas, language),
        figures(areas, language),
        *(factsheet(circles, entry, language) for entry in entries["3"][: said.get("factsheets", 1)]),
    ]
    return Report(
        "Analyse veerkrachtkaarten", "Gemeente Elzerdam", language, said.get("file_name", "veerkracht"), tuple(pages)
    )


def rows_of(areas: QgsVectorLayer | None, key: str, language: str = "nl") -> tuple[LegendRow, ...]:
    """The legend of a map with counts of a layer; None for counts of nothing."""
    legend, counts, people = legends()[key], Counter(), Counter()
    for feature in areas.getFeatures() if areas is not None else ():
        value = feature[legend.field]
        number = None if value in (None, NULL) else int(value)
        counts[number] += 1
        people[number] += 0 if feature["inw_2022"] in (None, NULL) else int(feature["inw_2022"])
    rows: list[LegendRow] = []
    last = None
    for entry in legend.entries:
        heading = entry.heading_en if language == "en" else entry.heading
        if heading and heading != last:
            rows.append(LegendRow(heading))
        last = heading
        label = legend.short_label(entry.number, language=language)
        rows.append(
            LegendRow(
                label, entry.main, entry.ink_main, entry.number, False, counts[entry.number], people[entry.number]
            )
        )
    label = no_data().label_en if language == "en" else no_data().label
    return (*rows, LegendRow(label, no_data().fill, no_data().ink, None, True, counts[None], people[None]))


def circle_entries(circles: QgsVectorLayer | None) -> dict[str, tuple[CircleEntry, ...]]:
    """The circles by map, in the colours that they have there."""
    found: dict[str, tuple[CircleEntry, ...]] = dict.fromkeys(legends(), ())
    if circles is None:
        return found
    for key in found:
        entries = []
        for feature in circles.getFeatures():
            look = rules(key)[-1].look
            if key == "4":
                share = feature["corp_aandeel"]
                look = rules(key)[2 if share in (None, NULL) else 0 if float(share) >= 60 else 1].look
            names = [str(feature[name]) for name in ("nr", "naam", "gemeente")]
            entries.append(CircleEntry(*names, look.fill, look.ink, feature=feature.id()))
        found[key] = tuple(entries)
    return found


def map_page(
    areas: QgsVectorLayer | None,
    key: str,
    entries: tuple[CircleEntry, ...] = (),
    language: str = "nl",
    texts: tuple[Paragraph, ...] | None = None,
) -> MapPage:
    legend = legends()[key]
    return MapPage(
        **head(legend, language),
        key=key,
        number=key,
        paragraphs=TEXT[language] if texts is None else texts,
        legend=rows_of(areas, key, language),
        circles=entries,
        alternative="De kaart in woorden.",
    )


def head(legend: Legend, language: str) -> dict[str, str]:
    title = legend.title_en if language == "en" else legend.title
    group = legend.group_en if language == "en" else legend.group
    years = f"{YEARS[0]}–{YEARS[1]}" if legend.key[0] in "567" else f"{YEARS[1]}"
    caption = caption_of(legend.key, language)
    return {
        "title": title,
        "bookmark": f"{legend.key} {title}",
        "kicker": f"{group} · {years}",
        "subtitle": f"{GEMEENTE[language]}, ten opzichte van het Nederlandse gemiddelde; profiel Veerkracht 1",
        "source": f"Kaart {legend.key} – Deze kaart toont {caption}. (Bron: {legend.source}, bewerking: Veerkrachtkaarten). "
        "Profiel Veerkracht 1, 21 november 2025. Synthetische gegevens: deze streek bestaat niet.",
        "file_name": f"kaart{legend.key}",
    }


def cover(key: str = "", language: str = "nl") -> Cover:
    return Cover(
        **plain_head("Analyse veerkrachtkaarten", "Veerkracht in beeld"),
        lines=(
            "De situatie in 2022 en de ontwikkeling sinds 2014 in zeven kaarten, ten opzichte van Nederland.",
            "Synthetische gegevens: deze streek bestaat niet.",
        ),
        date="november 2025",
        key=key,
    )


def reading(areas: QgsVectorLayer | None, language: str = "nl") -> Reading:
    titles = tuple(
        (
            legend.key,
            legend.title_en if language == "en" else legend.title,
            caption_of(legend.key, language),
        )
        for legend in legends().values()
    )
    found = {row.number: row for row in rows_of(areas, "3", language)}
    empty = LegendRow("")
    grid = (
        (empty, empty, empty, found[10]),
        (found[7], found[8], found[9], empty),
        (found[4], found[5], found[6], empty),
        (found[1], found[2], found[3], empty),
    )
    return Reading(
        **plain_head("Zo leest u deze kaarten", "Leeswijzer", "Een samenhang is nog geen oorzaak."),
        paragraphs=(
            *TEXT[language],
            Paragraph("Let op", "Een samenhang tussen kwetsbare bewoners en overlast is nog geen oorzaak."),
        ),
        maps=Table("De kaarten", ("kaart", "titel", "wat de kaart toont"), titles),
        grid=grid,
        grid_rows=(*["veel of zeer veel problemen"] * 2, "bovengemiddelde problemen", "weinig problemen"),
        grid_columns=("zeer weinig kwetsbaar", "weinig kwetsbaar", *["veel of zeer veel kwetsbaar"] * 2),
    )


def change(language: str = "nl") -> ChangePage:
    levels = ("zeer veel problemen", "veel problemen", "bovengemiddelde problemen", "weinig problemen")
    areas = ((4, 2, 0, 0), (2, 9, 5, 0), (1, 3, 14, 6), (0, 1, 4, 58))
    people = tuple(tuple(count * 812 for count in row) for row in areas)
    return ChangePage(
        **plain_head("Verschuiving tussen 2014 en 2022", "De ontwikkeling · 2014–2022", "Bron: Leefbaarometer."),
        paragraphs=TEXT[language],
        levels=levels,
        areas=areas,
        inhabitants=people,
        axes=("van: niveau in 2014", "naar: niveau in 2022"),
        moves=("minder problemen", "zelfde niveau", "meer problemen"),
    )


def circle_table(entries: tuple[CircleEntry, ...], language: str = "nl", times: int = 1) -> TablePage:
    headings = ("nr", "naam", "gemeente", "inwoners", "onv 2022", "index 2022", "corporatie %", "kaart 3")
    rows = [
        (
            entry.number,
            entry.name,
            entry.gemeente,
            1000 * number + 345,
            -0.1234,
            22.5,
            61.0,
            "veel problemen, veel kwetsbaar",
        )
        for _ in range(times)
        for number, entry in enumerate(entries, start=1)
    ]
    return TablePage(
        **plain_head("Focusgebieden", "Overzicht", "Bron: Leefbaarometer, CBS."),
        paragraphs=TEXT[language][:1],
        table=Table("Focusgebieden", headings, tuple(rows)),
    )


def listed(areas: QgsVectorLayer | None, language: str = "nl") -> ListedAreasPage:
    """The areas in class 5 of map 7, a tag each."""
    found = [one for one in (areas.getFeatures() if areas is not None else ()) if one["kaart7"] == 5]
    names = areas.fields().names() if areas is not None else []
    code = next((name for name in ("buurtcode", "statcode", "code") if name in names), "")
    name = next((name for name in ("buurtnaam", "statnaam", "naam") if name in names), "")
    tags = tuple((str(one[code]), f"1{chr(97 + number)}") for number, one in enumerate(found))
    rows = tuple((tag, str(one[name]), 1000) for (_, tag), one in zip(tags, found))
    own = legends()["7"].entry(5)
    return ListedAreasPage(
        **plain_head("Weinig veerkracht", "De ontwikkeling", "Bron: Leefbaarometer, CBS."),
        paragraphs=TEXT[language][:1],
        table=Table("Weinig veerkracht", ("aanduiding", "buurt", "inwoners"), rows),
        key="7",
        number=5,
        tags=tags,
        legend=(
            LegendRow("deze klasse", own.main, own.ink_main, 5),
            LegendRow("andere buurten", "#E4E4E1", "#1C1C1C"),
            LegendRow(no_data().label, no_data().fill, no_data().ink, is_hatched=True),
        ),
        alternative="De kaart in woorden.",
    )


def kinds(made: Report) -> list[type[Page]]:
    return [type(page) for page in made.pages]
