public import ThaiCivil

/// A type that values of fields have.
public protocol EntryFieldValue: Sendable {
  /// Nil for a value of another type.
  init?(_ value: EntryField.Value)
  var fieldValue: EntryField.Value { get }
}

extension String: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .text(let text) = value else { return nil }
    self = text
  }

  public var fieldValue: EntryField.Value { .text(self) }
}

extension WithheldLinks: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .places(let places) = value else { return nil }
    self = places
  }

  public var fieldValue: EntryField.Value { .places(self) }
}

extension ITAScores: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .scores(let scores) = value else { return nil }
    self = scores
  }

  public var fieldValue: EntryField.Value { .scores(self) }
}

extension Identifier: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .id(let text) = value else { return nil }
    self.init(text)
  }

  public var fieldValue: EntryField.Value { .id(text) }
}

extension Int: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .number(let number) = value else { return nil }
    self = number
  }

  public var fieldValue: EntryField.Value { .number(self) }
}

extension Quantity: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .quantity(let quantity) = value else { return nil }
    self = quantity
  }

  public var fieldValue: EntryField.Value { .quantity(self) }
}

extension Baht: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .amount(let amount) = value else { return nil }
    self = amount
  }

  public var fieldValue: EntryField.Value { .amount(self) }
}

extension FiscalYear: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .year(let year) = value else { return nil }
    self = year
  }

  public var fieldValue: EntryField.Value { .year(self) }
}

extension ThaiDate: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .day(let day) = value else { return nil }
    self = day
  }

  public var fieldValue: EntryField.Value { .day(self) }
}

extension CannotReason: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .reason(let reason) = value else { return nil }
    self = reason
  }

  public var fieldValue: EntryField.Value { .reason(self) }
}

extension FiscalYear.Round: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .round(let round) = value else { return nil }
    self = round
  }

  public var fieldValue: EntryField.Value { .round(self) }
}

extension LogEvent.Replacement: EntryFieldValue {
  public init?(_ value: EntryField.Value) {
    guard case .replacement(let replacement) = value else { return nil }
    self = replacement
  }

  public var fieldValue: EntryField.Value { .replacement(self) }
}
