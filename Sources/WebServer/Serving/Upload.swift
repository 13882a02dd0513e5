/// A file that came with a form, in the folder of uploads until its request is over.
struct Upload: Hashable, Sendable {
  /// The name as the browser has it, without folders. It is shown and logged, never opened.
  let name: String
  let path: String
  let octets: Int
  /// The media type.
  let kind: String

  /// What may be filed as evidence.
  static let kinds: Set<String> = [
    "image/jpeg", "image/png", "image/webp", "image/heic", "image/gif", "application/pdf",
    "video/mp4", "text/plain", "text/csv", "application/msword", "application/vnd.ms-excel",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ]

  /// The value of an `accept` attribute.
  static let accepted =
    "image/*,video/mp4,.pdf,.doc,.docx,.xls,.xlsx,.pptx,.odt,.csv,.txt"
}

/// A form as it was sent.
struct SubmittedForm: Sendable {
  let fields: FormFields
  let uploads: [Upload]
  /// What is wrong with its files.
  let faults: [UploadFault]

  init(_ fields: FormFields, uploads: [Upload] = [], faults: [UploadFault] = []) {
    self.fields = fields
    self.uploads = uploads
    self.faults = faults
  }

  subscript(name: String) -> String { (fields[name] ?? "").trimmed }
}

/// Why a file is not taken; the rest of the form is.
enum UploadFault: Hashable, Sendable {
  case tooLarge(name: String, limit: Int)
  case kindRefused(name: String)
  case tooMany(limit: Int)
  case empty(name: String)
}

/// Why a form as a whole is not taken.
enum FormRefusal: Error, Hashable, Sendable {
  case tooLarge(limit: Int)
  case malformed
  /// The files could not be kept for now: the disk is full, for one.
  case unkept
}

extension String {
  /// Without blanks and line ends around it.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
