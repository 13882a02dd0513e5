import Manuscripts
import PlanModel
import Recognition
import TestSupport

extension Recognition {
  /// The reading of a text, one paragraph a line.
  static func of(_ text: String) -> Recognition { read([TextReader.read(text, named: "text")]) }

  /// The reading of a file of the fixtures.
  static func ofFixture(_ name: String) throws -> Recognition {
    of(try Repository.text("Tests/RecognitionTests/Fixtures/\(name)"))
  }

  func doubts(_ kind: Doubt.Kind) -> [Doubt] { doubts.filter { $0.kind == kind } }
}

/// A small chaptered plan, with a part of it written otherwise.
struct SmallDocument {
  var title = "1.1.1 โครงการอบรมคุณธรรม"
  var steps = ["(4.1) ขออนุมัติโครงการ", "(4.2) จัดอบรมตามกำหนดการ", "(4.3) รายงานผลการดำเนินการ"]
  var period = "ปีงบประมาณ พ.ศ. 2566 – 2570"
  var budget = "ไม่ใช้งบประมาณ"
  var owners = "กองคลัง"
  var results = ["ผลผลิต", "มีการจัดอบรม อย่างน้อย 1 ครั้ง"]
  var headings = [
    "(1) หลักการและเหตุผล", "(2) วัตถุประสงค์", "(3) กลุ่มเป้าหมาย", "(4) วิธีดำเนินการ", "(5) ระยะเวลาดำเนินการ",
    "(6) งบประมาณดำเนินการ", "(7) ผู้รับผิดชอบ", "(8) ผลผลิต/ผลลัพธ์",
  ]
  var front: [String] = []

  var text: String {
    let contents = [
      ["ด้วยเห็นความสำคัญของคุณธรรม"], ["(2.1) เพื่อให้มีความรู้"], ["พนักงานเทศบาล"], steps, [period],
      [budget], [owners],
      results,
    ]
    let sections = zip(headings, contents).flatMap { heading, lines in
      heading.isEmpty ? [] : [heading] + lines
    }
    return
      (["แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)", "เทศบาลเมืองตัวอย่าง จังหวัดตัวอย่าง"] + front
      + ["มิติที่ 1 การสร้างสังคม", "1.1 การสร้างจิตสำนึก", title] + sections).joined(separator: "\n")
  }

  var reading: Recognition { .of(text) }
  var project: ProjectDraft? { reading.draft.projects.first }
}
