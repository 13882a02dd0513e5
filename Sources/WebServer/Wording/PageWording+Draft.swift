internal import Office
internal import Papers
internal import PlanModel
internal import PlanReading
internal import Stores
internal import ThaiCivil

extension PageWording {
  /// Nothing for what has no words.
  func say(_ phrase: Phrase?) -> String { phrase.map(say) ?? "" }

  /// What may be typed, for a control without room for a hint.
  func example(_ key: PlanKey?) -> String? {
    guard language == .thai, let hint = key?.hint.thai, !hint.isEmpty else { return nil }
    return hint
  }

  // MARK: Beginning

  var planDraft: String { say("ร่างแผน", "Draft of the plan") }
  var draftLead: String {
    say(
      "ร่างแผนฉบับใหม่แก้ไขได้ที่นี่โดยไม่กระทบแผนที่ใช้อยู่ เมื่อแก้เสร็จ ระบบจะแสดงว่าอะไรเปลี่ยนสำหรับหน่วยงานใด ก่อนบันทึกเป็นแผนฉบับใหม่",
      "The next edition is written here, and the plan in force stays as it is. Before it is adopted you see what changes, and for whom."
    )
  }
  var beginWithPlan: String { say("เริ่มจากแผนที่ใช้อยู่", "Begin with the plan in force") }
  var beginWithEarlier: String { say("เริ่มจากแผนฉบับก่อน", "Begin with an earlier edition") }
  var beginWithFile: String { say("เริ่มจากไฟล์แผน", "Begin with a plan file") }
  var beginWithDocument: String { say("เริ่มจากเอกสารแผน", "Begin with the plan's document") }
  var beginDraft: String { say("เริ่มร่าง", "Begin a draft") }
  var beginFromEdition: String { say("เริ่มร่างใหม่จากฉบับนี้", "Begin a draft with this edition") }
  var useAsDraft: String { say("ใช้เป็นร่างแผน", "Use it as the draft") }
  var planFileToUpload: String { say("ไฟล์แผน (YAML)", "Plan file (YAML)") }
  var planFileHint: String { say("ไม่เกิน 1 MB", "At most 1 MB.") }
  func commentsWillBeLost(_ count: Int) -> String {
    say(
      "ไฟล์แผนที่ใช้อยู่มีหมายเหตุ (#) \(count) บรรทัด ร่างจะไม่มีหมายเหตุเหล่านี้ แต่ไฟล์ของฉบับที่ใช้อยู่เก็บไว้ครบในประวัติแผน",
      "The plan file has \(counted(count, "comment")) (#). The draft will have none of them; the file of the edition in force is kept whole in the history."
    )
  }
  func commentsAreLost(_ count: Int) -> String {
    say(
      "ไฟล์ที่ใช้เริ่มร่างมีหมายเหตุ (#) \(count) บรรทัด ซึ่งไม่อยู่ในร่างนี้",
      "The file that the draft began with had \(counted(count, "comment")) (#), not in the draft.")
  }
  func draftExists(_ draft: KeptDraft) -> String {
    say(
      "มีร่างแผนอยู่แล้ว (\(draftBegun(draft.begun))) แก้ไขต่อ หรือยกเลิกร่างนั้นก่อน",
      "There is a draft already (\(draftBegun(draft.begun))). Go on with it, or discard it first.")
  }
  var noPlanFile: String {
    say(
      "แผนที่ใช้อยู่ไม่ได้มาจากไฟล์ จึงเริ่มร่างจากแผนนี้ไม่ได้", "The plan in force is of no file to begin with.")
  }
  func noSuchEdition(_ number: String) -> String {
    say("ไม่มีแผนฉบับที่ \(number) ในประวัติแผน", "There is no edition \(number) in the history.")
  }
  func unreadable(_ diagnostic: Diagnostic) -> String {
    line(diagnostic.at.line) + ": "
      + say(FaultWords(diagnostic.message, hint: diagnostic.hint))
  }
  var planFileNotText: String {
    say(
      "ไฟล์นี้ไม่ใช่ข้อความแบบ UTF-8 จึงไม่ใช่ไฟล์แผน (YAML) ถ้าเป็นเอกสาร Word PDF Excel หรือภาพ ให้เริ่มจากเอกสารแผน",
      "The file is not UTF-8 text, so it is no plan file (YAML). Of Word, PDF, Excel or a picture, begin with the plan's document."
    )
  }
  func draftTooLarge(_ limit: Int) -> String {
    say("ร่างแผนใหญ่เกิน \(limit / 1000) kB", "The draft is larger than \(limit / 1000) kB.")
  }

