"""Writes plans/sample/thung-tua-yang.docx: the plan of an office that does not exist, as such offices write theirs.

make_sample.py FILE
"""

import sys

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

OFFICE = "องค์การบริหารส่วนตำบลทุ่งตัวอย่าง"
YEARS = range(2566, 2571)
NONE = "ไม่ใช้งบประมาณ"
DURATION = "ปีงบประมาณ พ.ศ. 2566 – 2570"

# Number, title, page, objectives, target group, steps, duration, budget, owners, outputs, outcomes.
PROJECTS = [
    ("1.1.1", "โครงการอบรมคุณธรรมและจริยธรรมแก่บุคลากร", 6,
     ["เพื่อให้บุคลากรมีความรู้ความเข้าใจในประมวลจริยธรรม", "เพื่อให้บุคลากรปฏิบัติหน้าที่ด้วยความซื่อสัตย์สุจริต"],
     "คณะผู้บริหาร สมาชิกสภา และพนักงานส่วนตำบล จำนวน 60 คน",
     ["จัดทำโครงการเพื่อขออนุมัติ", "แต่งตั้งคณะทำงานและประสานวิทยากร", "จัดอบรมตามกำหนดการ",
      "รายงานผลการดำเนินการต่อนายกองค์การบริหารส่วนตำบล"],
     DURATION, "จำนวน 30,000 บาท (สามหมื่นบาทถ้วน)", "สำนักปลัด",
     ["จัดอบรมไม่น้อยกว่า 1 ครั้ง", "ผู้เข้ารับการอบรมไม่น้อยกว่าร้อยละ 80 มีความรู้เพิ่มขึ้น"],
     ["บุคลากรปฏิบัติหน้าที่ด้วยความซื่อสัตย์สุจริต"]),
    ("1.1.2", "มาตรการป้องกันผลประโยชน์ทับซ้อน", 7,
     ["เพื่อให้บุคลากรแยกประโยชน์ส่วนตนออกจากประโยชน์ส่วนรวมได้"],
     "บุคลากรขององค์การบริหารส่วนตำบลทุ่งตัวอย่าง",
     ["จัดทำคู่มือการป้องกันผลประโยชน์ทับซ้อน", ("เผยแพร่คู่มือแก่บุคลากรและประชาชน",
      ["ทางเว็บไซต์ของหน่วยงาน", "ทางป้ายประชาสัมพันธ์"]),
      "ให้ทุกส่วนราชการรายงานผลทุกไตรมาส", "สรุปผลเสนอผู้บริหาร"],
     DURATION, NONE, "สำนักปลัด", ["มีคู่มือไม่น้อยกว่า 1 เล่ม"], ["ไม่มีข้อร้องเรียนเรื่องผลประโยชน์ทับซ้อน"]),
    ("1.2.1", "โครงการส่งเสริมการดำเนินชีวิตตามหลักเศรษฐกิจพอเพียง", 8,
     ["เพื่อให้ประชาชนนำหลักเศรษฐกิจพอเพียงไปใช้ในชีวิตประจำวัน"], "ประชาชนในตำบล จำนวน 100 คน",
     ["สำรวจความต้องการของประชาชน", "จัดทำโครงการเพื่อขออนุมัติ", "จัดกิจกรรมส่งเสริมอาชีพ", "ติดตามและประเมินผล"],
     DURATION,
     "ปี 2566 จำนวน 20,000 บาท ปี 2567 จำนวน 20,000 บาท ปี 2568 จำนวน 25,000 บาท "
     "ปี 2569 จำนวน 25,000 บาท ปี 2570 จำนวน 30,000 บาท",
     "กองสวัสดิการสังคม", ["ผู้เข้าร่วมไม่น้อยกว่าร้อยละ 70 นำความรู้ไปใช้"], ["ครัวเรือนมีรายจ่ายลดลง"]),
    ("1.2.2", "กิจกรรมปลูกฝังความซื่อสัตย์แก่เด็กและเยาวชน", 9,
     ["เพื่อให้เด็กและเยาวชนมีความซื่อสัตย์สุจริต"], "เด็กในศูนย์พัฒนาเด็กเล็กและเยาวชนในตำบล",
     ["วางแผนกิจกรรมร่วมกับสถานศึกษา", "จัดกิจกรรมอย่างน้อยปีละ 2 ครั้ง", "ประเมินผลและรายงาน"],
     DURATION, NONE, "กองการศึกษา และสำนักปลัด", ["จัดกิจกรรมไม่น้อยกว่า 2 ครั้ง"],
     ["เด็กและเยาวชนเป็นคนดีของสังคม"]),
    ("2.1.1", "มาตรการเผยแพร่ข้อมูลสาธารณะบนเว็บไซต์", 11,
     ["เพื่อให้ประชาชนเข้าถึงข้อมูลของหน่วยงานได้สะดวก"], "ประชาชนทั่วไป",
     ["แต่งตั้งผู้รับผิดชอบการเผยแพร่ข้อมูล", "รวบรวมข้อมูลที่ต้องเผยแพร่", "ปรับปรุงข้อมูลบนเว็บไซต์ทุกเดือน"],
     DURATION, NONE, "สำนักปลัด", ["เผยแพร่ข้อมูลครบถ้วนร้อยละ 100"], ["ประชาชนเชื่อมั่นในการบริหารงาน"]),
    ("2.1.2", "มาตรการสร้างความโปร่งใสในการจัดซื้อจัดจ้าง", 12,
     ["เพื่อให้การจัดซื้อจัดจ้างตรวจสอบได้"], "เจ้าหน้าที่พัสดุและผู้ประกอบการ",
     ["เผยแพร่แผนการจัดซื้อจัดจ้างประจำปี", "วิเคราะห์ผลการจัดซื้อจัดจ้าง", "รายงานผลทุก 6 เดือน"],
     DURATION, NONE, "กองคลัง/กองช่าง", ["มีรายงานผลการวิเคราะห์ไม่น้อยกว่า 1 ฉบับ"],
     ["การใช้จ่ายงบประมาณคุ้มค่า"]),
    ("2.2.1", "กิจกรรมลดขั้นตอนการให้บริการประชาชน", 13,
     ["เพื่อให้ประชาชนได้รับบริการที่รวดเร็ว"], "ประชาชนผู้มาติดต่อราชการ",
     ["ทบทวนขั้นตอนการให้บริการ", "ประกาศระยะเวลาการให้บริการ", "สำรวจความพึงพอใจอย่างน้อยปีละ 1 ครั้ง"],
     DURATION, NONE, "ทุกส่วนราชการ", ["ผู้รับบริการพึงพอใจไม่น้อยกว่าร้อยละ 85"], ["ประชาชนได้รับบริการที่รวดเร็ว"]),
    ("3.1.1", "โครงการประชาคมหมู่บ้านและตำบล", 15,
     ["เพื่อให้ประชาชนมีส่วนร่วมในการจัดทำแผนพัฒนาท้องถิ่น"], "ประชาชนทุกหมู่บ้าน",
     ["ประกาศวันและสถานที่จัดเวที", "จัดประชาคมทุกหมู่บ้าน", "นำผลการประชาคมไปจัดทำแผนพัฒนาท้องถิ่น"],
     DURATION, "จำนวน 15,000 บาท (หนึ่งหมื่นห้าพันบาทถ้วน)", "สำนักปลัด",
     ["จัดประชาคมไม่น้อยกว่า 1 ครั้ง"], ["แผนพัฒนาท้องถิ่นตรงกับความต้องการของประชาชน"]),
    ("3.1.2", "มาตรการจัดการเรื่องร้องเรียนและร้องทุกข์", 16,
     ["เพื่อให้เรื่องร้องเรียนได้รับการแก้ไขอย่างรวดเร็ว"], "ประชาชนผู้ร้องเรียน",
     ["จัดให้มีช่องทางรับเรื่องร้องเรียน", "แจ้งผลการดำเนินการให้ผู้ร้องเรียนทราบภายใน 15 วัน",
      "สรุปเรื่องร้องเรียนทุกเดือน"],
     DURATION, NONE, "สำนักปลัด", ["แก้ไขเรื่องร้องเรียนไม่น้อยกว่าร้อยละ 90"],
     ["ประชาชนเชื่อมั่นในการแก้ไขปัญหา"]),
    ("3.2.1", "กิจกรรมตรวจสอบภายในและประเมินความเสี่ยง", 17,
     ["เพื่อให้การปฏิบัติงานเป็นไปตามระเบียบ"], "ทุกส่วนราชการ",
     ["จัดทำแผนการตรวจสอบภายในประจำปี", "ตรวจสอบตามแผน", "รายงานผลการตรวจสอบต่อผู้บริหาร"],
     DURATION, NONE, "หน่วยตรวจสอบภายใน", ["มีแผนการตรวจสอบไม่น้อยกว่า 1 ฉบับ"],
     ["การปฏิบัติงานเป็นไปตามระเบียบ"]),
]

