extension PlanCheck {
  /// Years of both eras in one file: nobody can tell what a reader will take them for. Reported once,
  /// where the era changes, beside the fault of each wrong year.
  static let eras = PlanCheck { draft in
    let inOrder = draft.eras.sorted { $0.at < $1.at }
    guard let first = inOrder.first, let other = inOrder.first(where: { $0.value != first.value })
    else { return [] }
    return [
      Diagnostic(
        .mixedEras, at: other.at,
        FaultPhrase(
          "\(file: "ไฟล์", form: "แผน")นี้มีปีทั้งสองศักราช \(file: "บรรทัดที่ \(first.at.line)", form: "ที่อื่น")เป็น \(name(first.value).thai) ตรงนี้เป็น \(name(other.value).thai)",
          "this \(file: "file", form: "plan") has years of both eras: \(file: "line \(first.at.line)", form: "another place") is \(name(first.value).english), this one \(name(other.value).english)"
        ),
        hint: FaultPhrase("เขียนทุกปีเป็นพุทธศักราช", "write every year in the Buddhist era"))
    ]
  }

  private static func name(_ era: PlanDraft.Era) -> Phrase {
    switch era {
    case .buddhist: Phrase("พ.ศ.", "Buddhist")
    case .common: Phrase("ค.ศ.", "Common")
    }
  }
}