  // MARK: The draft

  func draftBegun(_ stamp: KeptDraft.Stamp) -> String {
    say(
      "เริ่มโดย \(stamp.name) เมื่อ \(instant(stamp.at))",
      "begun by \(stamp.name), \(instant(stamp.at))")
  }
  func draftInWork(_ draft: KeptDraft) -> String {
    "\(planDraft) \(draftBegun(draft.begun)) · \(draftChanged(draft.changed))"
  }
  var beginNextEdition: String {
    say("เริ่มร่างแผนฉบับใหม่", "Begin a draft of the next edition")
  }
  func draftChanged(_ stamp: KeptDraft.Stamp) -> String {
    say(
      "แก้ไขล่าสุดโดย \(stamp.name) เมื่อ \(instant(stamp.at))",
      "last changed by \(stamp.name), \(instant(stamp.at))")
  }
  func origin(_ origin: KeptDraft.Origin, edition number: Int?) -> String {
    switch origin {
    case .edition:
      number.map { say("จากแผนฉบับที่ \($0)", "from edition \($0)") }
        ?? say("จากแผนที่ใช้อยู่", "from the plan in force")
    case .reading: say("จากเอกสารแผน", "from a document")
    case .template: say("จากแบบเปล่า", "from an empty plan")
    case .file(let name): say("จากไฟล์ \(name)", "from the file \(name)")
    }
  }
  func draftStanding(errors: Int, warnings: Int) -> String {
    switch (errors, warnings) {
    case (0, 0): say("ไม่พบข้อผิดพลาด", "Nothing is wrong.")
    case (0, _):
      say("ใช้เป็นแผนได้ มีข้อควรตรวจ \(warnings) ข้อ", "It is a plan; \(counted(warnings, "warning")).")
    default:
      say(
        "ต้องแก้ไข \(errors) ข้อ ควรตรวจ \(warnings) ข้อ",
        "\(counted(errors, "error")) to mend, \(counted(warnings, "warning")).")
    }
  }
  var seeFindings: String { say("ดูทีละข้อ", "See each") }
  func yearsOutside(_ count: Int) -> String {
    say(
      "ปีงบประมาณหรือปีของงบประมาณของโครงการอยู่นอกปีของแผน \(count) แห่ง แก้ปีของแผน หรือแก้ปีของโครงการทั้งหมดพร้อมกัน หรือทีละโครงการ",
      "Years of projects or of their budgets are outside the plan's in \(count) places. Change the years of the plan, or those of the projects: all together, or one by one."
    )
  }
  func name(of fit: PlanFile.YearFit) -> String {
    switch fit {
    case .cut: say("ตัดปีที่อยู่นอกแผน", "Cut off what is outside")
    case .shift(let years) where years > 0:
      say("เลื่อนทุกโครงการไปข้างหน้า \(years) ปี", "Move all on by \(counted(years, "year"))")
    case .shift(let years):
      say("เลื่อนทุกโครงการย้อนหลัง \(-years) ปี", "Move all back by \(counted(-years, "year"))")
    }
  }
  func hint(of fit: PlanFile.YearFit) -> String {
    switch fit {
    case .cut:
      say(
        "ปีและงบประมาณรายปีที่อยู่นอกแผนจะถูกตัดออก โครงการที่จะไม่เหลือปีหรืองบประมาณคงไว้ให้แก้เอง",
        "Years and yearly budgets outside the plan go. A project that would have none left stays, to be mended by hand."
      )
    case .shift:
      say(
        "ปีของโครงการและของงบประมาณรายปีจะเลื่อนตาม จำนวนเงินคงเดิม วันที่ที่ระบุแน่นอนไม่เลื่อน",
        "Years of projects and of yearly budgets move; amounts stay, and so do days that are stated."
      )
    }
  }
  var missingInDraft: String { say("ยังไม่ได้ระบุ", "Not given yet") }
  func toMend(_ count: Int) -> String { say("ต้องแก้ \(count)", "\(count) to mend") }
  func toLookAt(_ count: Int) -> String { say("ควรตรวจ \(count)", "\(count) to look at") }
  var restOfPlan: String { say("ส่วนอื่นของแผน", "The rest of the plan") }
  var headOfPlan: String { say("ชื่อแผนและปีงบประมาณ", "Title and fiscal years") }
  var discardDraft: String { say("ยกเลิกร่างนี้", "Discard the draft") }
  var discardHint: String {
    say(
      "สิ่งที่แก้ไขไว้ในร่างจะหายไป แผนที่ใช้อยู่ไม่เปลี่ยน",
      "What was edited is gone then; the plan in force stays.")
  }

