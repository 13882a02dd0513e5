"""Holds what page_faults.py found against the limits of each paper: reads its JSON, prints a line for each paper, and
ends with 1 where one is above them."""

import json
import pathlib
import sys

# Pages of a PDF by the beginning of its name, the memo included; what has no limit is as long as the plan is.
PAGES = {"six-month-": 16, "annual-": 31}

# Where a word ends a line between two others is the word processor's own, and a row of more than a page is torn.
IN_PDF = ["parted", "broken", "figures", "bare"]
IN_WORD = ["figures"]
# The page of the letterhead is upright: too narrow for every sum of money in larger letters.
WITH_LETTERHEAD = ["bare"]

above = 0
for file, found in json.load(sys.stdin).items():
    name = pathlib.Path(file).stem
    is_word = name.endswith("-word")
    kinds = WITH_LETTERHEAD if "letterhead" in name else IN_WORD if is_word else IN_PDF
    faults = [kind for kind in kinds if found[kind]]
    most = None if is_word else next((most for start, most in PAGES.items() if name.startswith(start)), None)
    if most and found["pages"] > most:
        faults.append(f"more than {most} pages")
    above += bool(faults)
    counts = " ".join(f"{kind} {len(found[kind])}" for kind in ("parted", "broken", "figures", "torn", "bare"))
    print(f"{name:52} {found['pages']:4} pages  {counts}" + (f"  ABOVE: {', '.join(faults)}" if faults else ""))
    for kind in faults:
        for fault in found.get(kind, [])[:5]:
            print(f"    {kind} on page {fault}")
sys.exit(1 if above else 0)
