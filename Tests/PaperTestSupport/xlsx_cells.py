"""Reads workbooks with python3-openpyxl and prints, as JSON, what it understood.

Usage: xlsx_cells.py FILE...
"""

import datetime
import json
import sys

from openpyxl import load_workbook


def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()
    return value


def widths(stored):
    """Of the columns, in characters, without what the edges of a cell take."""
    known = {}
    for group in stored.column_dimensions.values():
        for column in range(group.min, group.max + 1):
            known[column] = group.width - 5 / 7
    return [known.get(column, 8) for column in range(1, stored.max_column + 1)]


def sheet(stored, reckoned):
    cells = {}
    merged = {merge.coord.split(":")[0] for merge in stored.merged_cells.ranges}
    for row in stored.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            value = reckoned[cell.coordinate].value
            is_formula = cell.data_type == "f"
            cells[cell.coordinate] = {
                "text": plain(value) if isinstance(plain(value), str) else None,
                "number": value if isinstance(value, (int, float)) else None,
                "formula": cell.value if is_formula else None,
                "format": cell.number_format,
                "isAlone": bool(cell.alignment.wrap_text) and cell.coordinate not in merged,
            }
    return {
        "name": stored.title,
        "cells": cells,
        "frozen": stored.freeze_panes,
        "filter": stored.auto_filter.ref,
        "titles": stored.print_title_rows,
        "header": stored.oddHeader.right.text,
        "charts": len(stored._charts),
        "widths": widths(stored),
        "heights": {str(row): held.height for row, held in stored.row_dimensions.items()
                    if held.height},
        "page": {
            "paper": int(stored.page_setup.paperSize or 0),
            "orientation": stored.page_setup.orientation,
            "fitsWidth": bool(stored.sheet_properties.pageSetUpPr.fitToPage)
            and stored.page_setup.fitToHeight == 0,
            "margins": stored.page_margins.left + stored.page_margins.right,
            "area": stored.print_area if isinstance(stored.print_area, str)
            else ",".join(stored.print_area),
        },
    }


def workbook(path):
    stored = load_workbook(path)
    reckoned = load_workbook(path, data_only=True)
    return {
        "title": stored.properties.title,
        "created": stored.properties.created.isoformat(),
        "sheets": [sheet(each, reckoned[each.title]) for each in stored.worksheets],
    }


if __name__ == "__main__":
    json.dump([workbook(path) for path in sys.argv[1:]], sys.stdout, ensure_ascii=False)
