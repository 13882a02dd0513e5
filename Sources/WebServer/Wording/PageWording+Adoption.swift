internal import Office
internal import PlanModel
internal import PlanReading

/// Adopting the draft: what it comes to, and the form.
extension PageWording {
  var draftAdoption: String { say("ตรวจผลและใช้เป็นแผน", "See the effect and adopt") }
  func mendBeforeAdoption(_ count: Int) -> String {
    say(
      "ร่างนี้ยังใช้เป็นแผนไม่ได้ ต้องแก้ไขอีก \(count) ข้อ",
      "The draft is no plan yet: \(counted(count, "error")) to mend.")
  }
  func draftOfOtherPlan(_ id: String) -> String {
    say(
      "รหัสแผนของร่างไม่ตรงกับแผนที่ใช้อยู่ (\(id))",
      "The draft has another id than the plan in force (\(id)).")
  }
  func useOwnPlanID(_ id: String) -> String {
    say("ใช้รหัส \(id) ในร่าง", "Give the draft the id \(id)")
  }
  var ownPlanIDHint: String {
    say(
      "แผนทุกฉบับของหน่วยงานใช้รหัสเดียวกัน บันทึกและปฏิทินจึงต่อเนื่อง",
      "All editions of the office's plan have one id, by which the log and the calendars go on.")
  }
  var draftChangesNothing: String {
    say("ร่างนี้ไม่ต่างจากแผนฉบับล่าสุด", "The draft is the same as the newest edition.")
  }
  var whatChanges: String { say("สิ่งที่เปลี่ยนในแผน", "What changes in the plan") }
  var firstAdoption: String {
    say("เป็นแผนฉบับแรก ทุกรายการจึงเป็นรายการที่เพิ่ม", "It is the first edition: all of it is added.")
  }
  var whatIsOwedOtherwise: String { say("รายการตามกำหนดที่เปลี่ยน", "What is owed otherwise") }
  var dutiesAdded: String { say("เพิ่ม", "Added") }
  var dutiesMoved: String { say("เลื่อนวัน", "Moved") }
  var dutiesReassigned: String { say("เปลี่ยนผู้รับผิดชอบ", "Owed by other units") }
  var dutiesGone: String { say("ออก", "Gone") }
  var calendarsFollow: String {
    say(
      "ปฏิทินของหน่วยงานเปลี่ยนตามนี้เมื่อแผนฉบับใหม่มีผล", "Calendars change with it once the edition holds.")
  }
  func unitEffect(added: Int, moved: Int, gone: Int) -> String {
    say(
      "เพิ่ม \(added) เลื่อนวัน \(moved) ออก \(gone)", "\(added) added, \(moved) moved, \(gone) gone")
  }
  var unitsLeaving: String { say("หน่วยงานที่ไม่อยู่ในแผนแล้ว", "Units that are no longer in the plan") }
  /// A unit that goes, what belongs to it, and who stands for it.
  func unitLeaving(_ leaving: LeavingUnit, accounts: Int) -> String {
    let heirs = leaving.heirs.map(\.name).joined(separator: ", ")
    let (name, ids) = (leaving.unit.name, list(leaving.ids))
    return say(
      "\(name) (\(ids)): บัญชีผู้ใช้ \(accounts) บัญชี บันทึก \(leaving.entries) รายการ งานที่ยังไม่ถึงกำหนด \(leaving.duties) รายการ"
        + (heirs.isEmpty ? " ยังไม่มีหน่วยงานใดรับแทน" : " \(heirs) รับแทน"),
      "\(name) (\(ids)): \(counted(accounts, "account")), \(counted(leaving.entries, "entry", "entries")), \(counted(leaving.duties, "item")) still to come; "
        + (heirs.isEmpty ? "nobody stands for it" : "\(heirs) stands for it"))
  }
  var nameSuccessor: String {
    let succeeds = say(PlanSection.named("owner")?.key("succeeds")?.label)
    return say(
      "ผู้ใช้ของหน่วยงานที่ไม่มีผู้รับแทนจะไม่เห็นงานใดอีก และบันทึกเดิมจะไม่เป็นของหน่วยงานใดในแผน ถ้าหน่วยงานเปลี่ยนชื่อ เปลี่ยนรหัส หรือมีหน่วยงานอื่นรับงานต่อ ให้ใส่รหัสเดิมไว้ในช่อง “\(succeeds)” ของหน่วยงานใหม่",
      "The people of a unit without a successor see no work any more, and its entries are of no unit of the plan. Where it is called something else now, or another unit has its work, put the old id into “\(succeeds)” of that unit."
    )
  }
  var unitsOfDraft: String { say("หน่วยงานในร่าง", "Units of the draft") }
  var trackingChanges: String { say("งานก่อนวันที่เริ่มบันทึกผล", "Work before the log begins") }
  func becomingHistory(_ count: Int) -> String {
    say(
      "\(count) รายการครบกำหนดก่อนวันที่เริ่มบันทึกผล จึงไม่ติดตามต่อ",
      "Due before the day from which is recorded here, so no longer followed up: \(count)")
  }
  func followedAgain(_ count: Int) -> String {
    say("\(count) รายการกลับมาต้องติดตาม", "Followed up again: \(count)")
  }
  func entriesLosingPlace(_ count: Int) -> String {
    say(
      "บันทึกที่รายการของตนออกจากแผน \(count) รายการ",
      "Entries that lose their place in the plan: \(count)")
  }
  var entriesLosingPlaceHint: String {
    say(
      "บันทึกเหล่านี้ยังอยู่ครบ แต่แสดงว่ารายการไม่อยู่ในแผนแล้ว", "They stay in the log, and are shown as such.")
  }
  func entriesStaying(_ count: Int) -> String {
    say(
      "บันทึกของโครงการที่ออกจากแผนอีก \(count) รายการยังอยู่กับงานที่ครบกำหนดแล้วหรือปีที่ผ่านไปแล้ว",
      "Of projects that leave, \(counted(count, "more entry", "more entries")) of work that was due before, or of years that are over, keep their place."
    )
  }
  var adoptDraft: String { say("ใช้เป็นแผนฉบับใหม่", "Adopt as the new edition") }
  var adoptionHint: String {
    say(
      "การใช้แผนฉบับใหม่เป็นบันทึกหนึ่งรายการที่ลบไม่ได้ ถ้าจะกลับไปใช้ฉบับก่อน ให้เริ่มร่างจากฉบับนั้นและใช้เป็นฉบับใหม่อีกครั้ง",
      "The adoption is an entry of the log and stays. Going back is a new adoption of an earlier edition."
    )
  }
  var adoptionReason: String { say("เหตุผล", "Reason") }
  var adoptionDocument: String {
    say("เลขที่หนังสือหรือมติที่อนุมัติ", "Number of the paper that approved it")
  }
  var adoptionApproved: String { say("วันที่อนุมัติ", "Day of the approval") }
  var adoptionFrom: String { say("วันแรกที่ใช้", "First day on which it holds") }
  var adoptionFromHint: String {
    say("เว้นว่างไว้ถ้าใช้ตั้งแต่วันที่อนุมัติ", "Leave it blank for the day of the approval.")
  }
  var firstFromHint: String {
    say(
      "เว้นว่างไว้ถ้าใช้ตั้งแต่วันแรกของปีงบประมาณแรกในแผน",
      "Leave it blank for the first day of the plan's first fiscal year.")
  }
  func list(_ ids: [Owner.ID]) -> String { ids.map(\.text).joined(separator: ", ") }
  func consent(
    gone: Int, losing: Int, staying: Int, abandoned: (accounts: Int, entries: Int)
  ) -> String {
    let units = ofNoUnit(accounts: abandoned.accounts, entries: abandoned.entries)
    let (thai, english) =
      staying > 0
      ? (
        " และโครงการที่ออกจากแผนมีบันทึกที่คงไว้ตามเดิม \(staying) รายการ",
        " Entries of projects that leave stay as they are: \(staying)."
      ) : ("", "")
    return say(
      "ยืนยันว่าทราบแล้ว: รายการตามกำหนดออก \(gone) รายการ และบันทึก \(losing) รายการไม่มีที่ในแผน" + thai
        + units,
      "I know what goes: \(counted(gone, "obligation")), and the place of \(counted(losing, "entry", "entries"))."
        + english + units)
  }
  private func ofNoUnit(accounts: Int, entries: Int) -> String {
    guard accounts + entries > 0 else { return "" }
    return say(
      " และบัญชีผู้ใช้ \(accounts) บัญชีกับบันทึก \(entries) รายการไม่เป็นของหน่วยงานใดในแผน",
      " Of no unit of the plan any more: \(counted(accounts, "account")), \(counted(entries, "entry", "entries"))."
    )
  }
  var effectIsAnother: String {
    say(
      "ยังไม่ได้ใช้เป็นแผนฉบับใหม่ เพราะผลไม่ตรงกับที่แสดงไว้ก่อนส่ง เช่น เมื่อระบุวันแรกที่ใช้เป็นวันอื่น โปรดตรวจผลตามวันที่ระบุในหน้านี้ แล้วกดใช้อีกครั้ง",
      "Nothing was adopted: the effect is another than the one shown before, as by another first day. Look at the effect with the day you named, on this page, and adopt again."
    )
  }
  var consentMissing: String {
    say("โปรดยืนยันว่าทราบสิ่งที่จะออกจากแผน", "Please confirm that you know what goes.")
  }
}
