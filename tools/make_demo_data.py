"""Write the demo data: an invented region of two gemeenten, in the shapes of the real sources.

Needs numpy, scipy, shapely 2.1 or newer, pandas, openpyxl and GDAL's Python bindings:

    python3 tools/make_demo_data.py [--seed 11] [--folder resources/demo]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.demo_region.files import write_demo  # noqa: E402
from tools.demo_region.region import build_region  # noqa: E402
from tools.demo_region.values import group_shares, invent_figures, scores  # noqa: E402

SEED = 11
FOLDER = ROOT / "resources" / "demo"


def main() -> None:
    """Draw the region, invent its figures, write the files, and say what was written."""
    parser = argparse.ArgumentParser(description="Write the demo data: an invented region of two gemeenten.")
    parser.add_argument("--seed", type=int, default=SEED, help="another number, another region (default %(default)s)")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files go (default resources/demo)")
    options = parser.parse_args()
    buurten = build_region(options.seed)
    figures = invent_figures(buurten, options.seed)
    paths = write_demo(
        options.folder,
        buurten,
        figures,
        scores(buurten, figures, options.seed),
        group_shares(buurten, figures, options.seed),
    )
    print(f"{len(buurten)} buurten, {figures['inhabitants'].sum()} inhabitants (seed {options.seed})")
    for path in paths:
        print(f"{path.stat().st_size / 1000:8.1f} kB  {path.name}")


if __name__ == "__main__":
    main()
