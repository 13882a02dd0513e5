"""Posts a file to a witness (C2SP tlog-witness) and prints the status and what came back: ask_witness.py ADDRESS FILE."""
import sys, urllib.error, urllib.request

address, name = sys.argv[1:]
with open(name, "rb") as file:
    request = urllib.request.Request(address + "/add-checkpoint", file.read(), method="POST")
try:
    answer = urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60)
except urllib.error.HTTPError as error:
    answer = error
print(answer.status, answer.headers["Content-Type"])
sys.stdout.write(answer.read().decode())
