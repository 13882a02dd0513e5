"""Writes the text of a document, one paragraph a line, as the files that offices keep plans in.

python make_documents.py TEXT FOLDER: plan.docx by python-docx, plan.xlsx by openpyxl.
"""

import pathlib
import re
import sys

import docx
import openpyxl
from docx.oxml.ns import qn
from docx.shared import Pt

text, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
# Signs of raised letters and tags are the OCR's, not the document's.
marks = re.compile(r"\^\{([^}]*)\}|\^(?=\()|</?[a-z][^>]*>")
lines = [marks.sub(r"\1", line) for line in text.read_text(encoding="utf-8").splitlines()]

document = docx.Document()
font = document.styles["Normal"].font
font.name, font.size = "Laksaman", Pt(12)
document.styles["Normal"].element.rPr.rFonts.set(qn("w:cs"), "Laksaman")
book = openpyxl.Workbook()
sheet = book.active

rows = []


def end_table():
    """Rows that follow each other are one table, as wide as the widest."""
    if len(rows) > 1:
        width = max(len(row) for row in rows)
        table = document.add_table(rows=0, cols=width)
        table.style = "Table Grid"
        for row in rows:
            for cell, words in zip(table.add_row().cells, row):
                cell.text = words
    elif rows:
        document.add_paragraph("\t".join(rows[0]))
    rows.clear()


for line in lines:
    columns = line.split("\t")
    if len(columns) > 2:
        rows.append(columns)
        sheet.append(columns)
        continue
    end_table()
    if line.strip():
        document.add_paragraph(line)
        # A sheet has a cell for each column of a list of contents.
        sheet.append(columns if columns[-1] else columns[:-1])
end_table()
# Text that begins with = would be a formula.
for row in sheet.iter_rows():
    for cell in row:
        if cell.value is not None:
            cell.data_type = "s"
document.save(folder / "plan.docx")
book.save(folder / "plan.xlsx")
