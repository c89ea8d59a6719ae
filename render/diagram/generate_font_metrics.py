#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes font_metrics_table.hpp: advance widths of Liberation Sans and Serif, which have those of Arial and Times.

usage: generate_font_metrics.py FOLDER > font_metrics_table.hpp    with the folder of LiberationSans-Regular.ttf, …

Within the European blocks every code point gets a width: its own, else that of the letter it is composed from, else
that of the letter n. Elsewhere what Liberation Sans has. Needs python3-fonttools. (Liberation Mono needs no table.)
"""
import pathlib
import sys
import unicodedata
from fontTools.ttLib import TTFont

EUROPEAN = [(0x20, 0x24F), (0x370, 0x52F), (0x1E00, 0x1FFF), (0x2010, 0x205F), (0x20A0, 0x20BF)]
SYMBOLS = [(0x2100, 0x26FF), (0xFB00, 0xFB06)]
FONTS = [("kSans", "Sans-Regular"), ("kSansBold", "Sans-Bold"), ("kSerif", "Serif-Regular"), ("kSerifBold", "Serif-Bold")]
GAP = 8  # ranges of symbols closer than this are one range


def widths_of(path):
    font = TTFont(path)
    metrics, names, unit = font["hmtx"], font.getBestCmap(), font["head"].unitsPerEm

    def own(code_point):
        return round(metrics[names[code_point]][0] * 1000 / unit) if code_point in names else None

    def width(code_point):
        found = own(code_point)
        if found is not None:
            return found
        character = chr(code_point)
        if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Cf"):
            return 0
        return own(ord(unicodedata.normalize("NFKD", character)[0])) or own(ord("n"))

    return own, width


def ranges(own):
    yield from EUROPEAN
    for first, last in SYMBOLS:
        present = [c for c in range(first, last + 1) if own(c) is not None]
        start = previous = present[0]
        for code_point in present[1:]:
            if code_point - previous > GAP:
                yield start, previous
                start = code_point
            previous = code_point
        yield start, previous


def print_array(name, values):
    print("inline constexpr std::array<std::uint16_t, %d> %s = {" % (len(values), name))
    line = "   "
    for value in values:
        item = " %d," % value
        if len(line) + len(item) > 120:
            print(line)
            line = "   "
        line += item
    print(line)
    print("};\n")


def main():
    fonts = {name: widths_of(pathlib.Path(sys.argv[1]) / f"Liberation{file}.ttf") for name, file in FONTS}
    own = fonts["kSans"][0]
    spans = sorted(ranges(own))
    print("#pragma once")
    print("// SPDX-License-Identifier: Apache-2.0")
    print("// Advance widths of Liberation Sans and Serif in thousandths of the font size, written by generate_font_metrics.py.\n")
    print("// clang-format off")
    print("#include <array>\n#include <cstdint>\n\nnamespace standpoint::font_table {\n")
    print("// Code points first to last have their widths from `offset` on in each table; ranges ascend.")
    print("struct Range {\n  std::uint32_t first;\n  std::uint32_t last;\n  std::uint32_t offset;\n};\n")
    print("inline constexpr std::array<Range, %d> kRanges = {{" % len(spans))
    offset = 0
    for first, last in spans:
        print("    {0x%04X, 0x%04X, %d}," % (first, last, offset))
        offset += last - first + 1
    print("}};\n")
    for name, (_, width) in fonts.items():
        print_array(name, [width(c) for first, last in spans for c in range(first, last + 1)])
    print("}  // namespace standpoint::font_table")
    print("// clang-format on")


main()
