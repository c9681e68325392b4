"""The pages with charts of the invented report of laid_out_report.py."""

from __future__ import annotations

from qgis.core import NULL, QgsVectorLayer

from tests.qgis.laid_out_texts import GEMEENTE, TEXT
from veerkracht_plugin.core.legends import Legend, legends
from veerkracht_plugin.core.report.pages import (
    Bar,
    BarChart,
    CircleEntry,
    ClassStrip,
    Diagram,
    Dot,
    Factsheet,
    FiguresPage,
    Table,
)


def plain_head(title: str, kicker: str, source: str = "") -> dict[str, str]:
    return {
        "title": title,
        "bookmark": title,
        "kicker": kicker,
        "subtitle": GEMEENTE["nl"],
        "source": source,
        "file_name": title.lower().replace(" ", "_"),
    }


def dots(areas: QgsVectorLayer | None) -> tuple[Dot, ...]:
    made = []
    for number, feature in enumerate(areas.getFeatures() if areas is not None else ()):
        x, y = feature["kwb_verschil"], feature["onv_verschil"]
        if x not in (None, NULL) and y not in (None, NULL):
            made.append(
                Dot(float(x), float(y), str(feature["buurtnaam"]) if number % 17 == 0 else "", number % 34 == 0)
            )
    return tuple(made)


def diagram(areas: QgsVectorLayer | None, title: str = "Kwetsbare bewoners en overlast: wie is in balans?") -> Diagram:
    return Diagram(
        title,
        "meer kwetsbare bewoners",
        "minder overlast",
        (
            "minder kwetsbaar, minder overlast",
            "meer kwetsbaar, minder overlast: veerkracht",
            "minder kwetsbaar, meer overlast",
            "meer kwetsbaar, meer overlast: weinig veerkracht",
        ),
        dots(areas),
        "Elke buurt is een punt.",
    )


def figures(areas: QgsVectorLayer | None, language: str = "nl") -> FiguresPage:
    entries = legends()["4"].entries
    shares = (14.2, 17.8, 22.4, 27.9, 33.1)
    chart = BarChart(
        "Kwetsbaarheidsindex per klasse corporatiebezit",
        "gemiddelde index, gewogen naar inwoners",
        tuple(
            Bar(entry.label, ((share, entry.main, f"{share:.1f}".replace(".", ",")),))
            for entry, share in zip(entries, shares)
        ),
        "Hoe meer corporatiewoningen, hoe hoger de index.",
    )
    stock = BarChart(
        "Waar de corporatiewoningen staan",
        "aandeel van alle corporatiewoningen (%)",
        (
            Bar(
                "alle buurten",
                ((38.0, "#FDF1D3", "38%"), (35.0, "#B5946A", "35%"), (18.0, "#84603F", "18%"), (9.0, "#4A301E", "9%")),
            ),
            Bar(
                "focusgebieden",
                ((8.0, "#FDF1D3", "8%"), (22.0, "#B5946A", "22%"), (40.0, "#84603F", "40%"), (30.0, "#4A301E", "30%")),
            ),
        ),
        "In gebieden van 60 % en meer staat 27 % van het bezit.",
    )
    return FiguresPage(
        **plain_head("Kwetsbaar, overlast en bezit", "Achtergrond", "Bron: Leefbaarometer, CBS."),
        paragraphs=TEXT[language][:2],
        charts=(chart, stock),
        diagram=diagram(areas),
    )


def factsheet(circles: QgsVectorLayer | None, entry: CircleEntry, language: str = "nl") -> Factsheet:
    feature = next(found for found in circles.getFeatures() if str(found["nr"]) == entry.number)
    strips = tuple(
        ClassStrip(key, legend.title, _parts(legend), legend.label(min(3, len(legend.entries)), language=language))
        for key, legend in legends().items()
        if len(key) == 1
    )
    figures_table = Table(
        "Cijfers",
        ("", "cirkel 2014", "cirkel 2022", "verandering", "gemeente", "Nederland"),
        (
            ("overlast en onveiligheid", -0.142, -0.171, -0.029, -0.021, 0.0),
            ("kwetsbaarheidsindex", 21.4, 26.9, 5.5, 18.2, 17.0),
            ("corporatiewoningen (%)", None, 64.0, None, 31.0, 29.0),
            ("inwoners", 3120, 3345, 225, 71200, None),
        ),
    )
    questions = (
        "Wat zien we?",
        "Hoe komt dat?",
        "Wat willen we bereiken?",
        "Hoe kunnen we dat bereiken?",
        "Wat moet anders?",
    )
    answers = ("Veel verhuizingen en klachten over geluid rond het plein.", "", "", "", "")
    return Factsheet(
        **plain_head(
            entry.name,
            "Focusgebied",
            "Bron: Leefbaarometer, CBS. Een samenhang is nog geen oorzaak. Van de cirkel heeft 4 % geen gegevens.",
        ),
        circle=entry,
        facts=("Gemeente Elzerdam", "straal 859 m", "3 345 inwoners", "raakt 6 buurten"),
        strips=strips,
        figures=figures_table,
        slopes=((-0.142, -0.171), (21.4, 26.9), None, (3120.0, 3345.0)),
        position=diagram(None, "Positie"),
        matrix=(
            (
                "Woning verbeteren",
                "Achterstallig onderhoud rond het plein aanpakken.",
                "bestaand: renovatie 2023",
                "gewenst: groen",
            ),
            ("Woning doorbreken", "", "", ""),
            ("Bewoner verbeteren", "Huis-aan-huisbezoek, samen met het wijkteam.", "", ""),
            ("Bewoner doorbreken", "Toewijzing spreiden over de stad.", "", "gewenst: directe bemiddeling"),
        ),
        questions=tuple(zip(questions, answers)),
        notes=(),
        x=float(feature["x"]),
        y=float(feature["y"]),
        radius=float(feature["straal_m"]),
        remark="Vraagt aandacht sinds de sloop van de flats.",
        detail=("3", "Langs de grenzen: de klassen van kaart 3."),
        matrix_columns=("Verbeteren", "Doorbreken"),
        matrix_rows=("Woning", "Bewoner"),
        measures=("Er is al", "Gewenst"),
    )


def _parts(legend: Legend) -> tuple[tuple[float, str, str], ...]:
    shares = (0.5, 0.25, 0.15)
    return tuple((share, entry.main, entry.label) for share, entry in zip(shares, legend.entries))
