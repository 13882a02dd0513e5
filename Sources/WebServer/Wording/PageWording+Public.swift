extension PageWording {
  var closedReports: String { say("รายงานที่ปิดรอบแล้ว", "Reports of closed rounds") }
  var noneClosed: String { say("ยังไม่มีรายงานที่ปิดรอบ", "No round is closed yet.") }
  var contentsHash: String { say("รหัสตรวจสอบเนื้อหารายงาน", "Hash of the report's contents") }
  var howToVerify: String { say("วิธีตรวจ", "How to verify") }

  var proofIntroduction: String {
    say(
      "ทุกรายการในบันทึกมีรหัสตรวจสอบ SHA-256 ที่รวมรหัสตรวจสอบของรายการก่อนหน้า การแก้ไข ลบ หรือแทรกรายการใดจะทำให้รหัสตรวจสอบของรายการสุดท้ายเปลี่ยน รายงานที่ปิดแล้วระบุรหัสตรวจสอบที่ใช้จัดทำไว้",
      "Every entry of the log has a SHA-256 hash that covers the hash of the entry before. Editing, removing or inserting one changes the hash of the last. A closed report names the hash that it was made from."
    )
  }

  var verifySteps: [String] {
    [
      say(
        "จดรหัสตรวจสอบและจำนวนรายการจากรายงานที่เผยแพร่ (อยู่ท้ายเอกสารและในไฟล์ JSON)",
        "Note the hash and the number of entries of a published report: they are at its end and in the JSON file."
      ),
      say(
        "เทียบกับตารางในหน้านี้ ค่าของรายงานที่ปิดแล้วต้องไม่เปลี่ยนตลอดไป",
        "Compare them with the table on this page: those of a closed report never change."),
      say(
        "ผู้มีสำเนาบันทึกตรวจได้ด้วยคำสั่งด้านล่าง โดยใส่รหัสตรวจสอบและจำนวนรายการที่จดไว้",
        "Anyone with a copy of the log can run the command below with the hash and the number noted."
      ),
      say(
        "ไฟล์ที่เผยแพร่ตัดชื่อบุคคลออก ตัวเลข ลำดับรายการ และรหัสตรวจสอบเหมือนฉบับเต็ม",
        "Published files leave out names of people; figures, numbers and hashes are those of the whole report."
      ),
    ]
  }
}
