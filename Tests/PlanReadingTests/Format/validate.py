"""Holds plan files against the JSON Schema: python3 validate.py SCHEMA PLAN...

For each plan, in order, one line: its number of errors, a tab, and the keys of the schema's shapes
that it uses as shape.key, with commas. YAML is read as editors read it: version 1.2, in which only
true and false are truth values and no text is a date.
"""

import json
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2, core schema."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
]:
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))


def string_keys(value):
    """JSON has no numbers as keys."""
    if isinstance(value, dict):
        return {str(key): string_keys(item) for key, item in value.items()}
    if isinstance(value, list):
        return [string_keys(item) for item in value]
    return value


def used(value, schema, defs, found):
    """Collects the keys that a value uses, shape by shape."""
    for part in [schema] + schema.get("anyOf", []):
        if "$ref" in part and isinstance(value, dict):
            name = part["$ref"].rsplit("/", 1)[1]
            shape = defs[name]
            for key in value.keys() & shape["properties"].keys():
                found.add(f"{name}.{key}")
                used(value[key], shape["properties"][key], defs, found)
        if "items" in part and isinstance(value, list):
            for item in value:
                used(item, part["items"], defs, found)


schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for path in sys.argv[2:]:
    plan = string_keys(yaml.load(open(path, encoding="utf-8"), Loader))
    found = set()
    used(plan, schema, schema["$defs"], found)
    print(len(list(validator.iter_errors(plan))), ",".join(sorted(found)), sep="\t")
