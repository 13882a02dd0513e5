"""Verifies checkpoints, inclusion proofs and consistency proofs by RFC 6962 and the formats of C2SP.

verify.py KEY[,KEY…] FILE…: the first key is that of the log, the others are of witnesses. COUNT=ROOT in the place
of a file is what a paper prints: the number of its entries, and the root of the tree in hexadecimal digits.
"""
import base64, hashlib, sys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def key(text):
    name, _, octets = text.split("+", 2)
    octets = base64.b64decode(octets, validate=True)
    public = Ed25519PublicKey.from_public_bytes(octets[1:])
    return (name, sha(name.encode(), b"\n", octets)[:4]), (octets[0], public)

def checkpoint(note, keys):
    text, _, lines = note.rpartition("\n\n")
    text, signed = text + "\n", []
    for line in lines.splitlines():
        _, name, signature = line.split(" ")
        signature = base64.b64decode(signature, validate=True)
        kind, public = keys.get((name, signature[:4]), (None, None))
        if kind == 1:
            public.verify(signature[4:], text.encode())
        elif kind == 4:
            time = int.from_bytes(signature[4:12], "big")
            public.verify(signature[12:], f"cosignature/v1\ntime {time}\n{text}".encode())
        signed += [name] if kind else []
    signers.update(signed)
    origin, size, root = text.split("\n")[:3]
    log = next(iter(keys))[0]
    assert origin == log and log in signed, "another log, or not signed by it"
    return int(size), base64.b64decode(root, validate=True)

def split(n):
    return 1 << (n - 1).bit_length() - 1

def included(leaf, index, size, path):
    if size == 1:
        assert not path
        return leaf
    *path, last = path
    k = split(size)
    if index < k:
        return sha(b"\1", included(leaf, index, k, path), last)
    return sha(b"\1", last, included(leaf, index - k, size - k, path))

def roots(old, new, path, known, is_whole=True):
    if old == new:
        return (known, known) if is_whole and not path else (path[0], path[0])
    *path, last = path
    k = split(new)
    if old <= k:
        before, now = roots(old, k, path, known, is_whole)
        return before, sha(b"\1", now, last)
    before, now = roots(old - k, new - k, path, known, False)
    return sha(b"\1", last, before), sha(b"\1", last, now)

def read(name, keys, seen):
    count, is_paper, root = name.partition("=")
    if is_paper:
        seen[int(count)] = bytes.fromhex(root)
        return
    head, _, note = open(name, encoding="utf-8", newline="").read().partition("\n\n")
    mark, *lines = head.split("\n")
    if mark == "c2sp.org/tlog-proof@v1":
        extra, index, *path = lines
        leaf = sha(b"\0", base64.b64decode(extra.removeprefix("extra "), validate=True))
        index = int(index.removeprefix("index "))
        size, root = checkpoint(note, keys)
        assert index < size, "beyond the log"
        path = [base64.b64decode(line, validate=True) for line in path]
        assert included(leaf, index, size, path) == root, "not in the log"
    elif mark.startswith("old "):
        size, root = checkpoint(note, keys)
        old, path = int(mark.removeprefix("old ")), map(base64.b64decode, lines)
        assert 0 < old < size and old in seen, "the earlier checkpoint is missing"
        assert roots(old, size, list(path), seen[old]) == (seen[old], root), "not only added to"
    else:
        size, root = checkpoint(head + "\n\n" + note, keys)
        assert size >= max(seen, default=0), "cut off"
    assert seen.setdefault(size, root) == root, "two logs under one name"

keys, seen, signers = dict(key(text) for text in sys.argv[1].split(",")), {}, set()
try:
    for name in sys.argv[2:]:
        read(name, keys, seen)
except (AssertionError, InvalidSignature, ValueError, IndexError) as fault:
    sys.exit(f"{name.rpartition('/')[2]}: {str(fault) or type(fault).__name__}")
print("verified", max(seen), *sorted(signers))
