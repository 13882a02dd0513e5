import Papers
import PlanModel
import ThaiCivil

/// The phrases of the paper about a result of the ITA, after source document 001.
extension PaperWording {
  var ita: ITA { ITA(language: language) }

  struct ITA: Bilingual {
    let language: Language

    // Title

    var title: String {
      of(
        "รายงานผลการวิเคราะห์การประเมินคุณธรรมและความโปร่งใส",
        "Analysis of the Integrity and Transparency Assessment")
    }
    func inYear(_ year: FiscalYear) -> String {
      of(
        "ในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. \(year)",
        "of public agencies, fiscal year \(year) (BE)")
    }

    // Opening

    func opening(_ office: String) -> [String] {
      [
        of(
          "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (ป.ป.ช.) ได้กำหนดทิศทางและนโยบายที่สอดคล้องกับยุทธศาสตร์ชาติว่าด้วยการป้องกันการทุจริตในหน่วยงานทุกภาคส่วน ทั้งภาครัฐ รัฐวิสาหกิจ เอกชน และองค์กรปกครองส่วนท้องถิ่น อันจะนำไปสู่การยกระดับดัชนีการรับรู้การทุจริต (Corruption Perceptions Index : CPI) ของประเทศให้สูงขึ้น",
          "The National Anti-Corruption Commission (NACC) sets policies for all agencies, local governments among them, to prevent corruption and to raise the country's Corruption Perceptions Index (CPI)."
        ),
        of(
          "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment : ITA) เป็นเครื่องมือในเชิงบวกที่มุ่งพัฒนาระบบราชการ เปรียบเสมือนเครื่องมือตรวจสุขภาพองค์กรประจำปี \(office)จึงวิเคราะห์ผลการประเมินเพื่อให้ทราบถึงช่องว่าง และนำไปกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานต่อไป",
          "The Integrity and Transparency Assessment (ITA) is a yearly check of an agency's health. \(office) analyses its result to see where it falls short, and derives its measures from it."
        ),
      ]
    }

    var purposes: String { of("วัตถุประสงค์", "Purposes") }
    func purposes(of office: String) -> [String] {
      [
        of(
          "เพื่อประเมินผลระดับคุณธรรมและความโปร่งใสในการดำเนินงานของ\(office) โดยใช้ตัวชี้วัดที่สำนักงาน ป.ป.ช. พัฒนาขึ้นมา",
          "To assess the integrity and transparency of \(office) by the indicators of the NACC."),
        of(
          "เพื่อนำข้อเสนอแนะไปใช้ในการปรับปรุงและพัฒนาการดำเนินงานขององค์กรให้มีคุณธรรมและความโปร่งใสมากยิ่งขึ้น",
          "To use the suggestions to improve its work."),
        of(
          "เพื่อเป็นข้อมูลที่เปิดเผยให้ประชาชนทุกภาคส่วนเข้าถึงข้อมูลผลการดำเนินการด้านคุณธรรมและความโปร่งใสของ\(office) เป็นการผลักดันกลไกในการป้องกันการทุจริตในภาคประชาชนต่อไป",
          "To let the public see how \(office) does."),
      ]
    }

    var benefits: String { of("ประโยชน์ที่คาดว่าจะได้รับ", "Expected benefits") }
    func benefits(of office: String) -> [String] {
      [
        of(
          "\(office)มีความตระหนักในเรื่องคุณธรรมและความโปร่งใสในการดำเนินงานมากยิ่งขึ้น",
          "\(office) is more aware of integrity and transparency."),
        of(
          "\(office)สามารถนำผลการประเมินคุณธรรมและความโปร่งใสและข้อเสนอแนะไปพิจารณาปรับปรุงการดำเนินงานในการป้องกันมิให้เกิดการทุจริตภายในหน่วยงานได้",
          "\(office) can use the result and the suggestions to prevent corruption."),
        of(
          "เจ้าหน้าที่ใน\(office)ให้ความสำคัญและถือปฏิบัติตามระเบียบข้อบังคับ กฎหมาย จรรยาบรรณ และจริยธรรมเพิ่มขึ้น",
          "Its staff keep laws, rules and ethics more carefully."),
        of(
          "ประชาชนได้รับทราบข้อมูลการดำเนินการด้านคุณธรรมและความโปร่งใสของ\(office) ซึ่งถือเป็นเครื่องมือที่ช่วยส่งเสริมการมีส่วนร่วมการตรวจสอบจากภาคประชาชน",
          "The public knows, and can take part in checking."),
      ]
    }

