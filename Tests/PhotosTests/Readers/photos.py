"""Makes photos as cameras and programs write them, and says what is left of them once they were cleaned.

photos.py make FOLDER          writes originals
photos.py compare OLD NEW      prints JSON: whether both decode to the same pixels, upright, and what NEW says of itself
"""

import json
import struct
import subprocess
import sys
import zlib
from pathlib import Path

from PIL import Image, ImageOps, PngImagePlugin

SECRET = "SECRET-PLACE"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF>{SECRET}</rdf:RDF></x:xmpmeta>".encode()


def picture(mode="RGB"):
    """Something that is another when it is turned."""
    made = Image.new(mode, (24, 16))
    made.putdata([tuple((x * 9, y * 13, 90, 200)[: len(mode)]) for y in range(16) for x in range(24)])
    return made


def exif(orientation):
    tags = Image.Exif()
    tags[0x010F], tags[0x0110], tags[0x0132] = SECRET, SECRET, "2024:01:15 09:00:00"
    tags[0x0112] = orientation
    tags[0x8825] = {1: "N", 2: (13.0, 35.0, 59.0), 3: "E", 4: (100.0, 35.0, 48.0)}
    return tags


def jpeg_segment(marker, contents):
    return bytes([0xFF, marker]) + struct.pack(">H", len(contents) + 2) + contents


def make(folder):
    for orientation in range(1, 9):
        for name, options in [("plain", {}), ("progressive", {"progressive": True})]:
            path = folder / f"{name}-{orientation}.jpg"
            picture().save(path, exif=exif(orientation), quality=90, icc_profile=b"", **options)
            octets = path.read_bytes()
            extra = jpeg_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP)
            extra += jpeg_segment(0xFE, SECRET.encode()) + jpeg_segment(0xED, b"Photoshop 3.0\0" + SECRET.encode())
            extra += jpeg_segment(0xE2, b"MPF\0" + SECRET.encode()) + jpeg_segment(0xEA, SECRET.encode())
            # A second picture, as telephones append them, with a place of its own.
            path.write_bytes(octets[:2] + extra + octets[2:] + octets)
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", SECRET)
        text.add_text("Raw", SECRET * 40, zip=True)
        text.add_itxt("XML:com.adobe.xmp", XMP.decode())
        picture("RGBA").save(folder / f"text-{orientation}.png", exif=exif(orientation), pnginfo=text)
        for name, lossless in [("lossy", False), ("lossless", True)]:
            picture("RGBA").save(
                folder / f"{name}-{orientation}.webp", exif=exif(orientation), xmp=XMP, lossless=lossless
            )
    picture().save(folder / "bare.jpg")
    picture("RGBA").save(folder / "bare.png")
    picture("RGB").save(folder / "bare.webp", lossless=True)
    picture().convert("L").save(folder / "grey.jpg")
    picture("RGB").convert("CMYK").save(folder / "print.jpg")
    frames = [picture().rotate(turn) for turn in (0, 90, 180)]
    frames[0].save(folder / "moving.webp", save_all=True, append_images=frames[1:], exif=exif(1), xmp=XMP)
    frames[0].save(folder / "moving.png", save_all=True, append_images=frames[1:])
    frames[0].save(folder / "moving.gif", save_all=True, append_images=frames[1:], loop=3, comment=SECRET.encode())
    path = folder / "moving.gif"
    octets = path.read_bytes()
    application = b"\x21\xff\x0bXMP DataXMP" + bytes([len(SECRET)]) + SECRET.encode() + b"\0"
    path.write_bytes(octets[:-1] + application + octets[-1:])


def pixels(path):
    with Image.open(path) as opened:
        frames = []
        for frame in range(getattr(opened, "n_frames", 1)):
            opened.seek(frame)
            upright = ImageOps.exif_transpose(opened.copy()) if frame == 0 else opened.copy()
            frames.append((upright.size, zlib.crc32(upright.convert("RGBA").tobytes())))
        return frames, getattr(opened, "n_frames", 1), opened.info.get("loop")


def compare(old, new):
    tags = json.loads(subprocess.run(
        ["exiftool", "-j", "-a", "-u", "-G1", "-ee", new], check=True, capture_output=True).stdout)[0]
    said = sorted(name for name in tags if name.split(":")[0] not in ("SourceFile", "ExifTool", "System", "File"))
    print(json.dumps({
        "same": pixels(old) == pixels(new), "tags": said, "comment": "File:Comment" in tags,
        "secret": SECRET.encode() in Path(new).read_bytes(), "secretBefore": SECRET.encode() in Path(old).read_bytes(),
    }))


if sys.argv[1] == "make":
    make(Path(sys.argv[2]))
else:
    compare(sys.argv[2], sys.argv[3])
