#!/usr/bin/env python3
"""Makes the two font files and the table of advance widths that figures and reports use.

    npm pack source-sans@3.52.0 && tar xzf source-sans-3.52.0.tgz
    python3 report/src/font/make-font.py package          (needs fonttools and brotli)

Source Sans 3 was chosen because its default figures are tabular and its minus sign is as wide as a figure, so
columns of numbers align without any font feature. Its licence (SIL OFL 1.1) reserves the name "Source" for unmodified
files; a subset is a modified version, so it is renamed "Dyad Sans" here.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Dyad Sans"
WEIGHTS = {"Regular": 400, "Semibold": 600}
OUT = Path(__file__).resolve().parent.parent / "main/resources/org/dyad/report/font"

# Latin with all its European accents, Vietnamese, the Greek of statistics, and the signs that figures and tables use.
KEPT = (
    list(range(0x20, 0x7F)) + list(range(0xA0, 0x180)) + [0x18F, 0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0]
    + list(range(0x1CD, 0x1DD)) + list(range(0x218, 0x21C)) + [0x2BC, 0x2C6, 0x2C7, 0x2D8, 0x2D9, 0x2DA, 0x2DB, 0x2DC]
    + list(range(0x1EA0, 0x1EFA)) + [0x1E9E]
    + [ord(c) for c in "αβγδΔεθκλμνπρσΣτφχψω"]
    + list(range(0x2010, 0x2016)) + [ord(c) for c in "‘’‚“”„†‡•…‰′″‹›⁄⁰⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉€™←↑→↓↔−√∞≈≠≤≥✓✗"]
    + [0x2002, 0x2003, 0x2009, 0x200A, 0x202F]
)


def cut(source: Path, style: str) -> TTFont:
    font = TTFont(source)
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.name_languages = [0x409]
    options.hinting = False
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=KEPT)
    cutter.subset(font)
    names = {1: FAMILY if style == "Regular" else f"{FAMILY} {style}", 4: f"{FAMILY} {style}",
             6: f"{FAMILY.replace(' ', '')}-{style}"}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    font["head"].modified = font["head"].created   # same bytes on every run
    font.flavor = "woff2"
    return font


def widths(font: TTFont, style: str) -> str:
    """One line per run of code points: first code point in hex, then the advance widths in units of 1/1000 em."""
    advance, glyphs = font["hmtx"], font.getBestCmap()
    lines, run, last = [], [], None
    for code in sorted(glyphs):
        if last is not None and code != last + 1:
            lines.append(" ".join(run))
            run = []
        if not run:
            run = [f"{code:x}"]
        run.append(str(advance[glyphs[code]][0]))
        last = code
    lines.append(" ".join(run))
    return f"@{style}\n" + "\n".join(lines) + "\n"


def main() -> None:
    package = Path(sys.argv[1])
    OUT.mkdir(parents=True, exist_ok=True)
    table = "# Advance widths of Dyad Sans (a subset of Source Sans 3, SIL OFL 1.1); made by report/src/font/make-font.py\n"
    for style in WEIGHTS:
        font = cut(package / f"TTF/SourceSans3-{style}.ttf", style)
        assert font["head"].unitsPerEm == 1000
        font.recalcTimestamp = False
        font.save(OUT / f"DyadSans-{style}.woff2")
        table += widths(font, style)
    (OUT / "advance-widths.txt").write_text(table, encoding="utf-8")
    (OUT / "OFL.txt").write_text((package / "LICENSE.md").read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    main()
