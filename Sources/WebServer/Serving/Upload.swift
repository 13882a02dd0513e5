internal import Stores

/// A file that came with a form, in the folder of uploads until its request is over.
struct Upload: Hashable, Sendable {
  /// The name as the browser has it, without folders. It is shown and logged, never opened.
  let name: String
  let path: String
  let octets: Int
  /// The media type.
  let kind: String
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
enum UploadFault: Error, Hashable, Sendable {
  case tooLarge(name: String, limit: Int)
  /// All files together are more than one form may bring.
  case tooMuch(limit: Int)
  case kindRefused(name: String)
  /// It is not what its name says.
  case mismatch(EvidenceMismatch)
  case tooMany(limit: Int)
  case empty(name: String)
}

/// Why a form as a whole is not taken.
enum FormRefusal: Error, Hashable, Sendable {
  case tooLarge(limit: Int)
  /// What was typed is, whatever files there are.
  case textTooLarge(limit: Int)
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
