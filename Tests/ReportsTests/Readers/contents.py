import hashlib, json, sys

report = json.load(sys.stdin)
text = json.dumps(report["contents"], ensure_ascii=False, separators=(",", ":"))
print(hashlib.sha256(text.encode()).hexdigest())
