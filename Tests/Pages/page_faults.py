"""What a reader would stumble over on the pages of a PDF, found in the boxes of its words as poppler has them.

page_faults.py FILE.pdf... prints JSON: of each file its number of pages, and with the page that it is on each common
word that is parted over lines where two others join (parted) or in the middle (broken), each figure that is (figures),
each row of a table that goes on on the next page (torn), and each page with next to nothing on it (bare).
"""

import json
import re
import subprocess
import sys
from html import unescape

# Words that nobody parts, and that a dictionary of a program would where the hyphens are; those of headings among them.
WORDS = """ผู้-บริหาร หลัก-ฐาน หน่วย-งาน ดำเนิน-การ ดำเนิน-งาน งบ-ประมาณ เจ้า-หน้า-ที่ รับ-ผิด-ชอบ ปราบ-ปราม ประพฤติ-มิ-ชอบ
ธรร-มา-ภิ-บาล สมุทร-ปราการ เบิก-จ่าย ร้อย-ละ ข้อ-เสนอ-แนะ ตัว-ชี้-วัด เป้า-หมาย ระยะ-เวลา ขั้น-ตอน เผย-แพร่ ร้อง-เรียน
ตรวจ-สอบ ท้อง-ถิ่น คณะ-กรรม-การ ผล-ประโยชน์ ส่วน-ร่วม ส่ง-เสริม เปิด-เผย ปฏิบัติ-งาน ปฏิบัติ-หน้า-ที่ มอบ-หมาย เทศ-บาล
โครง-การ มาตร-การ ประชา-ชน คุณ-ธรรม จริย-ธรรม โปร่ง-ใส ทุ-จริต จำนวน ทั้ง-หมด เรียบ-ร้อย แล้ว-เสร็จ คง-เหลือ สถานะ
กิจ-กรรม ความ-สำเร็จ ผล-ลัพธ์""".split()

# The headings of a first column that holds the number of each row.
NUMBERS = {"ที่", "ลำดับ", "ลำดับที่", "ข้อ", "No."}

MEMO = "บันทึกข้อความ"

# In the upper margin of every page.
MARKS = {"ร่าง", "ข้อมูลสาธิต", "ไม่ใช่ผลการดำเนินงานจริง", "–"}


class Box:
    def __init__(self, numbers, text=""):
        self.left, self.top, self.right, self.bottom = map(float, numbers)
        self.text = text


def boxes(tag, text):
    """The elements of a name in a text, each with what stands in it."""
    form = rf'<{tag} xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">(.*?)</{tag}>'
    return [(Box(found.groups()[:4]), found[5]) for found in re.finditer(form, text, re.S)]


def pages(file):
    """Each page: its height, its words, and the lines of its blocks."""
    text = subprocess.run(
        ["pdftotext", "-bbox-layout", file, "-"], check=True, capture_output=True, text=True
    ).stdout
    for page in re.finditer(r'<page width="[^"]*" height="([^"]*)">(.*?)</page>', text, re.S):
        words, blocks = [], []
        for _, block in boxes("block", page[2]):
            lines = []
            for _, line in boxes("line", block):
                found = [Box((b.left, b.top, b.right, b.bottom), unescape(t)) for b, t in boxes("word", line)]
                words += found
                lines.append(" ".join(word.text for word in found))
            blocks.append(lines)
        yield float(page[1]), words, blocks


def parted_word(above, below):
    """The word that ends one line and begins the next, and whether that is where two others join."""
    for spelt in WORDS:
        parts = spelt.split("-")
        word = "".join(parts)
        joints = {"".join(parts[:count]) for count in range(1, len(parts))}
        for place in range(1, len(word)):
            if above.endswith(word[:place]) and below.startswith(word[place:]):
                return f"{word[:place]}/{word[place:]}", word[:place] in joints
    return None


def is_parted_figure(above, below):
    """No figure begins with a nought and a comma, or with a comma."""
    if re.search(r"[0-9๐-๙],$", above) and re.match(r"[0-9๐-๙]{3}", below):
        return True
    return bool(re.match(r"[0๐]?,[0-9๐-๙]", below) and re.search(r"[0-9๐-๙]$", above))


def is_torn(height, words):
    """Whether the first row below repeated headings has no number: it is the rest of one on the page before."""
    head = next((word for word in words if word.text in NUMBERS and word.top < height * 0.35), None)
    if head is None or any(word.text == MEMO for word in words):
        return False
    middle, column = (head.top + head.bottom) / 2, head.right + 12
    # It stands in the middle of the headings, which may have several lines.
    top = head.top
    for word in sorted(words, key=lambda word: -word.top):
        is_heading = all(other.left >= head.left for other in words if abs(other.top - word.top) < 3)
        if is_heading and word.text not in MARKS and 0 <= top - word.top < 1.2 * (head.bottom - head.top):
            top = word.top
    bottom = 2 * middle - top
    numbers = [word.top for word in words if word.left < column and word.top > bottom - 4]
    rest = [word for word in words if word.left >= column and word.top > bottom - 2]
    return any(word.bottom < min(numbers, default=height) for word in rest)


def is_bare(height, words):
    """Whether next to nothing stands between what stands on every page."""
    body = {round(word.top / 6) for word in words if height * 0.1 < word.top < height * 0.88}
    return len(body) <= 2


def faults(file):
    found = {"pages": 0, "parted": [], "broken": [], "figures": [], "torn": [], "bare": []}
    for number, (height, words, blocks) in enumerate(pages(file), 1):
        found["pages"] = number
        for lines in blocks:
            for above, below in zip(lines, lines[1:]):
                if parted := parted_word(above, below):
                    word, is_joint = parted
                    found["parted" if is_joint else "broken"].append(f"{number}: {word}")
                if is_parted_figure(above, below):
                    found["figures"].append(f"{number}: {above}/{below}")
        if is_torn(height, words):
            found["torn"].append(str(number))
        if is_bare(height, words):
            found["bare"].append(str(number))
    return found


print(json.dumps({file: faults(file) for file in sys.argv[1:]}, ensure_ascii=False, indent=1))
