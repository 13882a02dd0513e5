import Interchange
public import PlanModel
public import Stores
public import ThaiCivil

/// Reads the files of a document, for which it may need other programs.
public protocol DocumentReader: Sendable {
  /// What was read of the files as one document, in their order. Slow and blocking, bounded in time and memory,
  /// and called once at a time.
  func draft(of files: [GivenFile]) throws(DocumentFault) -> DocumentDraft
}

/// A file to be read.
public struct GivenFile: Hashable, Sendable {
  /// As people see it.
  public let name: String
  public let path: String
  public let octets: Int

  public init(name: String, path: String, octets: Int) {
    (self.name, self.path, self.octets) = (name, path, octets)
  }
}

/// Why nothing came of a document.
public struct DocumentFault: Error, Hashable, Sendable {
  public let message: Phrase
  public let hint: Phrase?

  public init(_ message: Phrase, hint: Phrase? = nil) {
    (self.message, self.hint) = (message, hint)
  }
}

/// Takes documents in, has them read one after another, and keeps what was read for a while.
public struct ReadingDesk: Sendable {
  public let shelf: any ReadingShelf
  private let reader: any DocumentReader

  /// Documents that may wait at once.
  public static let mostWaiting = 5
  /// Readings that are kept at once.
  public static let mostKept = 50
  /// Files of one document.
  public static let mostFiles = 10

  public init(_ shelf: any ReadingShelf, _ reader: any DocumentReader) {
    (self.shelf, self.reader) = (shelf, reader)
  }

  /// Why a document is not taken now.
  public enum Refusal: Error, Hashable, Sendable {
    case nothing
    case tooManyFiles(most: Int)
    case tooManyWaiting(most: Int)
    case tooManyKept(most: Int)
  }

  /// Keeps a document that is to be read. Throws ``Refusal``, or what the shelf throws.
  public func take(
    _ files: [GivenFile], by author: String, as id: DocumentReading.ID, at now: Instant
  ) throws -> DocumentReading {
    guard !files.isEmpty else { throw Refusal.nothing }
    guard files.count <= Self.mostFiles else {
      throw Refusal.tooManyFiles(most: Self.mostFiles)
    }
    let kept = try shelf.readings()
    guard kept.count < Self.mostKept else { throw Refusal.tooManyKept(most: Self.mostKept) }
    guard kept.count(where: { $0.state.isOpen }) < Self.mostWaiting else {
      throw Refusal.tooManyWaiting(most: Self.mostWaiting)
    }
    let names = Self.differing(files.map { Self.cleaned($0.name) })
    let reading = DocumentReading(
      id: id, author: author, at: now,
      files: zip(names, files).map { .init(name: $0, octets: $1.octets) }, state: .waiting)
    try shelf.add(reading, filesAt: files.map(\.path))
    return reading
  }

  /// Reads a document that waits, and keeps what came of it.
  public func read(_ id: DocumentReading.ID) throws(StoreFault) {
    guard let reading = try shelf.reading(id), reading.state == .waiting else { return }
    try shelf.change(id, to: .reading)
    let files = zip(reading.files, shelf.paths(of: reading)).map { file, path in
      GivenFile(name: file.name, path: path, octets: file.octets)
    }
    let state: DocumentReading.State
    do throws(DocumentFault) {
      state = .done(try reader.draft(of: files).json.text(.line))
    } catch {
      state = .failed(error.message, hint: error.hint)
    }
    try shelf.change(id, to: state)
  }

  /// Ends what a server that stopped has left open: nobody knows whether reading it was what stopped it.
  public func endOpen() throws(StoreFault) {
    let fault = DocumentReading.State.failed(
      Phrase(
        "เซิร์ฟเวอร์หยุดทำงานก่อนอ่านเอกสารนี้เสร็จ", "the server stopped before the document was read"),
      hint: Phrase("อัปโหลดอีกครั้ง", "upload it again"))
    for reading in try shelf.readings() where reading.state.isOpen {
      try shelf.change(reading.id, to: fault)
    }
  }

  // MARK: Names

  /// A name of a file as people may see it, and as another program may be given it: letters, digits, marks and a
  /// few signs, not too long.
  static func cleaned(_ name: String) -> String {
    let base = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let kept = base.plain.unicodeScalars.map { isPlain($0) ? $0 : "_" as Unicode.Scalar }
    // The end says what it is, the beginning which.
    let dot = kept.lastIndex(of: ".") ?? kept.count
    let stem = kept[..<dot].drop { ".- ".unicodeScalars.contains($0) }.prefix(60)
    let text = String(String.UnicodeScalarView(stem))
    return (text.isEmpty ? "document" : text)
      + String(String.UnicodeScalarView(kept[dot...].prefix(8)))
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || "0"..."9" ~= scalar || "๐"..."๙" ~= scalar
      || scalar.properties.generalCategory == .nonspacingMark
      || " .-_()".unicodeScalars.contains(scalar)
  }

  /// The second of one name gets a number.
  private static func differing(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.enumerated().map { index, name in
      seen.insert(name).inserted ? name : "\(index + 1)-\(name)"
    }
  }
}
