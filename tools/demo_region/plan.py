"""The invented region on the drawing board: borders, water, rails and roads, wijken and their names.

Distances are kilometres from the south-west corner of the drawing; `ORIGIN` places that corner in RD New.
"""

from __future__ import annotations

from dataclasses import dataclass

Position = tuple[float, float]

ORIGIN = (137_000.0, 496_500.0)
"""On the water of the Markermeer, so that no real place is ever coloured by invented figures."""

GEMEENTEN = {"9901": "Elzerdam", "9902": "Vennewolde"}
"""No real gemeente has a code from 9900 up."""

CENTRE = (6.75, 6.65)

REGION = [
    (0.4, 4.6), (1.3, 3.4), (1.1, 2.2), (3.3, 1.8), (4.4, 0.9), (6.6, 1.2), (8.0, 0.3), (9.6, 0.9), (11.5, 1.7),
    (13.1, 0.6), (15.6, 1.0), (16.4, 0.2), (18.3, 1.2), (18.6, 3.0), (19.8, 4.0), (20.3, 6.0), (19.0, 7.2), (19.3, 9.2),
    (18.5, 9.9), (19.2, 11.6), (17.6, 13.3), (15.9, 12.6), (14.3, 13.1), (13.4, 12.1), (11.8, 12.4), (10.1, 13.8),
    (8.3, 13.0), (6.9, 13.4), (5.1, 12.5), (4.4, 11.7), (2.3, 12.0), (2.0, 10.3), (0.9, 9.4), (1.6, 8.1), (0.3, 7.0),
    (0.4, 4.6),
]  # fmt: skip
GEMEENTE_BORDER = [(11.7, 14.2), (12.0, 11.3), (11.0, 9.5), (11.9, 7.5), (11.3, 5.6), (12.3, 3.4), (11.4, 0.0)]
RIVER = [
    (20.9, 4.2), (19.4, 5.0), (17.7, 5.5), (16.2, 4.4), (14.4, 4.4), (13.2, 5.3), (11.7, 4.9), (10.2, 4.4), (8.9, 5.3),
    (7.7, 6.0), (6.6, 6.1), (5.6, 5.5), (4.3, 5.6), (3.0, 6.5), (1.6, 6.1), (-0.4, 6.4),
]  # fmt: skip
CANAL = [(7.75, 5.9), (8.0, 6.8), (8.15, 7.7), (8.75, 9.3), (8.95, 11.2), (8.5, 13.6)]
RAILWAY = [(-0.2, 9.1), (2.5, 8.4), (4.8, 7.95), (6.9, 7.7), (9.2, 7.3), (11.2, 7.9), (13.0, 8.7)]
RING_ROAD = [
    (5.2, 6.4), (5.5, 7.6), (6.4, 8.35), (7.6, 8.3), (8.6, 7.5), (8.45, 6.1), (7.9, 5.0), (6.7, 4.6), (5.5, 5.1),
]  # fmt: skip
TOWN_EDGE = [
    (3.4, 6.0), (3.7, 7.4), (3.1, 8.3), (3.3, 9.2), (4.4, 9.6), (5.1, 9.4), (5.7, 10.6), (6.6, 11.2), (7.8, 10.8),
    (8.9, 10.2), (10.0, 10.3), (10.6, 9.4), (9.9, 8.5), (10.3, 7.7), (11.0, 7.0), (10.5, 5.7), (9.7, 4.6), (9.3, 3.5),
    (8.3, 3.4), (7.6, 2.5), (6.4, 3.0), (5.6, 2.5), (4.5, 2.3), (3.9, 3.3), (4.2, 4.2), (3.8, 5.1), (3.4, 6.0),
]  # fmt: skip
ROADS = [
    [(5.95, 8.0), (5.2, 8.9), (4.5, 10.2)],
    [(5.0, 9.1), (6.4, 9.5), (7.7, 9.25), (8.9, 9.3)],
    [(6.5, 5.0), (6.35, 3.8), (6.5, 2.2)],
    [(5.8, 5.1), (4.9, 4.3), (3.6, 3.9)],
    [(7.8, 5.2), (8.5, 4.4), (9.9, 3.6)],
    [(9.25, 7.5), (9.3, 6.3), (9.4, 4.7)],
]


