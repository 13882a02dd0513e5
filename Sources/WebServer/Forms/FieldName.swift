/// The names of the fields of forms that no kind of entry has: those have the names of its table.
enum FieldName {
  /// The one-time name of a form.
  static let form = "form"
  static let day = "day"
  static let evidence = "evidence"
  static let link = "link"
  static let made = "made"
  static let unit = "unit"
  static let unitNote = "unit-note"
  static let correction = "correction"
  static let about = "about"
  static let withoutEvidence = "without-evidence"
  static let correctionReason = "correction-reason"
  static let approval = "approval"
}
