internal import PlanModel
import Papers
internal import ThaiCivil

extension LogRefusal {
  /// The field of an entry form that it is about; nil for the form as a whole.
  var field: String? {
    switch self {
    case .dayInFuture, .dayBeforePlan, .dayAfterPlan, .dayOutsideYear, .movementOutsideYear,
      .settledBeforeStarted:
      FieldName.day
    case .holdsAfterPlan, .holdsBeforeLast: DraftAdoptionPage.fromField
    case .evidenceFromFuture: FieldName.made
    case .noEvidence: FieldName.evidence
    case .malformedAddress: FieldName.link
    case .unknownIndicator: EntryField.indicator.name
    case .unknownLimit: EntryField.limit.name
    case .unknownOwner: FieldName.unit
    case .yearOutsideProject, .yearOutsidePlan, .yearOfAnother: EntryField.year.name
    case .percentOutOfRange: EntryField.value.name
    case .limitStartedTwice, .limitNeverStarted, .limitSettledTwice, .underLimit:
      EntryField.reference.name
    case .totalOutOfRange: EntryField.total.name
    case .unknownAssessed: EntryField.about.name
    case .notYetAssessed: EntryField.assessedYear.name
    case .amountNotPositive, .negativeBalance, .refundBeyondDisbursed, .amountOverflow:
      EntryField.amount.name
    case .unknownCommitment, .beyondCommitment: EntryField.commitment.name
    case .transferToItself: EntryField.receiver.name
    case .emptyText(let part), .textTooLong(let part, _, _), .controlCharacter(let part, _),
      .numberTooSmall(let part, _), .namesPerson(let part):
      part.field
    case .unknownProject, .unknownObligation, .subjectTooWide, .malformedHash, .startedTwice,
      .startedAfterDone, .completedTwice, .cannotAfterDone, .cannotTwice, .noSuchEntry,
      .correctsCorrection, .correctsClosing, .correctsWithdrawn, .replacementNotAllowed,
      .evidenceNotFiled, .evidenceErased, .correctsErasure, .erasesUnsealed, .erasedTwice,
      .nothingToErase, .closedTwice, .roundNotOver, .closingOfAnotherLog, .editionOutOfOrder,
      .adoptedAlready, .correctsAdoption, .leftPlan, .saidTwice:
      nil
    }
  }
}

extension LogRefusal.Part {
  fileprivate var field: String? {
    switch self {
    case .field(.correctionReason): FieldName.correctionReason
    case .field(let field): field.name
    case .evidenceName, .evidenceKind, .evidenceSize: FieldName.evidence
    case .evidenceAddress: FieldName.link
    case .authorName, .authorPosition: nil
    }
  }
}

extension PageWording {
  /// Why something may not enter the log, and what to do; in English as the command line has it.
  func words(for refusal: LogRefusal) -> String {
    switch language {
    case .thai: thai(refusal)
    case .english: [refusal.message, refusal.hint].compactMap(\.self).joined(separator: ": ")
    }
  }

