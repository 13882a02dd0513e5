internal import PlanModel
internal import ThaiCivil

extension Wording {
  /// The words of workbooks.
  enum Sheets {
    static let summary = "สรุป"
    static let projects = "โครงการ"
    static let budget = "งบประมาณ"
    static let quarters = "รายไตรมาส"
    static let indicators = "ตัวชี้วัด"
    static let evidence = "หลักฐาน"
    static let entries = "รายการบันทึก"
    static let rest = "นอกเหนือจากรายการข้างต้น"
    static let statusByDimension = "สถานะโครงการรายมิติ"
    static let moneyByDimension = "งบประมาณรายมิติ (บาท)"
    static let statusByOwner = "สถานะโครงการรายผู้รับผิดชอบ"
    static let budgetUse = "การใช้จ่ายงบประมาณรายมิติ"
    static let baht = "บาท"
    static let until = "ถึงวันที่"
    static let percentUsed = "ร้อยละเบิกจ่าย"
    static let unit = "หน่วยนับ"
    static let targetValue = "ค่าเป้าหมาย (ตัวเลข)"
    static let sample = "กลุ่มตัวอย่าง"
    static let before = "ค่าก่อนหน้า"
    static let measuredOn = "วันที่วัด"
    static let how = "วิธีวัด"
    static let file = "ไฟล์หรือที่อยู่เว็บ"
    static let kind = "ชนิด"
    static let octets = "ขนาด (ไบต์)"
    static let made = "ลงวันที่"
    static let position = "ตำแหน่ง"
    static let unitOfAuthor = "หน่วยงาน"
    static let channel = "ช่องทาง"
    static let hash = "ค่าแฮช (SHA-256)"

    /// Enough of the head to hold two papers against each other, and the rest of what it was made from.
    static func footer(_ basis: ReportBasis, _ digits: Digits) -> String {
      let day = basis.asOf.bangkokDay.written(.abbreviated, digits)
      return "ณ \(day) \(digits.write(basis.asOf.bangkokTime)) น. · "
        + "\(digits.write(basis.count)) รายการ · "
        + "SHA-256 \(String(basis.head.description.prefix(16)))…"
    }

    static func describeBudgetUse(_ money: MoneyFigures) -> String {
      "แผนภูมิแท่ง งบประมาณรายมิติ ทั้งแผนได้รับอนุมัติ \(money.approved.value.written()) บาท "
        + "เบิกจ่าย \(money.disbursed.value.written()) บาท"
    }
  }
}
