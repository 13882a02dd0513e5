/// The words that a paper has whatever it says: its marks, its pages, its days. Other modules extend it by
/// the words of what they write, so that a paper has one value for all of them.
package struct PaperWording: Hashable, Sendable, Bilingual {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// A word across every page.
  package func words(for mark: Document.Mark) -> String {
    switch mark {
    case .draft: of("ร่าง", "DRAFT")
    case .demonstration:
      of("ข้อมูลสาธิต ไม่ใช่ผลการดำเนินงานจริง", "Demonstration data, not real results")
    }
  }

  /// หน้า x จาก y, around the two numbers.
  var page: (String, String) { (of("หน้า ", "Page "), of(" จาก ", " of ")) }

  /// Over the list of parts with their pages.
  var contents: String { of("สารบัญ", "Contents") }

  /// Over the numbers of pages.
  var pageNumber: String { of("หน้า", "Page") }

  /// What a QR code is.
  var code: String { of("คิวอาร์โค้ดสำหรับตรวจสอบ", "QR code to check it") }

  /// What the emblem of a memo is.
  var emblem: String { of("ตราครุฑ", "Garuda emblem") }

  /// Before the command that proves what a paper says.
  var proof: String { of("ตรวจสอบความถูกต้องได้ด้วยคำสั่ง", "Prove it with the command") }
  var proofPage: String {
    of(
      "ตรวจสอบความถูกต้อง การลงนามรับรอง และหน่วยงานที่เป็นพยานได้ที่",
      "Where to see that it is genuine, signed, and witnessed by whom")
  }

  /// Over what a row of a CSV was made from.
  var basis: String { of("ที่มาของข้อมูล", "Basis") }

  /// Before the links of a figure.
  var seeEntries: String { of("มาจากรายการบันทึก", "From entries") }

  /// Over the table beside a picture.
  var figures: String { of("ตารางข้อมูล", "Table of figures") }

  /// Words that a browser's dictionary breaks in the middle.
  static let unbroken = [
    "ธรรมาภิบาล", "สมุทรปราการ", "ประพฤติมิชอบ", "ดำเนินการ", "ดำเนินงาน", "ผู้บริหาร", "หลักฐาน",
    "หน่วยงาน", "งบประมาณ", "ข้อบัญญัติ", "นายกเทศมนตรี", "เจ้าหน้าที่", "รับผิดชอบ", "ปราบปราม", "แล้วเสร็จ",
    "เบิกจ่าย", "คงเหลือ", "ร้อยละ", "ข้อเสนอแนะ", "ตัวชี้วัด", "เป้าหมาย", "ระยะเวลา", "ขั้นตอน", "เผยแพร่",
    "ร้องเรียน", "ตรวจสอบ", "ท้องถิ่น", "บังคับบัญชา", "เข้าร่วม", "ฝึกอบรม", "คำสั่ง", "คณะกรรมการ",
    "คณะทำงาน", "แต่งตั้ง", "จัดซื้อ", "จัดจ้าง", "ผลประโยชน์", "ทับซ้อน", "พอเพียง", "ส่วนร่วม", "ส่งเสริม",
    "พึงพอใจ", "เปิดเผย", "ช่องทาง", "ปฏิบัติงาน", "ปฏิบัติหน้าที่", "ปลูกฝัง", "ค่านิยม", "หลักเกณฑ์", "รายจ่าย",
    "รายได้", "ประจำปี", "ภาคผนวก", "รายละเอียด", "ผู้อำนวยการ", "นิติการ", "มอบอำนาจ", "มอบหมาย",
    "สิ่งแวดล้อม", "เกินกำหนด", "ครบกำหนด", "ผูกพัน", "เพิ่มเติม", "ความสำเร็จ",
  ]

  /// Words of plans that a line may begin with, where nothing else knows where words begin: those that are
  /// hardly ever the end of another word.
  static let openings = [
    "ของ", "และ", "เพื่อ", "ด้วย", "โดย", "ความ", "ส่วน", "องค์กร", "หน่วยงาน", "ประชาชน",
    "ประชาสัมพันธ์", "ประโยชน์", "ประพฤติ", "ปฏิบัติ", "ป้องกัน", "ทุจริต", "โครงการ", "กิจกรรม", "มาตรการ",
    "บริหาร", "บริการ", "เทศบาล", "งบประมาณ", "คุณธรรม", "จริยธรรม", "ธรรมาภิบาล", "โปร่งใส", "ตรวจสอบ",
    "ดำเนินการ", "ดำเนินงาน", "เจ้าหน้าที่", "พนักงาน", "ผู้บริหาร", "จังหวัด", "สมุทรปราการ",
  ]
}
