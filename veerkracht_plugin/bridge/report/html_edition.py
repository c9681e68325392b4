"""A report as one HTML file that everyone can read: with headings, tables and alternative texts, and without scripts.

QGIS writes PDF without tags, which a screen reader cannot follow; public bodies publish this beside it.
"""

from __future__ import annotations

from ...core.report.pages import Cover, MapPage, Page, Report
from .edition import Edition
from .html_pages import Pictures, body_of
from .html_parts import source, text

# Nothing is fetched and nothing runs, even if a text should find its way past the escaping.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

_STYLE = """
:root{color-scheme:light}
body{font:17px/1.6 Lato,"Segoe UI",Helvetica,Arial,sans-serif;color:#1c1c1c;background:#fff;max-width:56rem;margin:0 auto;padding:2rem 1.5rem 4rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:#0b5651;color:#fff;padding:.6rem 1rem;z-index:1}
h1{font-size:2.3rem;line-height:1.15;margin:.2rem 0 .6rem;overflow-wrap:anywhere}h2{font-size:1.6rem;line-height:1.2;margin:.1rem 0 .4rem;overflow-wrap:anywhere}
h3{font-size:1.1rem;margin:1.6rem 0 .2rem}p{max-width:42rem;margin:.3rem 0 .9rem;overflow-wrap:anywhere}
.kicker{color:#0b5651;font-weight:700;font-size:.82rem;letter-spacing:.06em;text-transform:uppercase;margin:0}
.subtitle,.source,figcaption,footer{color:#5a5a5a}.source,figcaption,footer{font-size:.85rem}
header p{margin:.1rem 0}header .subtitle{margin-bottom:.9rem}header{border-bottom:3px solid #0b5651;padding-bottom:1rem}section{border-top:1px solid #c8c8c8;margin-top:3rem;padding-top:1.6rem}
nav{margin-top:1.6rem}nav ul{columns:18rem;padding-left:0;list-style:none}nav li{padding:.1rem 0;break-inside:avoid}a{color:#0b5651}a:focus-visible{outline:3px solid #c43a2f;outline-offset:2px}
figure{margin:1.2rem 0}figure img{display:block;max-width:100%;height:auto;border:1px solid #8c8c8c}figcaption{margin-top:.4rem}
.attention{border-left:4px solid #b4212b;background:#fdf3f0;padding:.5rem 1rem}
.scroll{overflow-x:auto;margin:1.4rem 0}table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-weight:700;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0;border-bottom:1px solid #dcdcdc}tbody th{font-weight:400}
thead th{font-weight:700;color:#5a5a5a;border-bottom:2px solid #8c8c8c}th.n,td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
figure img[src^="data:image/svg"]{border:0;max-width:42rem;width:100%}tbody th.group{font-weight:700;padding-top:.8rem}.legend{width:auto;min-width:60%}.legend td:first-child,.legend thead th:first-child{width:4.5rem}.grid td{border-left:1px solid #dcdcdc;padding-left:.6rem}
.swatch{display:inline-block;min-width:1.6rem;padding:0 .3rem;text-align:center;font-weight:700;border:1px solid #8c8c8c;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.hatched{background:repeating-linear-gradient(135deg,#808080 0 1px,#ececec 1px 6px)}small{color:#5a5a5a;font-size:.85em}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
dt{font-weight:700;margin-top:.8rem}dd{margin:0}
@media print{body{max-width:none;padding:0;font-size:10.5pt}.skip{display:none}section{break-before:page;border:0;margin:0;padding:0}
h2,h3,caption{break-after:avoid}figure,tr{break-inside:avoid}figure img{max-height:150mm}thead{display:table-header-group}table{font-size:8.5pt}.scroll{overflow:visible}}
@page{size:A4;margin:16mm}
"""


def html_edition(report: Report, pictures: Pictures, version: str = "") -> str:
    """Returns a report as one self-contained HTML page, in the language of the report.

    `version`: of the plugin, for the last line.
    """
    edition = Edition(report.language)
    cover = next((page for page in report.pages if isinstance(page, Cover)), None)
    sections = [(place, page) for place, page in enumerate(report.pages) if page is not cover]
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{report.language}">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta name="author" content="{text(report.author)}">' if report.author else "",
            f"<title>{text(report.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
            f'<a class="skip" href="#main">{text(edition.say("skip"))}</a>',
            _header(report, cover, edition),
            _contents(sections, edition),
            '<main id="main">',
            *(_section(page, place, edition, pictures) for place, page in sections),
            f"</main>\n<footer><p>{text(edition.say('made_with', version=version))}</p></footer>\n</body>\n</html>\n",
        ]
    )


def _header(report: Report, cover: Cover | None, edition: Edition) -> str:
    if cover is None:
        return f"<header><h1>{text(report.title)}</h1></header>"
    body = body_of(cover, 0, edition, Pictures())
    return f"<header>{_kicker(cover)}<h1>{text(cover.title)}</h1>{_subtitle(cover)}\n{body}</header>"


def _contents(sections: list[tuple[int, Page]], edition: Edition) -> str:
    items = "\n".join(f'<li><a href="#page{place}">{text(page.bookmark)}</a></li>' for place, page in sections)
    return f'<nav aria-labelledby="contents"><h2 id="contents">{text(edition.say("contents"))}</h2>\n<ul>\n{items}\n</ul></nav>'


def _section(page: Page, place: int, edition: Edition, pictures: Pictures) -> str:
    number = f"{page.number} " if isinstance(page, MapPage) else ""
    return (
        f'<section id="page{place}" aria-labelledby="title{place}">{_kicker(page)}'
        f'<h2 id="title{place}">{text(number)}{text(page.title)}</h2>{_subtitle(page)}\n'
        f"{body_of(page, place, edition, pictures)}\n{_source(page)}</section>"
    )


def _kicker(page: Page) -> str:
    return f'<p class="kicker">{text(page.kicker)}</p>' if page.kicker else ""


def _subtitle(page: Page) -> str:
    return f'<p class="subtitle">{text(page.subtitle)}</p>' if page.subtitle else ""


def _source(page: Page) -> str:
    return f'<p class="source">{source(page.source)}</p>' if page.source and not isinstance(page, MapPage) else ""