DIMENSIONS = {
    "1": "การสร้างวัฒนธรรมสุจริต",
    "2": "การบริหารราชการด้วยความโปร่งใส",
    "3": "การส่งเสริมบทบาทและการมีส่วนร่วมของภาคประชาชน",
}
STRATEGIES = {
    "1.1": "การเสริมสร้างจิตสำนึกและความตระหนักรู้แก่บุคลากร",
    "1.2": "การเสริมสร้างจิตสำนึกและความตระหนักรู้แก่ประชาชน เด็ก และเยาวชน",
    "2.1": "การเปิดเผยข้อมูลสาธารณะ",
    "2.2": "มาตรการลดการใช้ดุลพินิจในการปฏิบัติงาน",
    "3.1": "การรับฟังความคิดเห็นและการตอบสนองเรื่องร้องเรียน",
    "3.2": "การตรวจสอบและการบริหารความเสี่ยง",
}

# What the table of the summary says of the years; one amount is not that of the chapter.
SUMMARY = {
    "1.1.1": [30000] * 5,
    "1.2.1": [20000, 20000, 25000, 25000, 30000],
    "3.1.1": [15000, 15000, 15000, 15000, 20000],
}


def main(path):
    document = Document()
    style = document.styles["Normal"]
    style.font.name = "TH Sarabun New"
    style.element.rPr.rFonts.set(qn("w:cs"), "TH Sarabun New")
    style.font.size = Pt(16)

    def line(text, bold=False, centre=False):
        paragraph = document.add_paragraph()
        paragraph.add_run(text).bold = bold
        if centre:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def cover():
        line("แผนปฏิบัติการป้องกันการทุจริต", bold=True, centre=True)
        line("(พ.ศ. 2566 – 2570)", bold=True, centre=True)
        line(OFFICE, bold=True, centre=True)
        line("อำเภอสมมติ จังหวัดลพบุรี", centre=True)
        line("กันยายน 2565", centre=True)
        document.add_page_break()

    def contents():
        line("สารบัญ", bold=True, centre=True)
        for kind, number, title, page in headings():
            name = f"มิติที่ {number} {title}" if kind == "dimension" else f"{number} {title}"
            line(f"{name}\t{page}")
        document.add_page_break()

    def chapters():
        line("ส่วนที่ 2 รายละเอียดโครงการ กิจกรรม และมาตรการ", bold=True, centre=True)
        wanted = {project[0]: project for project in PROJECTS}
        for kind, number, title, _ in headings():
            if kind == "dimension":
                line(f"มิติที่ {number} {title}", bold=True)
            else:
                line(f"{number} {title}", bold=True)
            if kind == "project":
                chapter(*wanted[number][3:])

    def chapter(objectives, group, steps, duration, budget, owners, outputs, outcomes):
        line("(1) หลักการและเหตุผล", bold=True)
        line("การดำเนินการนี้เป็นส่วนหนึ่งของการป้องกันการทุจริตขององค์กรปกครองส่วนท้องถิ่นตามกรอบที่สำนักงาน ป.ป.ช. กำหนด")
        line("(2) วัตถุประสงค์", bold=True)
        for index, objective in enumerate(objectives, 1):
            line(f"(2.{index}) {objective}")
        line("(3) กลุ่มเป้าหมาย", bold=True)
        line(group)
        line("(4) วิธีดำเนินการ", bold=True)
        for index, step in enumerate(steps, 1):
            title, below = step if isinstance(step, tuple) else (step, [])
            line(f"(4.{index}) {title}")
            for text in below:
                line(f"- {text}")
        line("(5) ระยะเวลาดำเนินการ", bold=True)
        line(duration)
        line("(6) งบประมาณดำเนินการ", bold=True)
        line(budget)
        line("(7) ผู้รับผิดชอบ", bold=True)
        line(owners)
        line("(8) ผลผลิต/ผลลัพธ์", bold=True)
        line("ผลผลิต")
        for index, text in enumerate(outputs, 1):
            line(f"({index}) {text}")
        line("ผลลัพธ์")
        for text in outcomes:
            line(text)

    def summary():
        line("ส่วนที่ 3 ตารางสรุปโครงการและงบประมาณ", bold=True, centre=True)
        table = document.add_table(rows=2, cols=3 + len(YEARS))
        table.style = "Table Grid"
        head = ["มิติ", "ภารกิจตามมิติ", "โครงการ/กิจกรรม/มาตรการ"]
        for column, text in enumerate(head):
            table.cell(0, column).merge(table.cell(1, column)).text = text
        table.cell(0, 3).merge(table.cell(0, 2 + len(YEARS))).text = "งบประมาณ (บาท)"
        for column, year in enumerate(YEARS, 3):
            table.cell(1, column).text = f"ปี {year}"
        begun = {}
        for number, title, *_ in PROJECTS:
            row = table.add_row().cells
            for column, (name, key) in enumerate(
                [(DIMENSIONS[number[0]], number[0]), (STRATEGIES[number[:3]], number[:3])]):
                if key in begun:
                    begun[key].merge(row[column])
                else:
                    row[column].text = f"มิติที่ {key} {name}" if column == 0 else f"{key} {name}"
                    begun[key] = row[column]
            row[2].text = f"{number} {title}"
            for column, amount in enumerate(SUMMARY.get(number, [None] * len(YEARS)), 3):
                row[column].text = f"{amount:,}" if amount else "-"

    cover()
    contents()
    chapters()
    document.add_page_break()
    summary()
    document.core_properties.author = OFFICE
    document.core_properties.title = "แผนปฏิบัติการป้องกันการทุจริต (ตัวอย่าง)"
    document.save(path)


def headings():
    seen = set()
    for number, title, page, *_ in PROJECTS:
        for kind, key, names in [
            ("dimension", number[0], DIMENSIONS), ("strategy", number[:3], STRATEGIES)]:
            if key not in seen:
                seen.add(key)
                yield kind, key, names[key], page
        yield "project", number, title, page


if __name__ == "__main__":
    main(sys.argv[1])