  private func thai(_ refusal: LogRefusal) -> String {
    switch refusal {
    case .dayInFuture(_, let today):
      "วันที่นี้ยังมาไม่ถึง วันนี้คือ \(day(today)) บันทึกได้เฉพาะสิ่งที่เกิดขึ้นแล้ว"
    case .dayBeforePlan(_, let begins): "วันที่นี้อยู่ก่อนแผน ซึ่งเริ่ม \(day(begins))"
    case .dayAfterPlan(_, let ends): "วันที่นี้อยู่หลังแผน บันทึกได้ถึง \(day(ends))"
    case .dayOutsideYear(_, _, let from, let until):
      "งานนี้บันทึกได้เฉพาะวันที่ \(day(from)) ถึง \(day(until))"
    case .evidenceFromFuture(_, let today): "หลักฐานลงวันที่หลังวันนี้ (\(day(today)))"
    case .unknownProject: "แผนไม่มีโครงการนี้"
    case .unknownObligation: "แผนไม่มีรายการนี้"
    case .unknownIndicator: "โครงการไม่มีตัวชี้วัดนี้"
    case .unknownLimit: "โครงการไม่มีกรอบเวลานี้"
    case .unknownOwner: "แผนไม่มีหน่วยงานนี้"
    case .yearOutsideProject(_, _, let years):
      "โครงการดำเนินการปี \(years.lowerBound)–\(years.upperBound)"
    case .yearOutsidePlan(_, let years): "แผนใช้ปี \(years.lowerBound)–\(years.upperBound)"
    case .yearOfAnother(_, _, let own): "รายการนี้เป็นของปี \(own)"
    case .subjectTooWide: "โปรดเลือกโครงการหรือขั้นตอน"
    case .noEvidence: "โปรดแนบไฟล์หรือใส่ลิงก์หลักฐาน"
    case .emptyText: "โปรดกรอกข้อมูล"
    case .textTooLong(_, let length, let longest): tooLong(length, atMost: longest)
    case .controlCharacter: "ข้อความมีอักขระที่มองไม่เห็น โปรดพิมพ์ใหม่ หรือวางแบบไม่มีรูปแบบ"
    case .malformedAddress: "ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http:// และไม่มีช่องว่าง"
    case .malformedHash: "ข้อมูลรายงานไม่ถูกต้อง โปรดเปิดหน้านี้ใหม่"
    case .numberTooSmall: "จำนวนน้อยเกินไป"
    case .percentOutOfRange: "ร้อยละต้องอยู่ระหว่าง 0 ถึง 100"
    case .namesPerson:
      "ช่องนี้ต้องไม่มีชื่อบุคคลหรือเลขประจำตัว 13 หลัก เพราะลบภายหลังไม่ได้ โปรดใช้เลขรับเรื่องของหน่วยงานหรือชื่อตำแหน่ง"
    case .underLimit: "แผนกำหนดเวลาของเรื่องร้องเรียนไว้แล้ว โปรดบันทึกจากหน้าโครงการที่มีกรอบเวลานั้น"
    case .totalOutOfRange: "คะแนนภาพรวมต้องอยู่ระหว่าง 0 ถึง 100"
    case .unknownAssessed: "ระบุเลขที่ตัวชี้วัด เช่น 4 หรือชื่อย่อของเครื่องมือ เช่น IIT เว้นว่างไว้หากเป็นภาพรวม"
    case .notYetAssessed(let year, let on):
      "ยังไม่มีผลการประเมินปี \(year) ณ วันที่ \(day(on)) โปรดตรวจสอบปีและวันที่ประกาศผล"
    case .startedTwice(_, let by): "บันทึกว่าเริ่มแล้วในรายการที่ \(by)"
    case .startedAfterDone(_, let by), .cannotAfterDone(_, let by):
      "งานนี้แล้วเสร็จแล้วในรายการที่ \(by) หากไม่ถูกต้อง ให้ผู้ประสานแผนยกเลิกรายการนั้น"
    case .completedTwice(_, let by):
      "งานนี้บันทึกว่าแล้วเสร็จแล้วในรายการที่ \(by) หากต้องแก้ไข โปรดแจ้งผู้ประสานแผน"
    case .cannotTwice(let by): "บันทึกแล้วในรายการที่ \(by)"
    case .limitStartedTwice(_, let by): "เลขรับเรื่องนี้บันทึกแล้วในรายการที่ \(by)"
    case .limitNeverStarted: "ยังไม่ได้บันทึกการรับเรื่องเลขนี้"
    case .limitSettledTwice(_, let by): "เรื่องนี้ยุติแล้วในรายการที่ \(by)"
    case .saidTwice(let by): "รายงานไว้แล้วในรายการที่ \(by)"
    case .settledBeforeStarted(_, let started): "วันที่ยุติอยู่ก่อนวันที่รับเรื่อง (\(day(started)))"
    case .amountNotPositive: "จำนวนเงินต้องมากกว่าศูนย์ (บันทึก 0 ได้เฉพาะงบที่อนุมัติ)"
    case .movementOutsideYear(_, let year): "วันที่นี้ไม่อยู่ในปีงบประมาณ \(year)"
    case .transferToItself: "โอนให้โครงการเดียวกันไม่ได้"
    case .negativeBalance(_, let balance, let on):
      "เงินไม่พอ ณ \(day(on)) (จะเหลือ \(balance.written()) บาท) โปรดบันทึกงบที่อนุมัติก่อน หรือลดจำนวน"
    case .unknownCommitment: "ไม่พบหนี้ผูกพันตามเลขที่เอกสารนี้ในปีนี้"
    case .beyondCommitment(_, _, let over, let on):
      "เกินหนี้ผูกพันที่เหลือ ณ \(day(on)) อยู่ \(over.written()) บาท"
    case .refundBeyondDisbursed(_, let over, let on):
      "เกินเงินที่เบิกจ่ายแล้ว ณ \(day(on)) อยู่ \(over.written()) บาท"
    case .amountOverflow: "จำนวนเงินมากเกินไป"
    case .noSuchEntry(let number, _): "ไม่มีรายการที่ \(number)"
    case .correctsCorrection: "แก้ไขรายการแก้ไขไม่ได้ ให้แก้ไขรายการเดิมอีกครั้ง"
    case .correctsClosing: "แก้ไขการปิดรอบรายงานไม่ได้"
    case .correctsWithdrawn(_, let by): "รายการนี้ถูกยกเลิกแล้วในรายการที่ \(by) โปรดบันทึกใหม่"
    case .correctsErasure: "แก้ไขรายการลบข้อมูลไม่ได้ ให้บันทึกรายการใหม่ หรือแก้ไขรายการเดิม"
    case .evidenceErased: "หลักฐานนี้ลบไปแล้วตามคำสั่ง โปรดเลือกออก หรือแนบหลักฐานใหม่"
    case .erasesUnsealed(let number):
      "รายการที่ \(number) บันทึกด้วยโปรแกรมรุ่นก่อน ซึ่งข้อความอยู่ในบันทึกถาวร ลบไม่ได้ แต่แก้ไขรายการได้"
    case .erasedTwice(_, _, let by): "ส่วนนี้ลบไปแล้วในรายการที่ \(by)"
    case .nothingToErase(let number, _): "รายการที่ \(number) ไม่มีข้อความหรือหลักฐานส่วนนี้"
    case .replacementNotAllowed: "ใช้รายการนี้แทนไม่ได้"
    case .evidenceNotFiled(let number): "รายการที่ \(number) ไม่มีหลักฐานนี้"
    case .closedTwice(_, _, let by): "รอบนี้ปิดแล้วในรายการที่ \(by)"
    case .roundNotOver(_, _, let ends): "รอบนี้ยังไม่สิ้นสุด ปิดได้ตั้งแต่ \(day(ends))"
    case .editionOutOfOrder(_, let next): "ฉบับถัดไปคือฉบับที่ \(next) มีผู้ใช้แผนฉบับใหม่ไปแล้ว"
    case .adoptedAlready(let number, let by): "เป็นแผนฉบับที่ \(number) ซึ่งใช้อยู่ ตามรายการที่ \(by)"
    case .holdsAfterPlan(_, let ends): "วันนี้อยู่หลังปีสุดท้ายของแผนที่จะใช้ ระบุได้ถึง \(day(ends))"
    case .holdsBeforeLast(_, let last): "มีผลก่อนฉบับล่าสุดไม่ได้ ใช้ได้ตั้งแต่ \(day(last))"
    case .correctsAdoption: "แก้ไขการใช้แผนไม่ได้ ให้ใช้แผนฉบับที่ถูกต้องแทน"
    case .leftPlan(_, let edition, let since):
      "รายการนี้ออกจากแผนแล้วตั้งแต่ \(day(since)) ตามฉบับที่ \(edition) บันทึกได้เฉพาะสิ่งที่ทำก่อนวันนั้น"
    case .closingOfAnotherLog: "มีรายการบันทึกใหม่หลังเปิดหน้านี้ โปรดตรวจรายงานอีกครั้งแล้วจึงปิด"
    }
  }
}
