import hashlib, json, sys


def seals(entry):
    """What the text has in the place of its parts, in their order."""
    if entry["v"] == 1:
        return []
    found, event = [entry["words"], *entry["evidence"]], entry["event"]
    while "instead" in event:
        found += event["instead"].get("evidence", [])
        event = event["instead"]["event"]
    return found


def seal(part):
    return hashlib.sha256(bytes.fromhex(part["key"]) + part["text"].encode()).hexdigest()


number, previous, erased, ordered = 0, "0" * 64, set(), set()
for number, line in enumerate(sys.stdin.buffer, 1):
    line = json.loads(line)
    entry, parts = line["entry"], line.get("parts", [])
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(text.encode()).hexdigest()
    if (entry["number"], entry["previous"], line["hash"]) != (number, previous, digest):
        sys.exit(f"entry {number} is not as it was written")
    sealed = seals(entry)
    if len(parts) != len(sealed) or any(p and seal(p) != s for p, s in zip(parts, sealed)):
        sys.exit(f"entry {number} is not as it was written")
    erased |= {(number, place) for place, part in enumerate(parts) if part is None}
    event = entry["event"]
    if event["kind"] == "closed" and (event["count"], event["head"]) != (number - 1, previous):
        sys.exit(f"entry {number} closed a report over other entries")
    if event["kind"] == "erased":
        ordered.add((event["entry"], event["part"]))
    previous = digest
for entry, part in sorted(erased - ordered):
    sys.exit(f"part {part} of entry {entry} is gone, and no entry orders it erased")
print(number, previous)
