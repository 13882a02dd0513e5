internal import ThaiCivil

extension Wording {
  /// Words of a set of measures that follows from a result.
  enum ITA {
    static let wholeYear = "ตลอดปีงบประมาณ"
    /// As source document 001 has it in its table of measures.
    static let followUp = "ติดตาม พร้อมจัดทำรายงานผล ทุก 6 เดือน"
    static let followUpSource = "ตารางมาตรการในการส่งเสริมและพัฒนา ช่องการติดตามและรายงานผล"

    static func measuresTitle(_ organisation: String, from year: FiscalYear) -> String {
      "มาตรการในการส่งเสริมและพัฒนา \(organisation) (จากผลการประเมิน ITA ปีงบประมาณ พ.ศ. \(year))"
    }

    static func score(_ score: Percent) -> String { "คะแนนเฉลี่ยร้อยละ \(score)" }
  }
}
