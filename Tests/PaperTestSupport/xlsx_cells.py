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


def sheet(stored, reckoned):
    cells = {}
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
            }
    return {
        "name": stored.title,
        "cells": cells,
        "frozen": stored.freeze_panes,
        "filter": stored.auto_filter.ref,
        "titles": stored.print_title_rows,
        "header": stored.oddHeader.right.text,
        "charts": len(stored._charts),
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
