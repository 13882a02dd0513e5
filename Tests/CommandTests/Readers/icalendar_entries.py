"""Reads calendar files with python3-icalendar and prints, as JSON, what it understood.

Usage: icalendar_entries.py FILE...
"""

import json
import sys

from icalendar import Calendar


def text(component, name):
    value = component.get(name)
    return None if value is None else str(value)


def day(component, name):
    value = component.get(name)
    return None if value is None else value.dt.isoformat()


def categories(component):
    value = component.get("CATEGORIES", [])
    lists = value if isinstance(value, list) else [value]
    return [str(category) for item in lists for category in item.cats]


def entry(component):
    return {
        "component": component.name,
        "uid": text(component, "UID"),
        "sequence": component.get("SEQUENCE"),
        "start": day(component, "DTSTART"),
        "end": day(component, "DTEND"),
        "due": day(component, "DUE"),
        "summary": text(component, "SUMMARY"),
        "description": text(component, "DESCRIPTION"),
        "status": text(component, "STATUS"),
        "relatedTo": text(component, "RELATED-TO"),
        "categories": categories(component),
        "properties": sorted({name for name, _ in component.property_items(recursive=False)}),
        "alarms": [inner.name for inner in component.subcomponents],
        "errors": [str(error) for error in component.errors],
    }


def calendar(path):
    with open(path, "rb") as file:
        calendars = Calendar.from_ical(file.read(), multiple=True)
    return {
        "file": path,
        "calendars": len(calendars),
        "name": text(calendars[0], "X-WR-CALNAME"),
        "properties": sorted({name for name, _ in calendars[0].property_items(recursive=False)}),
        "entries": [entry(component) for component in calendars[0].subcomponents],
    }


if __name__ == "__main__":
    json.dump([calendar(path) for path in sys.argv[1:]], sys.stdout, ensure_ascii=False)
