"""A small report with a page of every kind, and names that a program may trip over, for the tests of the report."""

from __future__ import annotations

from veerkracht_plugin.core.report.pages import (
    Bar,
    BarChart,
    ChangePage,
    CircleEntry,
    ClassStrip,
    Cover,
    Diagram,
    Dot,
    Factsheet,
    FiguresPage,
    LegendRow,
    ListedAreasPage,
    MapPage,
    Page,
    Paragraph,
    Reading,
    Report,
    Table,
    TablePage,
    TextPage,
)

ODD = 'Loo & <b>Zonen</b> / \'t "Veld" 😀'
SCRIPT = "<script>alert('veerkracht')</script>"

CIRCLE = CircleEntry("1", ODD, "Almelo", "#1A1A1A", "#FFFFFF")
LEGEND = (
    LegendRow("afname kwetsbare bewoners en …"),
    LegendRow("veel slechter", "#C43A2F", "#FFFFFF", 2, False, 5, 5170),
    LegendRow("gemiddeld in Nederland", "#FFFADC", "#1C1C1C", 5, False, 0, None),
    LegendRow("geen gegevens", "#ECECEC", "#1C1C1C", None, True, 1, 1034),
)
DIAGRAM = Diagram(
    "Verandering",
    "verandering van de index",
    "verandering van de overlast",
    ("links boven", "rechts boven", "links onder", "rechts onder"),
    (Dot(0.5, -0.02), Dot(1.25, -0.118, ODD, True)),
    "Elke buurt is een punt; de meeste liggen rechts onder.",
)
CHART = BarChart(
    "Kwetsbare bewoners",
    "%",
    (Bar("minder dan 10%", ((12.345, "#FDF1D3", "index"),)), Bar("meer dan 80%", ((30.0, "#4A301E", "index"),))),
    "Hoe meer corporatiewoningen, hoe hoger de index.",
)


def head(title: str, name: str) -> dict[str, str]:
    """What every page has."""
    return {
        "title": title,
        "bookmark": title,
        "kicker": "DE SITUATIE · 2022",
        "subtitle": f"Gemeente {ODD}",
        "source": "Bron: Leefbaarometer",
        "file_name": name,
    }


def map_page(key: str = "1", title: str = "Overlast en onveiligheid") -> MapPage:
    """A page with a map."""
    return MapPage(
        **head(title, f"kaart_{key}"),
        key=key,
        number=key,
        paragraphs=(Paragraph("Waar", f"Drie buurten.\n\n{SCRIPT}"), Paragraph("", "Zonder kop.")),
        legend=LEGEND,
        circles=(CIRCLE,),
        alternative='Een kaart van "Almelo".',
    )


def listed_page() -> ListedAreasPage:
    """A page with a map of listed areas, of which one is in the table."""
    return ListedAreasPage(
        **head("Weinig veerkracht", "weinig_veerkracht"),
        paragraphs=(Paragraph("", "In 1 buurt."),),
        table=Table("Weinig veerkracht", ("Aanduiding", "Buurt"), (("1a", ODD),)),
        key="7",
        number=5,
        tags=(("BU01410101", "1a"),),
        legend=(LEGEND[1], LegendRow("andere buurten", "#E4E4E1", "#1C1C1C", None, False, 4, 2500)),
        alternative=f"De kaart toont 1a {ODD}.",
    )


def factsheet() -> Factsheet:
    """A page for a circle, with a question that is not answered yet."""
    return Factsheet(
        **head(ODD, "cirkel_1"),
        circle=CIRCLE,
        facts=("straal 300 m", "4 167 inwoners"),
        strips=(
            ClassStrip("1", "Overlast", ((0.25, "#C43A2F", "veel slechter"), (0.75, "#FFFADC", "gemiddeld")), "g"),
        ),
        figures=Table("Cijfers", ("", "2014", "2022"), (("onv", -0.1, None), ("inwoners", 4167, 4200))),
        slopes=(None, (1.0, 2.0)),
        position=DIAGRAM,
        matrix=(("woning verbeteren", "isoleren", "", "ja"),),
        questions=(("Wat zien we?", SCRIPT), ("Hoe komt dat?", "")),
        notes=("Een samenhang is geen oorzaak.",),
        x=241_000.0,
        y=485_000.0,
        radius=300.0,
    )


def report(*pages: Page, language: str = "nl", title: str = f"Analyse {ODD}") -> Report:
    """A report of these pages, of every kind where none are given."""
    return Report(
        title=title,
        author="Gemeente Almelo",
        language=language,
        file_name="veerkrachtkaarten",
        pages=pages or every_page(),
    )


def every_page() -> tuple[Page, ...]:
    """A page of every kind."""
    table = Table("Focuscirkels", ("nr", "naam", "inwoners"), (("1", ODD, 4167), ("2", None, None)))
    cell = LegendRow("weinig problemen", "#12664F", "#FFFFFF", 1, False, 3, 3100)
    return (
        Cover(**head("Analyse veerkrachtkaarten", "omslag"), lines=("Almelo", ODD), date="november 2025"),
        Reading(
            **head("Hoe leest u deze kaarten?", "leeswijzer"),
            paragraphs=(Paragraph("Zeven kaarten", "De foto en de film."),),
            maps=Table("De kaarten", ("kaart", "titel"), ((1, "Overlast"), (2, "Kwetsbaar"))),
            grid=((cell, LegendRow("")), (LegendRow("veel problemen", "#700A1E", "#FFFFFF", 10, False, 1, None), cell)),
            grid_rows=("veel problemen", "weinig problemen"),
            grid_columns=("weinig kwetsbaar", "veel kwetsbaar"),
        ),
        map_page(),
        TextPage(**head("Vervolg", "vervolg"), paragraphs=(Paragraph("Meer", "Nog een alinea."),)),
        ChangePage(
            **head("Wie ging waarheen", "verandering"),
            paragraphs=(),
            levels=("veel", "weinig"),
            areas=((1, 2), (0, 68)),
            inhabitants=((1000, None), (0, 68_123)),
        ),
        TablePage(**head("Focuscirkels", "focuscirkels"), paragraphs=(Paragraph("", "De lijst."),), table=table),
        listed_page(),
        FiguresPage(**head("Figuren", "figuren"), paragraphs=(), charts=(CHART,), diagram=DIAGRAM),
        factsheet(),
    )