@dataclass(frozen=True)
class Moat:
    """The star-shaped moat of the old town, open where the river closes it (angles in degrees)."""

    radius: float = 0.62
    bastions: int = 5
    start: float = -62.0
    end: float = 250.0


@dataclass(frozen=True)
class Quarter:
    """One area between the guide lines and the buurten it is divided into, clockwise from the north."""

    inside: Position
    buurten: tuple[str, ...]


@dataclass(frozen=True)
class TownWijk:
    """A wijk within the town's built-up edge."""

    name: str
    kind: str
    quarters: tuple[Quarter, ...]


@dataclass(frozen=True)
class Village:
    """A village and the land around it: together one wijk of a gemeente."""

    gemeente: str
    name: str
    centre: Position
    radius: float
    buurten: tuple[str, ...]
    land: tuple[str, ...]


@dataclass(frozen=True)
class Countryside:
    """An area between guide lines outside the town, divided into a number of large buurten."""

    gemeente: str
    inside: Position
    count: int


TOWN = (
    TownWijk("Binnenstad", "binnenstad", (
        Quarter((6.75, 6.6), ("Centrum-Noord", "Marktkwartier", "Kerkkwartier", "Vismarkt", "Oude Haven")),
    )),
    TownWijk("Singels", "schil", (
        Quarter((5.6, 6.8), ("Noordersingel", "Oosterpoort", "Gasthuisbuurt", "Westersingel", "Plantsoenbuurt")),
        Quarter((8.2, 6.7), ("Kanaalbuurt", "Tuinstraatbuurt")),
    )),
    TownWijk("Spoorkwartier", "spoor", (
        Quarter((7.0, 8.0), ("Stationskwartier", "Wagenbuurt", "Seinhuisbuurt")),
        Quarter((8.25, 7.75), ("Sluisbuurt",)),
    )),
    TownWijk("Overzijde", "schil", (
        Quarter((6.8, 5.3), ("Elzekade", "Zuiderhaven", "Brouwerijbuurt", "Pakhuisbuurt", "Zuiderplantsoen")),
    )),
    TownWijk("Vogelwijk", "naoorlogs", (
        Quarter((4.3, 6.8), ("Lijsterbuurt", "Merelbuurt", "Zwaluwbuurt", "Reigerbuurt", "Kievitbuurt", "Uilenbuurt")),
    )),
    TownWijk("Boswijk", "villa", (
        Quarter((4.4, 8.9), ("Eikenhof", "Beukenlaan", "Parkzicht", "Villapark", "Dennenheuvel", "Sparrenbos")),
    )),
    TownWijk("Muziekwijk", "flats", (
        Quarter((7.0, 8.9), ("Operabuurt", "Symfoniebuurt", "Componistenbuurt", "Koraalbuurt", "Harmoniebuurt")),
    )),
    TownWijk("De Landen", "vinex", (
        Quarter((7.0, 10.0), ("Korenland", "Klaverland", "Vlasland", "Haverland", "Roggeland", "Gersteland")),
    )),
    TownWijk("Sterrenwijk", "bloemkool", (
        Quarter((9.4, 8.8), ("Poolsterbuurt", "Orionbuurt", "Jupiterbuurt", "Saturnusbuurt", "Mercuriusbuurt",
                             "Venusbuurt", "Neptunusbuurt")),
    )),
    TownWijk("Oosterhaven", "bedrijven", (
        Quarter((8.9, 6.4), ("Ambachtenbuurt", "Fabrieksbuurt", "Bedrijventerrein Kanaaldijk")),
        Quarter((9.8, 6.3), ("Bedrijventerrein Oosterhaven-Noord", "Bedrijventerrein Oosterhaven-Zuid")),
    )),
    TownWijk("Rivierenwijk", "flats", (
        Quarter((9.0, 4.8), ("Waalbuurt", "Maasbuurt", "Lekbuurt")),
    )),
    TownWijk("Staatsliedenwijk", "naoorlogs", (
        Quarter((8.0, 4.2), ("Thorbeckebuurt", "Kuyperbuurt", "Troelstrabuurt", "Schaepmanbuurt", "Dreesbuurt",
                             "Cortbuurt")),
    )),
    TownWijk("Elzerhout", "vinex", (
        Quarter((5.5, 4.0), ("Vlierhout", "Hazelhout", "Meidoornhout", "Wilgenhout", "Kersenhout")),
    )),
    TownWijk("Bloemenwijk", "bloemkool", (
        Quarter((4.7, 4.9), ("Rozenbuurt", "Tulpenbuurt", "Dahliabuurt", "Orchideeënbuurt")),
    )),
)  # fmt: skip

