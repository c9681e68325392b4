"""The texts of the invented report of laid_out_report.py."""

from __future__ import annotations

from veerkracht_plugin.core.report.pages import Paragraph

TEXT = {
    "nl": (
        Paragraph(
            "In het kort",
            "Van de 109 buurten met een klasse zijn er 41 ongunstiger dan het Nederlandse gemiddelde; daar wonen 38 910 "
            "mensen. In 22 buurten ligt het niveau rond het gemiddelde, in 46 buurten is het gunstiger.",
        ),
        Paragraph(
            "Aaneengesloten gebieden",
            "Het grootste aaneengesloten gebied met veel overlast bestaat uit Symfoniebuurt, Stationskwartier en "
            "Operabuurt, samen 6 820 inwoners. Daarna volgen Waalbuurt en Maasbuurt met 4 115 inwoners.",
        ),
        Paragraph(
            "Wat opvalt",
            "Aan de randen is het rustig: alle buurten van Esterhem en Molenhem zijn gunstiger dan gemiddeld. In het "
            "centrum telt ook mee wie er winkelt of uitgaat.",
        ),
    ),
    "en": (
        Paragraph(
            "In brief",
            "Of the 109 areas with a class 41 are less favourable than the Dutch average; 38 910 people live there. In 22 "
            "areas the level is about average, in 46 it is more favourable.",
        ),
        Paragraph(
            "Contiguous areas",
            "The largest contiguous area with much nuisance consists of Symfoniebuurt, Stationskwartier and Operabuurt, "
            "together 6 820 inhabitants. Waalbuurt and Maasbuurt follow with 4 115 inhabitants.",
        ),
        Paragraph(
            "What stands out",
            "The edges are quiet: all areas of Esterhem and Molenhem are more favourable than average. In the centre, "
            "shoppers and visitors count as well.",
        ),
    ),
}
GEMEENTE = {"nl": "Gemeente Elzerdam", "en": "Municipality of Elzerdam"}
