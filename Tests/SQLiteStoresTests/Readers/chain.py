import hashlib, json, sys

number, previous = 0, "0" * 64
for number, line in enumerate(sys.stdin.buffer, 1):
    line = json.loads(line)
    entry = line["entry"]
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(text.encode()).hexdigest()
    if (entry["number"], entry["previous"], line["hash"]) != (number, previous, digest):
        sys.exit(f"entry {number} is not as it was written")
    event = entry["event"]
    if event["kind"] == "closed" and (event["count"], event["head"]) != (number - 1, previous):
        sys.exit(f"entry {number} closed a report over other entries")
    previous = digest
print(number, previous)
