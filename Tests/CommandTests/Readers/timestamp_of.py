"""Takes the timestamp from below a checkpoint and lets OpenSSL verify it: timestamp_of.py FILE CERTIFICATES."""
import base64, pathlib, subprocess, sys

note = pathlib.Path(sys.argv[1]).read_text()
text, _, lines = note.rpartition("\n\n")
for line in lines.splitlines():
    _, name, octets = line.split(" ")
    if name == "tsa.example":
        pathlib.Path("timestamp.tsr").write_bytes(base64.b64decode(octets)[4:])
pathlib.Path("timestamped").write_text(text + "\n")
sys.exit(subprocess.run(["openssl", "ts", "-verify", "-data", "timestamped", "-in", "timestamp.tsr", "-CAfile",
                         sys.argv[2]]).returncode)