    var principles: String { of("หลักการพื้นฐาน", "Principles") }
    func principles(_ year: FiscalYear, _ instruments: Int) -> String {
      of(
        "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. \(year) กำหนดกรอบแนวทางในการดำเนินงานที่เชื่อมโยงและต่อเนื่องจากการประเมินในปีที่ผ่านมา โดยมีการเก็บข้อมูลจาก \(instruments) ส่วน ดังนี้",
        "The assessment of fiscal year \(year) (BE) follows that of the year before. It collects data in \(instruments) parts:"
      )
    }
    func part(_ number: Int, _ instrument: ITAInstrument) -> String {
      of(
        "(\(number)) \(instrument.name) (\(instrument.code)) เก็บข้อมูลจาก\(instrument.asks) \(instrument.indicators.count) ตัวชี้วัด",
        "(\(number)) \(instrument.code), \(instrument.name): \(instrument.indicators.count) indicators"
      )
    }
    func indicator(_ indicator: ITAIndicator) -> String {
      of(
        "ตัวชี้วัดที่ \(indicator.number) \(indicator.name)",
        "Indicator \(indicator.number): \(indicator.name)")
    }
    func subIndicator(_ sub: OITSubIndicator) -> String {
      of("ตัวชี้วัดย่อยที่ \(sub.number) \(sub.title)", "Sub-indicator \(sub.number): \(sub.title)")
    }

    // Levels

    func levels(_ count: Int) -> String {
      of("เกณฑ์ระดับการประเมิน มี \(count) ระดับ ดังนี้", "The \(count) levels of the assessment")
    }
    var score: String { of("คะแนน", "Score") }
    var level: String { of("ระดับ", "Level") }
    var condition: String { of("เงื่อนไขของทุกเครื่องมือ", "Condition of every instrument") }
    func from(_ least: Percent, below next: Percent?) -> String {
      guard let next else { return of("\(least) ขึ้นไป", "\(least) and above") }
      return "\(least) – \(Percent(hundredths: next.hundredths - 1))"
    }
    func everyInstrument(_ least: Percent) -> String {
      of("ทุกเครื่องมือไม่น้อยกว่า \(least)", "every instrument at least \(least)")
    }
    func pass(_ level: ITALevel) -> String {
      of(
        "หน่วยงานที่ผ่านเกณฑ์การประเมินต้องมีผลคะแนนการประเมิน \(level.total) คะแนน (ระดับ \(level.name)) ขึ้นไป",
        "An agency has passed with a score of \(level.total) (\(level.name)) and above.")
    }

    // The result

    func result(_ year: FiscalYear) -> String {
      of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. \(year)", "Result of the ITA, fiscal year \(year) (BE)")
    }
    func scored(_ office: String, _ total: Percent, _ level: String, passed: Bool) -> String {
      of(
        "ผลการประเมิน ITA ของ\(office) ในภาพรวมมีคะแนนอยู่ที่ \(total) คะแนน ผลการประเมินอยู่ในระดับ \(level) (\(passed ? "ผ่านเกณฑ์" : "ไม่ผ่านเกณฑ์")) พิจารณาเป็นรายตัวชี้วัด ดังนี้",
        "\(office) scored \(total) of 100: \(level) (\(passed ? "passed" : "not passed")). By indicator:"
      )
    }
    var byRank: String { of("คะแนนรายตัวชี้วัดเรียงจากสูงสุด", "Indicators by score") }
    var rank: String { of("อันดับ", "Rank") }
    func extremes(_ highest: Percent, _ lowest: Percent) -> String {
      of(
        "คะแนนสูงสุด \(highest) คะแนน คะแนนต่ำสุด \(lowest) คะแนน",
        "Highest score \(highest), lowest score \(lowest).")
    }
    func weighting(_ office: String) -> String {
      of(
        "ตารางแสดงค่าคะแนนการถ่วงน้ำหนักของ\(office)ตามเกณฑ์การประเมิน", "Weighted scores of \(office)")
    }
    var instrument: String { of("ประเด็นการประเมิน", "Instrument") }
    var weight: String { of("น้ำหนัก", "Weight") }
    var mean: String { of("คะแนนเฉลี่ยที่ได้รับ", "Mean score") }
    var weighted: String { of("คะแนนถ่วงน้ำหนัก", "Weighted score") }
    func years(_ years: ClosedRange<FiscalYear>) -> String {
      of(
        "ภาพรวมการเปรียบเทียบผลการประเมิน ITA รายปี (พ.ศ. \(years.lowerBound) – \(years.upperBound))",
        "Results of the ITA by year (BE \(years.lowerBound) – \(years.upperBound))")
    }
    func describeYears(_ first: ITAYear, _ last: ITAYear) -> String {
      of(
        "ปี \(first.year) ได้คะแนน \(first.total) ปี \(last.year) ได้คะแนน \(last.total)",
        "Year \(first.year) scored \(first.total), year \(last.year) scored \(last.total)")
    }
    var note: String { of("หมายเหตุ ", "Note: ") }

    // Analysis

