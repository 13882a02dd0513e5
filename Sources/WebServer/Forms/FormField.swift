internal import MarkupTree

/// One field of a form: what it asks, what was typed, and what is wrong with that.
struct FormField: Hashable, Sendable {
  let name: String
  let label: String
  let control: Control
  var hint: String?
  var isRequired = false
  /// Whether the browser asks for it.
  var isDemanded = false
  /// The most characters that are taken.
  var longest: Int?
  var value = ""
  /// Every value of a field that may have several.
  var values: [String] = []
  var fault: String?

  /// How it is filled in.
  enum Control: Hashable, Sendable {
    case text
    /// Several lines.
    case long
    case password(isNew: Bool)
    case userName
    /// A code that is good once.
    case code
    /// A number or an amount: the keyboard of a phone shows digits.
    case digits
    /// A day: the keyboard has what stands between its numbers too, which that of digits has not on an iPhone.
    case day
    case address
    case choice([Choice])
    case choices([Choice])
    case files(accepted: String)
  }

  struct Choice: Hashable, Sendable {
    let value: String
    let label: String

    init(_ value: String, _ label: String) {
      (self.value, self.label) = (value, label)
    }
  }

  init(
    _ name: String, _ label: String, _ control: Control = .text, hint: String? = nil,
    isRequired: Bool = false, atMost longest: Int? = nil
  ) {
    self.name = name
    self.label = label
    self.control = control
    self.hint = hint
    self.isRequired = isRequired
    self.longest = longest
  }

  /// The same field with what was typed into it and what is wrong with that.
  func filled(_ fields: FormFields, _ faults: FormFaults) -> FormField {
    var field = self
    if let value = fields[name] { field.value = value }
    let values = fields.values(name)
    if !values.isEmpty { field.values = values }
    field.fault = faults[name]
    return field
  }
}

/// What is wrong with a form, in words for the one who filled it in.
struct FormFaults: Error, Hashable, Sendable {
  /// By name of field.
  private(set) var ofFields: [String: String] = [:]
  /// About the form as a whole.
  private(set) var general: [String] = []

  var isEmpty: Bool { ofFields.isEmpty && general.isEmpty }

  subscript(field: String) -> String? { ofFields[field] }

  init() {}

  init(general: String) { self.general = [general] }

  /// Of the form as a whole.
  init(_ general: [String]) { self.general = general }

  /// The first fault of a field stands.
  mutating func add(_ words: String, to field: String?) {
    guard let field else { return general.append(words) }
    if ofFields[field] == nil { ofFields[field] = words }
  }
}
