internal import HTTPTypes
internal import Hummingbird
internal import Stores

/// Reads the form of a request, files to the folder of uploads as they come, and refuses early what is
/// too large.
struct FormReader: Sendable {
  let settings: Settings
  let pool: BlockingPool
  /// Of somebody who is not signed in no file is kept, and no more is read than a text needs.
  let isSignedIn: Bool
  let takes: Takes

  /// What the files of a form are.
  enum Takes: Hashable, Sendable {
    /// What may be filed: the name has to agree with what is in the file.
    case evidence
    /// Documents of plans: their reader tells their kind, whatever they are called.
    case documents
  }

  /// Octets of everything that was typed.
  static let longestText = 256 << 10
  static let mostFiles = 10

  func form(of request: Request) async throws -> SubmittedForm {
    let type = request.headers[.contentType] ?? ""
    let boundary = MultipartReader.boundary(of: type)
    let longestText = isSignedIn ? Self.longestText : settings.limits.strangersBody
    // What is too much goes nowhere, but is read, so that what was typed beside it is not lost.
    let limit =
      boundary == nil ? longestText : Self.mostFiles * settings.largestUpload + Self.longestText
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw boundary == nil
        ? FormRefusal.textTooLarge(limit: limit) : FormRefusal.tooLarge(limit: limit)
    }
    guard let boundary else { return try await plainForm(of: request, type, limit: limit) }
    var reading = MultipartForm(boundary: boundary, of: self)
    do {
      var count = 0
      for try await piece in request.body {
        count += piece.readableBytes
        guard count <= limit else { throw FormRefusal.tooLarge(limit: limit) }
        try await reading.take(Array(piece.readableBytesView))
        if !isSignedIn, count > settings.limits.strangersBody {
          return try reading.finishEarly(limit: settings.limits.strangersBody)
        }
      }
      return try reading.finish()
    } catch {
      reading.discard()
      if error is MultipartReader.Fault { throw FormRefusal.malformed }
      throw error
    }
  }

  private func plainForm(
    of request: Request, _ type: String, limit: Int
  ) async throws -> SubmittedForm {
    guard type.isEmpty || type.lowercased().hasPrefix(MediaType.applicationUrlEncoded.description)
    else {
      throw FormRefusal.malformed
    }
    var octets: [UInt8] = []
    for try await piece in request.body {
      octets += piece.readableBytesView
      guard octets.count <= limit else { throw FormRefusal.textTooLarge(limit: limit) }
    }
    guard let text = String(validating: octets, as: UTF8.self),
      let fields = FormFields(urlEncoded: text)
    else { throw FormRefusal.malformed }
    return SubmittedForm(fields)
  }
}

/// A form with files as far as it has come in.
private struct MultipartForm {
  private var reader: MultipartReader
  private let form: FormReader
  private var fields = FormFields()
  private var uploads: [Upload] = []
  private var faults: [UploadFault] = []
  private var textSize = 0
  /// Octets of all files that are taken.
  private var filesSize = 0
  private var part: Part?
  /// The text of the field that is being read.
  private var typed: [UInt8] = []

  private enum Part {
    case field(name: String)
    case file(name: String, UploadFile, size: Int, EvidenceLook)
    /// A file whose octets go nowhere.
    case refused
  }

  init(boundary: String, of form: FormReader) {
    reader = MultipartReader(boundary: boundary)
    self.form = form
  }

  mutating func take(_ piece: [UInt8]) async throws {
    for event in try reader.take(piece) {
      switch event {
      case .part(let name, let file): try begin(name, file)
      case .octets(let octets): try await add(octets)
      case .partEnd: end()
      }
    }
  }

  private mutating func begin(_ name: String, _ file: String?) throws(FormRefusal) {
    guard let file else {
      typed = []
      return part = .field(name: name)
    }
    // A browser sends a nameless empty file where none was chosen.
    guard !file.isEmpty, form.isSignedIn else { return part = .refused }
    guard uploads.count < FormReader.mostFiles else {
      let fault = UploadFault.tooMany(limit: FormReader.mostFiles)
      if !faults.contains(fault) { faults.append(fault) }
      return part = .refused
    }
    let bare = file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
    part = .file(
      name: bare ?? "file", try UploadFile(in: form.settings.uploads), size: 0, EvidenceLook())
  }

  private mutating func add(_ octets: [UInt8]) async throws {
    switch part {
    case .field:
      textSize += octets.count
      guard textSize <= FormReader.longestText else {
        throw FormRefusal.textTooLarge(limit: FormReader.longestText)
      }
      typed += octets
    case .file(let name, let file, let size, var look):
      let settings = form.settings
      guard size + octets.count <= settings.largestUpload else {
        return refuse(file, size, .tooLarge(name: name, limit: settings.largestUpload))
      }
      guard filesSize + octets.count <= settings.largestForm else {
        return refuse(file, size, .tooMuch(limit: settings.largestForm))
      }
      filesSize += octets.count
      try await form.pool.run { try file.write(octets) }
      octets.withUnsafeBytes { look.add($0) }
      part = .file(name: name, file, size: size + octets.count, look)
    case .refused, nil: break
    }
  }

  /// Takes no more of a file, and lets go what came of it.
  private mutating func refuse(_ file: UploadFile, _ size: Int, _ fault: UploadFault) {
    file.close()
    UploadFile.remove(file.path)
    filesSize -= size
    if !faults.contains(fault) { faults.append(fault) }
    part = .refused
  }

  private mutating func end() {
    switch part {
    case .field(let name): fields.add(name, String(decoding: typed, as: UTF8.self))
    case .file(let name, let file, let size, let look):
      file.close()
      do throws(UploadFault) {
        let kind = try kind(of: name, size: size, look)
        uploads.append(Upload(name: name, path: file.path, octets: size, kind: kind))
      } catch {
        faults.append(error)
        UploadFile.remove(file.path)
      }
    case .refused, nil: break
    }
    part = nil
  }

  private func kind(
    of name: String, size: Int, _ look: EvidenceLook
  ) throws(UploadFault) -> String {
    guard size > 0 else { throw .empty(name: name) }
    if form.takes == .documents { return EvidenceType.unknown }
    let kind: String
    do throws(EvidenceMismatch) { kind = try look.kind(named: name) } catch {
      throw .mismatch(error)
    }
    guard EvidenceType.all.contains(kind) else { throw .kindRefused(name: name) }
    return kind
  }

  func finish() throws(FormRefusal) -> SubmittedForm {
    guard reader.isAtEnd else { throw .malformed }
    return SubmittedForm(fields, uploads: uploads, faults: faults)
  }

  /// The form without what has not been read: whoever's session ended in the middle of it keeps what was
  /// typed, which stands before the files. Throws where it is the text itself that is too large.
  func finishEarly(limit: Int) throws(FormRefusal) -> SubmittedForm {
    guard case .refused = part else { throw .textTooLarge(limit: limit) }
    return SubmittedForm(fields)
  }

  /// Removes every file that came in.
  func discard() {
    if case .file(_, let file, _, _) = part {
      file.close()
      UploadFile.remove(file.path)
    }
    for upload in uploads { UploadFile.remove(upload.path) }
  }
}
