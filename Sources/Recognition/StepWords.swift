/// How a step can begin: with what is done.
enum StepWords {
  private static let verbs = [
    "ดำเนินการ", "จัดทำ", "จัดให้มี", "จัดประชุม", "ประชุม", "เผยแพร่", "ติดตาม", "กำหนด",
  ]

  /// The doubt about a step that begins as none does: with ซึ่ง behind the verb, which speaks of a thing, or with จะ,
  /// since officials write what is to be done without it.
  static func doubts(of text: String, _ subject: Doubt.Subject, at place: Place) -> [Doubt] {
    let bare = text.skeleton
    let verb = verbs.first { bare.starts($0 + "ซึ่ง") }
    guard let seen = verb.map({ $0 + "ซึ่ง" }) ?? (bare.starts("จะ") ? "จะ" : nil) else { return [] }
    return [Doubt(.misreading, subject, at: place, seen: seen, taken: "ตามที่เห็น")]
  }
}
