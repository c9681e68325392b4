"""A classified layer as a map: its styles, and in its metadata what the maps were made with."""

from __future__ import annotations

from collections.abc import Sequence
from configparser import ConfigParser
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayerMetadata, QgsVectorLayer

from ..core.analysis import Analysis
from ..core.legends import REFERENCES, legends, reference_phrase
from ..core.maps import MAP_KEYS
from ..core.reference import NEDERLAND
from ..paths import plugin_metadata
from .geopackage import drop_write_ahead_log, save_metadata
from .styles import add_named_styles, save_qml_beside, supports_database_styles
from .translation import language, tr

# A custom property of layers and layouts that a report has put into the project: copies, no work of the user's.
REPORT_MARK = "veerkracht/report"

# The keywords of the layer's metadata, a vocabulary per fact: they travel in the GeoPackage and in the project.
_VOCABULARY = "veerkracht:{}"


@dataclass(frozen=True)
class Facts:
    """What a classified layer was made with.

    `reference`: one of REFERENCES; `profile`: name and version; `sources`: file names, never paths; `unweighted`:
    keys of the maps whose mean does not weigh inhabitants; `default_map`: key of the first map that has classes.
    """

    profile: str
    reference: str
    from_year: str
    to_year: str
    sources: tuple[str, ...]
    unweighted: tuple[str, ...]
    default_map: str
    version: str


def plugin_version() -> str:
    """Returns the version of the plugin, as its metadata.txt has it."""
    parser = ConfigParser(interpolation=None)
    parser.read(plugin_metadata(), encoding="utf-8")
    return parser.get("general", "version", fallback="")


def facts_of(analysis: Analysis, sources: Sequence[str]) -> Facts:
    """Returns what the maps of an analysis were made with."""
    question = analysis.question
    return Facts(
        profile=question.profile.title,
        reference=question.reference,
        from_year=str(question.from_year),
        to_year=str(question.to_year),
        sources=tuple(sources),
        unweighted=analysis.classified.unweighted,
        default_map=next(key for key in MAP_KEYS if analysis.classified.has_map(key)),
        version=plugin_version(),
    )


def write_facts(layer: QgsVectorLayer, facts: Facts) -> None:
    """Puts the facts into the layer's metadata, as keywords for programs and as an abstract for people."""
    metadata = QgsLayerMetadata(layer.metadata())
    keywords = metadata.keywords()
    for name, value in vars(facts).items():
        keywords[_VOCABULARY.format(name)] = [value] if isinstance(value, str) else list(value)
    metadata.setKeywords(keywords)
    metadata.setTitle(layer.name())
    metadata.setAbstract(
        tr(
            "Resilience maps of {from_year}–{to_year}, compared with {reference}, profile {profile}, made from {sources} with Veerkrachtkaarten {version}."
        ).format(
            from_year=facts.from_year,
            to_year=facts.to_year,
            reference=reference_phrase(facts.reference, language()),
            profile=facts.profile,
            sources=", ".join(facts.sources),
            version=facts.version,
        )
    )
    layer.setMetadata(metadata)
    if supports_database_styles(layer) and layer.providerType() == "ogr":
        save_metadata(layer)
    elif layer.providerType() == "ogr":
        layer.saveDefaultMetadata()


def read_facts(layer: QgsVectorLayer) -> Facts | None:
    """Returns the facts in a layer's metadata; None for a layer that has none."""
    keywords = layer.metadata().keywords()

    def found(name: str) -> tuple[str, ...]:
        return tuple(keywords.get(_VOCABULARY.format(name), ()))

    def single(name: str) -> str:
        return next(iter(found(name)), "")

    if single("reference") not in REFERENCES:
        return None
    return Facts(
        profile=single("profile"),
        reference=single("reference"),
        from_year=single("from_year"),
        to_year=single("to_year"),
        sources=found("sources"),
        unweighted=found("unweighted"),
        default_map=single("default_map"),
        version=single("version"),
    )


def class_fields(layer: QgsVectorLayer, keys: Sequence[str]) -> dict[str, str]:
    """Returns the class field of each map that the layer has, by key. A Shapefile writes them in its own case."""
    names = {name.lower(): name for name in layer.fields().names()}
    return {key: names[legends()[key].field] for key in keys if legends()[key].field in names}


def style(
    layer: QgsVectorLayer, keys: Sequence[str], palette: str, default_key: str, *, save: bool, keep_others: bool
) -> list[str]:
    """Gives a layer the named styles of maps and, with `save`, keeps them with its data; returns their names.

    In a database (GeoPackage, PostGIS) all are kept; beside another file the one of `default_key`, as .qml. Reference
    and unweighted means come from the layer's metadata. Raises VeerkrachtError when the styles cannot be saved.
    """
    facts = read_facts(layer)
    reference = facts.reference if facts else NEDERLAND
    unweighted = facts.unweighted if facts else ()
    fields = class_fields(layer, keys)
    in_database = save and supports_database_styles(layer)
    names = add_named_styles(
        layer,
        keys,
        palette,
        reference,
        default_key,
        fields=fields,
        unweighted=unweighted,
        keep_others=keep_others,
        save=in_database,
    )
    if not save:
        return names
    if in_database:
        if layer.providerType() == "ogr":
            drop_write_ahead_log(Path(source_file(layer)))
    elif layer.providerType() == "ogr" and Path(source_file(layer)).is_file():
        save_qml_beside(
            Path(source_file(layer)),
            default_key,
            palette,
            reference,
            field=fields[default_key],
            unweighted=default_key in unweighted,
        )
    return names


def source_file(layer: QgsVectorLayer) -> str:
    """Returns the path of the file that a layer reads, without layer name and options."""
    return layer.source().split("|")[0]
