public import ThaiCivil

/// Fields with their values: what an entry says, part by part.
public struct EntryFields: Sendable {
  private var all: [(field: EntryField, value: EntryField.Value)] = []

  public init() {
    // More than most kinds have.
    all.reserveCapacity(6)
  }

  /// The value of a field; setting nil takes the field out.
  public subscript(of field: EntryField) -> EntryField.Value? {
    get { all.first { $0.field == field }?.value }
    set {
      let place = all.firstIndex { $0.field == field }
      switch (place, newValue) {
      case (let place?, let value?): all[place].value = value
      case (let place?, nil): all.remove(at: place)
      case (nil, let value?): all.append((field, value))
      case (nil, nil): break
      }
    }
  }

  /// The value of a field in the type that it has.
  public subscript<Value>(key: EntryField.Key<Value>) -> Value? {
    get { self[of: key.field].flatMap { Value($0) } }
    set { self[of: key.field] = newValue?.fieldValue }
  }

  /// The value of a field that must be there.
  func required<Value>(_ key: EntryField.Key<Value>) throws(EntryFault) -> Value {
    guard let value = self[key] else { throw .missing(key.field) }
    return value
  }
}

extension EntryFields: Sequence {
  public func makeIterator() -> some IteratorProtocol<(field: EntryField, value: EntryField.Value)>
  {
    all.makeIterator()
  }
}

/// Why fields make no event of a kind.
public enum EntryFault: Error, Hashable, Sendable {
  case missing(EntryField)
  /// A field that the kind does not have.
  case surplus(EntryField)
  /// It cannot be about that.
  case place(EntryKind.Place?)
}

extension EntryField.Key where Value == String {
  public static var result: Self { Self(field: .result) }
  public static var text: Self { Self(field: .text) }
  public static var how: Self { Self(field: .how) }
  public static var signer: Self { Self(field: .signer) }
  public static var gift: Self { Self(field: .gift) }
  public static var occasion: Self { Self(field: .occasion) }
  public static var level: Self { Self(field: .level) }
  public static var about: Self { Self(field: .about) }
  public static var question: Self { Self(field: .question) }
  public static var explanation: Self { Self(field: .explanation) }
  public static var limit: Self { Self(field: .limit) }
  public static var reference: Self { Self(field: .reference) }
  public static var document: Self { Self(field: .document) }
  public static var approver: Self { Self(field: .approver) }
  public static var commitment: Self { Self(field: .commitment) }
  public static var correctionReason: Self { Self(field: .correctionReason) }
  public static var approval: Self { Self(field: .approval) }
  public static var contents: Self { Self(field: .contents) }
  public static var head: Self { Self(field: .head) }
  public static var root: Self { Self(field: .root) }
  public static var published: Self { Self(field: .published) }
  public static var edition: Self { Self(field: .edition) }
  public static var erasureReason: Self { Self(field: .erasureReason) }
  public static var adoptionReason: Self { Self(field: .adoptionReason) }
  public static var changes: Self { Self(field: .changes) }
}

extension EntryField.Key where Value == WithheldLinks {
  public static var withheld: Self { Self(field: .withheld) }
}

extension EntryField.Key where Value == Int {
  public static var participants: Self { Self(field: .participants) }
  public static var sample: Self { Self(field: .sample) }
  public static var entry: Self { Self(field: .entry) }
  public static var count: Self { Self(field: .count) }
  public static var erasedEntry: Self { Self(field: .erasedEntry) }
  public static var part: Self { Self(field: .part) }
  public static var editionNumber: Self { Self(field: .editionNumber) }
}

extension EntryField.Key where Value == Quantity {
  public static var value: Self { Self(field: .value) }
  public static var before: Self { Self(field: .before) }
  public static var total: Self { Self(field: .total) }
}

extension EntryField.Key where Value == ITAScores {
  public static var scores: Self { Self(field: .scores) }
}

extension EntryField.Key where Value == Indicator.ID {
  public static var indicator: Self { Self(field: .indicator) }
}

extension EntryField.Key where Value == Project.ID {
  public static var receiver: Self { Self(field: .receiver) }
}

extension EntryField.Key where Value == FiscalYear {
  public static var year: Self { Self(field: .year) }
  public static var assessedYear: Self { Self(field: .assessedYear) }
}

extension EntryField.Key where Value == ThaiDate {
  public static var holdsFrom: Self { Self(field: .holdsFrom) }
}

extension EntryField.Key where Value == CannotReason {
  public static var reason: Self { Self(field: .reason) }
}

extension EntryField.Key where Value == Baht {
  public static var amount: Self { Self(field: .amount) }
  public static var worth: Self { Self(field: .worth) }
}

extension EntryField.Key where Value == ComplaintKind {
  public static var complaint: Self { Self(field: .complaint) }
}

extension EntryField.Key where Value == Gift.Giver {
  public static var giver: Self { Self(field: .giver) }
}

extension EntryField.Key where Value == Gift.Handling {
  public static var handling: Self { Self(field: .handling) }
}

extension EntryField.Key where Value == FiscalYear.Round {
  public static var round: Self { Self(field: .round) }
}

extension EntryField.Key where Value == LogEvent.Replacement {
  public static var instead: Self { Self(field: .instead) }
}