  // MARK: Parts

  var editIt: String { say("แก้ไข", "Edit") }
  var saveDraft: String { say("บันทึกร่าง", "Save the draft") }
  var addIt: String { say("เพิ่ม", "Add") }
  func addToList(_ name: String) -> String { say("เพิ่ม\(name)", "Add: \(name)") }
  func projectsWithin(_ count: Int) -> String {
    say("\(count) โครงการ", counted(count, "project"))
  }
  var nothingInList: String { say("ยังไม่มีรายการ", "Nothing yet") }
  var moveUp: String { say("เลื่อนขึ้น", "Move up") }
  var moveDown: String { say("เลื่อนลง", "Move down") }
  var savedInDraft: String { say("บันทึกในร่างแล้ว", "Saved in the draft.") }
  func stillToMend(_ count: Int) -> String {
    say("ในส่วนนี้ยังต้องแก้ไข \(count) ข้อ", "In this part: \(counted(count, "error")) to mend.")
  }
  var transfer: String { say("ย้ายไปอยู่ใน", "Move it to") }
  var chooseTarget: String {
    say("โปรดเลือกว่าจะย้ายไปอยู่ที่ใด", "Choose where it is to be moved.")
  }
  var nothingToSave: String {
    say("ไม่มีสิ่งที่จะบันทึกในแบบนี้", "There is nothing to save in this form.")
  }
  func idIsTaken(_ id: String) -> String {
    say("มีรายการอื่นใช้รหัส “\(id)” อยู่แล้ว", "Another one here has the id “\(id)”.")
  }
  /// Why the id of a unit is better left as it is.
  func idOfUnit(_ ids: [Owner.ID], accounts: Int, entries: Int) -> String {
    let succeeds = say(PlanSection.named("owner")?.key("succeeds")?.label)
    return say(
      "บัญชีผู้ใช้ \(accounts) บัญชีและบันทึก \(entries) รายการอ้างถึงหน่วยงานด้วยรหัส \(list(ids)) เปลี่ยนชื่อได้โดยไม่ต้องเปลี่ยนรหัส ถ้าเปลี่ยนรหัส ให้ใส่รหัสเดิมไว้ในช่อง “\(succeeds)”",
      "Named by \(list(ids)): \(counted(accounts, "account")), \(counted(entries, "entry", "entries")). The name of the unit can change without it. Where the id does, put the old one into “\(succeeds)”."
    )
  }
  /// That the id of a project, a step or a rhythm is better left as it is.
  func idOfWork(entries: Int) -> String {
    say(
      "บันทึก \(entries) รายการอ้างถึงรหัสนี้ ถ้าเปลี่ยนรหัส บันทึกเหล่านั้นจะไม่มีที่ในแผนฉบับใหม่",
      "\(counted(entries, "entry names", "entries name")) this id. Under another one they lose their place in the next edition."
    )
  }
  var unitsToSucceed: String {
    say("หน่วยงานเดิมที่ยังไม่มีหน่วยงานใดรับแทน", "Units before that nobody stands for")
  }
  var unitsToSucceedHint: String {
    say(
      "หน่วยงานเหล่านี้อยู่ในแผนฉบับก่อนแต่ไม่อยู่ในร่าง ถ้าหน่วยงานนี้คือหน่วยงานเดิมที่เปลี่ยนรหัส หรือรับงานต่อ ให้กดรับแทน",
      "They are in the edition before and not in the draft. Where this unit is one of them under another id, or has its work now, say so."
    )
  }
  func succeedIt(_ unit: DraftUnit) -> String {
    say("รับแทน \(unit.name) (\(unit.id))", "It stands for \(unit.name) (\(unit.id))")
  }
  var transferIt: String { say("ย้าย", "Move") }
  func notOfTheFormat(_ key: String) -> String {
    say(
      "“\(key)” ไม่ใช่หัวข้อของรูปแบบแผน หรือมีค่าที่แก้ในแบบนี้ไม่ได้",
      "“\(key)” is no key of the format here, or has a value that no form can mend.")
  }
  var takeOut: String { say("ตัดออก", "Take it out") }
  var removeFromDraft: String { say("ตัดออกจากแผน", "Take it out of the plan") }
  var removeFromDraftHint: String {
    say(
      "รายการนี้สิ้นสุดลงเมื่อใช้แผนฉบับใหม่ สิ่งที่บันทึกไว้แล้วยังอยู่ครบ",
      "It ends once the new edition holds. What was logged stays.")
  }
  var notSaid: String { say("ไม่ระบุ", "not said") }
  func notInList(_ text: String) -> String {
    say("“\(text)” (ไม่มีในรายชื่อ)", "“\(text)” (in no list)")
  }
  var noneOfThem: String { say("ไม่มี", "none") }
  var usual: String { say("ตามปกติ", "the usual ones") }
  var noTiming: String { say("เอกสารไม่ระบุ", "not stated") }
  var anotherTiming: String { say("เพิ่มกำหนดเวลาอีก", "Another timing") }
  var timingOfRhythm: String { say("กำหนดเวลา", "Timing") }
  func amountsNotChosen(_ amounts: [String]) -> String {
    let list = amounts.joined(separator: ", ")
    return say(
      "พิมพ์ \(list) ไว้ แต่ยังไม่ได้เลือกข้อที่ใช้จำนวนเงินนั้น โปรดเลือกให้ตรงกัน หรือลบจำนวนเงินออก",
      "\(list) stands beside another choice than the one that is made: choose that, or take it out."
    )
  }
  var budgetUnsaid: String { say("เอกสารไม่ระบุ", "not stated") }
  var readingUnsaid: String { say("ยังไม่ระบุว่าต่อปีหรือทั้งแผน", "each year or all together?") }
  var figureForEachYear: String { say("แยกรายปี", "a figure for each year") }
  var dueDays: String { say("วันครบกำหนดที่ได้", "Due days that follow") }
  var noDueDays: String { say("ไม่มีวันครบกำหนดจากรายการนี้", "No day follows from this.") }
  var daysAfterMending: String {
    say(
      "จะแสดงวันครบกำหนดเมื่อแก้ข้อผิดพลาดของร่างครบแล้ว",
      "The days are shown once all errors of the draft are mended.")
  }
  func movedFrom(_ day: String) -> String { say("เลื่อนจาก \(day)", "moved from \(day)") }
  /// What others changed meanwhile, and where.
  func changedMeanwhile(_ change: KeptDraft.Change, _ places: [String]) -> String {
    let list = places.joined(separator: ", ")
    return say(
      "\(change.stamp.name) แก้ไข \(list) เมื่อ \(instant(change.stamp.at)) สิ่งที่ท่านพิมพ์ยังอยู่ในแบบ ตรวจแล้วบันทึกอีกครั้งถ้าต้องการใช้ของท่าน",
      "\(change.stamp.name) changed \(list), \(instant(change.stamp.at)). What you typed is still in the form: save again if yours should stand."
    )
  }
  var draftIsAnother: String {
    say("ร่างเปลี่ยนไปแล้ว ตรวจแล้วทำอีกครั้ง", "The draft is another by now. Look at it, and do it again.")
  }
  var draftIsGone: String {
    say("ไม่มีร่างนี้แล้ว อาจมีผู้ยกเลิกหรือใช้เป็นแผนไปแล้ว", "The draft is gone: discarded, or adopted.")
  }
  func partWasTaken(by stamp: KeptDraft.Stamp) -> String {
    say(
      "\(stamp.name) ตัด ย้าย หรือเปลี่ยนรหัสของส่วนนี้เมื่อ \(instant(stamp.at))",
      "\(stamp.name) took this part out, moved it or changed its id, \(instant(stamp.at)).")
  }
  var partWasTakenByOther: String {
    say(
      "มีผู้ตัด ย้าย หรือเปลี่ยนรหัสของส่วนนี้", "Somebody took this part out, moved it or changed its id.")
  }
  var typedIsBelow: String {
    say(
      "สิ่งที่ท่านพิมพ์ยังไม่ได้บันทึก แต่ยังอยู่ครบด้านล่าง",
      "What you typed was not saved; all of it stands below.")
  }
  var typedText: String { say("สิ่งที่พิมพ์ไว้", "What was typed") }
  var addTyped: String { say("เพิ่มเป็นรายการใหม่", "Add it as a new one") }
  var addTypedHint: String {
    say(
      "เพิ่มสิ่งที่พิมพ์ไว้เป็นรายการใหม่ซึ่งมีรหัสใหม่ รายการย่อย เช่น ขั้นตอน ต้องเพิ่มเอง",
      "What was typed becomes a new element, with a new id. What it had within, such as steps, is added by hand."
    )
  }
  func goTo(_ name: String) -> String { say("ไปที่ \(name)", "Go to \(name)") }
  /// What an element of a list is called that is of no kind the format knows.
  var listed: String { say("รายการ", "item") }
  var partIsGone: String { say("ส่วนนี้ไม่อยู่ในร่างแล้ว", "This part is no longer in the draft.") }
}
