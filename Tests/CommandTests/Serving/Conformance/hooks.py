"""What a description cannot say of the API, for schemathesis.

A key is made up anew for every write, the session that is signed out is not the one of the run, and files
of the media types for evidence are octets.
"""

import json
import os
import re
import urllib.request
import uuid

import schemathesis
from hypothesis import strategies as st

KEY = "Idempotency-Key"
WELL_FORMED = re.compile(r"^[A-Za-z0-9._~-]{8,128}$")
ORIGIN = os.environ["SUCHARIT_ORIGIN"]
TOKEN = os.environ["SUCHARIT_TOKEN"]
SIGN_IN = json.dumps(
    {"name": os.environ["SUCHARIT_USER"], "password": os.environ["SUCHARIT_PASSWORD"]}
).encode()


def fetch(path):
    request = urllib.request.Request(
        ORIGIN + path, headers={"Authorization": "Bearer " + TOKEN}
    )
    with urllib.request.urlopen(request) as answer:
        return answer.read()


def new_session():
    request = urllib.request.Request(
        ORIGIN + "/api/v1/session", SIGN_IN, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["token"]


@schemathesis.hook
def before_call(context, case, kwargs):
    headers = case.headers or {}
    key = next((name for name in headers if name.lower() == KEY.lower()), None)
    if key is not None and WELL_FORMED.match(str(headers[key])):
        headers[key] = str(uuid.uuid4())
    if case.method.upper() == "POST" and case.path == "/api/v1/evidence":
        # A name may contradict the octets, and is refused then; one without an ending cannot.
        name = (case.query or {}).get("name")
        if isinstance(name, str):
            case.query["name"] = re.sub(r"\.(?=[A-Za-z0-9]{1,5}$)", "-", name)
    if case.method.upper() == "DELETE" and case.path == "/api/v1/session":
        if headers.get("Authorization") == "Bearer " + TOKEN:
            headers["Authorization"] = "Bearer " + new_session()


def file_of(beginning):
    return st.binary(min_size=1, max_size=200).map(lambda rest: beginning + rest)


# What a file of a type begins with; those of Word and Excel before 2007, and the others, which are zip files.
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
BEGINNINGS = {
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "image/gif": b"GIF89a",
    "image/webp": b"RIFF\0\0\0\0WEBP",
    "image/heic": b"\0\0\0\x18ftypheic",
    "video/mp4": b"\0\0\0\x18ftypisom",
    "video/quicktime": b"\0\0\0\x14ftypqt  ",
    "application/pdf": b"%PDF-1.7\n",
    "application/msword": COMPOUND,
    "application/vnd.ms-excel": COMPOUND,
}
DESCRIPTION = json.loads(fetch("/api/openapi.json"))
UPLOAD = DESCRIPTION["paths"]["/api/v1/evidence"]["post"]["requestBody"]["content"]
for kind in UPLOAD:
    schemathesis.openapi.media_type(kind, file_of(BEGINNINGS.get(kind, ZIP)))
TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1)
schemathesis.openapi.media_type("text/plain", TEXT.map(lambda text: text.encode()))
# A sheet is one that the server gave, with some of its rows: evidence of its type may be that as well.
SHEET = fetch("/api/v1/sheets/2567/annual").splitlines(keepends=True)
schemathesis.openapi.media_type(
    "text/csv", st.integers(1, 20).map(lambda rows: b"".join(SHEET[:rows]))
)
