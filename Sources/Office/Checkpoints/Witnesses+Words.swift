public import PlanModel

extension Witnesses.Failure {
  /// What went wrong, without a full stop.
  public var message: Phrase {
    switch self {
    case .unreachable(let fault):
      Phrase(
        "ติดต่อไม่ได้ จะลองใหม่เอง (\(fault.reason))",
        "it cannot be reached, and is asked again (\(fault.reason))")
    case .unknown:
      Phrase(
        "พยานไม่รู้จักบันทึกหรือกุญแจนี้ ให้ส่งกุญแจสาธารณะให้หน่วยงานนั้น",
        "it does not know this log or its key: give that office the public key")
    case .ahead(let size):
      Phrase(
        "พยานเคยลงนามบันทึก \(size) รายการ ซึ่งมากกว่าที่มีในขณะนี้ ให้หาสำเนาสำรองที่ใหม่กว่า",
        "it has cosigned \(size) entries, more than there are now: look for a newer backup")
    case .contradicted:
      Phrase(
        "บันทึกไม่ได้ต่อจากที่พยานเคยลงนาม คือถูกแก้ไขหรือเขียนใหม่",
        "the log does not begin with what it cosigned before: it was changed or written anew")
    case .strange(let status):
      Phrase(
        "พยานตอบไม่ตามข้อกำหนด (HTTP \(status)) จะลองใหม่เอง",
        "it answered otherwise than the protocol says (HTTP \(status)), and is asked again")
    }
  }
}
