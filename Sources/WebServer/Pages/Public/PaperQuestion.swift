internal import PlanModel
internal import ThaiCivil

/// What somebody asks about a paper: how many entries it says it was made from, and the hash that it prints, as a
/// form sends them or the paper's address says them.
struct PaperQuestion: Sendable {
  let fields: FormFields
  let faults: FormFaults
  /// Nil where nothing is asked, or not rightly.
  let asked: Asked?

  static let countField = "count"
  static let rootField = "root"

  struct Asked: Hashable, Sendable {
    let count: Int
    /// The root of the tree, or, on papers of before, the hash of the last entry.
    let mark: LogHash
  }

  init(_ exchange: Exchange) {
    fields = Self.fields(of: exchange)
    let words = exchange.words
    var faults = FormFaults()
    let (typedCount, typedRoot) = (fields[Self.countField] ?? "", fields[Self.rootField] ?? "")
    guard !typedCount.isEmpty || !typedRoot.isEmpty else {
      (self.faults, asked) = (faults, nil)
      return
    }
    let count = try? TypedNumber.readWhole(typedCount)
    if count == nil { faults.add(words.notACount, to: Self.countField) }
    let mark = LogHash(hex: typedRoot.filter { !$0.isWhitespace })
    if mark == nil { faults.add(words.notAHash, to: Self.rootField) }
    self.faults = faults
    asked = if let count, let mark { Asked(count: count, mark: mark) } else { nil }
  }

  private static func fields(of exchange: Exchange) -> FormFields {
    guard case .publishedPaper(let count, let mark) = exchange.route else { return exchange.query }
    var fields = FormFields()
    fields.add(countField, String(count))
    fields.add(rootField, mark.description)
    return fields
  }
}