    var byInstrument: String {
      of("ผลการวิเคราะห์แยกตามแบบวัดการรับรู้", "Analysis by instrument")
    }
    func instrument(_ instrument: ITAInstrument) -> String {
      of("\(instrument.name) (\(instrument.code))", "\(instrument.code): \(instrument.name)")
    }
    func mean(_ mean: Percent) -> String {
      of("ผลการประเมินอยู่ในระดับคะแนน \(mean) คะแนน", "The mean score is \(mean).")
    }
    func suggestions(_ code: String) -> String {
      of(
        "ข้อเสนอแนะจากสำนักงาน ป.ป.ช. สำหรับการประเมินตามแบบวัด (\(code))",
        "Suggestions of the NACC about \(code)")
    }
    var byIndicator: String { of("ผลการวิเคราะห์แยกตามรายตัวชี้วัด", "Analysis by indicator") }
    func framework(_ indicators: Int, _ instruments: Int) -> String {
      of(
        "กรอบการประเมิน \(indicators) ตัวชี้วัด เชื่อมโยงกับ \(instruments) เครื่องมือ",
        "\(indicators) indicators and their \(instruments) instruments")
    }
    var indicatorName: String { of("ประเด็นตัวชี้วัด", "Indicator") }
    var percentScore: String { of("คะแนน (ร้อยละ)", "Score (%)") }
    var tool: String { of("เครื่องมือการประเมิน", "Instrument") }
    func heading(_ group: ITAGroup) -> String {
      switch group {
      case .mend:
        of("การวิเคราะห์ประเด็นจุดอ่อนที่ต้องดำเนินการแก้ไขอย่างเร่งด่วน", "Weak points to be mended at once")
      case .develop: of("การวิเคราะห์ประเด็นที่ต้องพัฒนาให้ดียิ่งขึ้น", "To be developed further")
      case .keep:
        of(
          "การวิเคราะห์ประเด็นที่ควรรักษามาตรฐานไว้และพัฒนาประสิทธิภาพของการทำงานอย่างต่อเนื่อง",
          "Standards to be kept")
      }
    }
    func members(_ group: ITAGroup, _ count: Int, _ framework: ITAFramework) -> String {
      let (mend, develop) = (framework.mendBelow, framework.developBelow)
      let bounds =
        switch group {
        case .mend: of("น้อยกว่าร้อยละ \(mend)", "below \(mend)")
        case .develop:
          of("ตั้งแต่ร้อยละ \(mend) แต่ไม่ถึงร้อยละ \(develop)", "from \(mend) to below \(develop)")
        case .keep: of("ตั้งแต่ร้อยละ \(develop) ขึ้นไป", "\(develop) and above")
        }
      return count == 0
        ? of("ไม่มีตัวชี้วัดที่ได้คะแนนเฉลี่ย\(bounds)", "No indicator scored \(bounds).")
        : of(
          "พิจารณาจากตัวชี้วัดที่ได้คะแนนเฉลี่ย\(bounds) มีจำนวน \(count) ตัวชี้วัด ดังนี้",
          "\(count) indicators scored \(bounds):")
    }
    func scored(_ assessed: AssessedIndicator) -> String {
      of(
        "\(indicator(assessed.indicator)) คะแนนเฉลี่ยร้อยละ \(assessed.score)",
        "\(indicator(assessed.indicator)), \(assessed.score)")
    }

    // Measures, cycle, items

    var measures: String { of("มาตรการในการส่งเสริมและพัฒนา", "Measures") }
    var measure: String { of("มาตรการ/แนวทาง", "Measure / guideline") }
    var method: String { of("วิธีการดำเนินการ", "Method") }
    var time: String { of("ระยะเวลาการดำเนินการ", "Period") }
    var followUp: String { of("การติดตามและรายงานผล", "Follow-up and report") }
    func rhythm(_ timing: Timing?) -> String {
      guard let timing else { return "" }
      if let quote = timing.citation?.quote { return quote }
      return switch timing.rule {
      case .every(.month): of("ทุกเดือน", "every month")
      case .every(.quarter): of("ทุกไตรมาส", "every quarter")
      case .every(.halfYear): of("ทุก 6 เดือน", "every six months")
      case .every(.year): of("ทุกปี", "every year")
      default: ""
      }
    }
    var driving: String {
      of(
        "มาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "How the measures are carried out")
    }
    func entrusted(_ office: String, _ unit: String) -> String {
      of(
        "\(office) ได้มอบหมายให้\(unit) เป็นผู้รับผิดชอบหลักในการกำหนดขั้นตอนวิธีปฏิบัติ การกำกับติดตามให้นำไปสู่การปฏิบัติและการรายงานผล ดังต่อไปนี้",
        "\(office) has entrusted \(unit) with the steps, the follow-up and the report:")
    }
    var step: String { of("ขั้นตอน", "Step") }
    var span: String { of("ระยะเวลา", "Period") }
    var practice: String { of("วิธีปฏิบัติ", "What is done") }
    var responsibility: String {
      of(
        "หน่วยงานที่รับผิดชอบแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)",
        "Who answers for the items of the public disclosure (OIT)")
    }
    var responsible: String { of("หน่วยงานรับผิดชอบ", "Responsible unit") }
    func announced(_ announcement: String, _ day: String) -> String {
      of("ที่มาของคะแนน: \(announcement) วันที่ \(day)", "Source of the scores: \(announcement), \(day)")
    }
  }
}