VILLAGES = (
    Village("9901", "Haverhem", (3.1, 10.4), 0.45, ("Haverhem-Kern", "Haverhem-Molenveld"),
            ("Verspreide huizen Haverhem", "Noorderbroek", "Kraaienveld", "Tolbroek", "Spoorzicht", "Hazenveld",
             "Wilgenbroek", "Zwarte Dijk")),
    Village("9901", "Berkerloo", (6.3, 1.85), 0.42, ("Berkerloo-Dorp", "Berkerloo-Kampen"),
            ("Verspreide huizen Berkerloo", "Elzerbroek", "Zuiderweiden", "Recreatiegebied Elzerplas", "Oosterdijk",
             "Kraaiendijk", "Ooievaarsland")),
    Village("9902", "Vennewolde", (15.3, 8.3), 0.95, (
        "Vennewolde-Centrum", "Brinkbuurt", "Molenkamp", "De Hoven", "Zonnekamp", "Vennewolde-Essen"),
            ("Verspreide huizen Vennewolde", "Venneveld", "Wolderbroek", "Westervenne", "Hooiland", "De Lage Vennen")),
    Village("9902", "Esterhem", (17.3, 11.5), 0.55, ("Esterhem-Kern", "Esterhem-Kamp", "Hofstede"),
            ("Verspreide huizen Esterhem, Aalder en Broek", "Natuurgebied Esterheide", "Esterveld", "Aalderveld",
             "Broekland")),
    Village("9902", "Wiekerveen", (13.6, 11.0), 0.42, ("Wiekerveen-Dorp", "Wiekerveen-Lint"),
            ("Verspreide huizen Wiekerveen", "Turfveld", "Wiekermeden", "Peelkant", "Veenzicht")),
    Village("9902", "Ruigerhem", (18.2, 6.6), 0.36, ("Ruigerhem-Kern", "Ruigerhem-Aanleg"),
            ("Verspreide huizen Ruigerhem", "Ruigerveld", "Elzerzoom", "Uiterdijk")),
    Village("9902", "Molenhem", (14.1, 2.7), 0.55, ("Molenhem-Kern", "Molenhem-Eng", "Korenkamp"),
            ("Verspreide huizen Molenhem, Horst en Elzerkant", "Molenhemmerbroek", "De Horst", "Zandkant",
             "Elzermaten")),
    Village("9902", "Roderlo", (17.1, 2.7), 0.4, ("Roderlo-Dorp", "Roderlo-Tuinen"),
            ("Verspreide huizen Roderlo", "Roderveld", "Steenoven", "Zuiderhorst")),
)  # fmt: skip

COUNTRYSIDE = (
    Countryside("9901", (2.4, 7.3), 2),
    Countryside("9901", (6.0, 12.0), 3),
    Countryside("9901", (10.2, 11.0), 2),
    Countryside("9901", (11.0, 6.4), 1),
    Countryside("9901", (3.0, 3.5), 5),
    Countryside("9902", (13.0, 7.0), 10),
    Countryside("9902", (13.0, 3.5), 6),
)

BUSINESS_PARK = ("Vennewolde", "Bedrijvenpark De Wolden", (13.7, 7.3), 0.42)
"""Wijk, name, centre and radius of a business park that lies by itself beside the villages."""
