"""Reads a Word file with python-docx and prints, as JSON, what it understood.

Usage: docx_contents.py FILE
"""

import json
import sys

from docx import Document
from docx.oxml.ns import qn


def text(element):
    """The text of an element; python-docx 0.8 passes over what stands in links."""
    lines = []
    for paragraph in element.iter(qn("w:p")):
        pieces = []
        for piece in paragraph.iter(qn("w:t"), qn("w:br")):
            pieces.append("\n" if piece.tag == qn("w:br") else piece.text or "")
        lines.append("".join(pieces))
    return "\n".join(lines)


def table(found):
    return {
        "style": found.style.name,
        "rows": [[text(cell._tc) for cell in row.cells] for row in found.rows],
    }


def section(found):
    return {
        "landscape": found.orientation == 1,
        "width": found.page_width.mm,
        "header": text(found.header._element),
        "footer": text(found.footer._element),
    }


def main(path):
    document = Document(path)
    return {
        "title": document.core_properties.title,
        "language": document.core_properties.language,
        "created": document.core_properties.created.isoformat(),
        "paragraphs": [
            {"style": paragraph.style.name, "text": text(paragraph._p)}
            for paragraph in document.paragraphs
        ],
        "tables": [table(found) for found in document.tables],
        "sections": [section(found) for found in document.sections],
    }


if __name__ == "__main__":
    json.dump(main(sys.argv[1]), sys.stdout, ensure_ascii=False)
