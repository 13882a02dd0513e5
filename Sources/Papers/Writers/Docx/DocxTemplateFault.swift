/// Why a Word file cannot be a template.
public enum DocxTemplateFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// More octets than ``DocxTemplate/largestFile``, more entries than ``DocxTemplate/mostEntries``, or
  /// pictures that unpack to more than 32 MiB.
  case tooLarge
  /// No zip archive, which every .docx is.
  case notAWordFile
  /// What Word wrote until 2003, or a file with a password: both are the same kind of container.
  case oldOrLocked
  /// A part that must be there is not.
  case missing(part: String)
  /// A part that unpacks to more than is read of it.
  case partTooLarge(part: String)
  /// A part that cannot be unpacked or is not XML.
  case damaged(part: String, reason: String)
  /// Saved as "Strict Open XML Document", which Word and LibreOffice read and few others do.
  case strict
  /// A letterhead that fetches something from elsewhere when it is shown.
  case outside(part: String, target: String)
  /// A letterhead with what it cannot bring into another file: an embedded object, a chart, a field that
  /// reads other files.
  case unusable(part: String, what: String)
  /// Margins that leave less than 6 cm of a side for the text.
  case noRoomForText

  public var description: String {
    switch self {
    case .tooLarge: "the template is larger than a template can be"
    case .notAWordFile: "the template is not a .docx file"
    case .oldOrLocked:
      "the template is an old .doc file or has a password: save it as .docx without one"
    case .missing(let part): "the template has no \(part)"
    case .partTooLarge(let part): "\(part) of the template is too large"
    case .damaged(let part, let reason): "\(part) of the template is damaged: \(reason)"
    case .strict: "the template is in the strict form: save it as \"Word Document (.docx)\""
    case .outside(let part, let target):
      "\(part) of the template shows something from elsewhere: \(target)"
    case .unusable(let part, let what):
      "\(part) of the template has \(what), which a letterhead cannot bring along"
    case .noRoomForText: "the margins of the template leave no room for text"
    }
  }
}
