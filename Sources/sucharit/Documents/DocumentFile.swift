import Manuscripts
import Office
import Papers
import PlanModel
import Recognition

/// A file of a plan's document, read as a manuscript. PDF, pictures and old office files go through programs
/// of the system first, which is an effect, and so stands here and not in Manuscripts.
struct DocumentFile {
  private let path: String
  private let name: String
  private let language: Language

  /// Throws ``Unreadable`` for what cannot be read, and the failures of ``Files`` for what is not there.
  static func manuscript(_ path: String, in language: Language) throws -> Manuscript {
    let octets = try Files.read(path, atMost: DocumentKind.largestFile + 1)
    let file = DocumentFile(path, language)
    do {
      return try file.manuscript(octets)
    } catch let fault as ManuscriptFault {
      throw file.unreadable(fault.message, hint: fault.hint)
    } catch let fault as ProgramFault {
      throw file.unreadable(fault.message)
    }
  }

  private init(_ path: String, _ language: Language) {
    self.path = path
    self.language = language
    name = path.split(separator: "/").last.map(String.init) ?? path
  }

  private func manuscript(_ octets: [UInt8]) throws -> Manuscript {
    switch try kind(octets) {
    case .text, .docx, .odt, .xlsx: try ManuscriptReader.read(octets, named: name)
    case .pdf: try pdf(octets)
    case .picture: try picture(octets)
    case .oldOffice(let kind): try oldOffice(octets, kind)
    }
  }

  /// A file that is named as one of a kind that is read, and is of none, was damaged on its way.
  private func kind(_ octets: [UInt8]) throws(ManuscriptFault) -> DocumentKind {
    do throws(ManuscriptFault) { return try DocumentKind(octets) } catch {
      let isNamed = name.contains(".") && DocumentKind.isKnown(named: name)
      throw error == .unknownKind && isNamed ? .damaged : error
    }
  }

  // MARK: PDF

  private func pdf(_ octets: [UInt8]) throws -> Manuscript {
    let folder = try WorkFolder.forDocument()
    try Files.write([octets], to: folder.path + "/in.pdf")
    try run(
      "pdftotext", ["-bbox-layout", "-enc", "UTF-8", "in.pdf", "out.html"], of: .poppler, folder)
    let text = try Files.read(folder.path + "/out.html", atMost: Self.mostOutput)
    do throws(ManuscriptFault) {
      return try PopplerReader.read(text, named: name)
    } catch {
      guard case .noText = error else { throw error }
      return try scan(folder)
    }
  }

  /// The pages of a scan as pictures, and those as text.
  private func scan(_ folder: borrowing WorkFolder) throws -> Manuscript {
    Console.note(
      Phrase(
        "sucharit: note: \(path): เป็นภาพสแกน กำลังอ่านตัวอักษรจากภาพ หน้าละหลายวินาที",
        "sucharit: note: \(path) is a scan: its letters are read from pictures, several seconds a page"
      ).said(in: language))
    try run(
      "pdftoppm",
      ["-r", "300", "-gray", "-png", "-l", "\(Self.mostPages + 1)", "in.pdf", "page"],
      of: .poppler, folder, .init(seconds: 600))
    let pages = try Files.names(in: folder.path).filter {
      $0.hasPrefix("page-") && $0.hasSuffix(".png")
    }
    guard pages.count <= Self.mostPages else { throw ManuscriptFault.tooManyPages(Self.mostPages) }
    var texts: [[UInt8]] = []
    for page in pages { texts.append(try letters(of: page, folder)) }
    return try TesseractReader.read(texts, named: name)
  }

  private static let mostPages = 300
  private static let mostOutput = 200_000_000

  // MARK: Pictures

  private func picture(_ octets: [UInt8]) throws -> Manuscript {
    let folder = try WorkFolder.forDocument()
    try Files.write([octets], to: folder.path + "/in")
    return try TesseractReader.read([try letters(of: "in", folder)], named: name)
  }

  private func letters(of picture: String, _ folder: borrowing WorkFolder) throws -> [UInt8] {
    try run("tesseract", [picture, picture, "-l", "tha+eng", "tsv"], of: .tesseract, folder)
    return try Files.read("\(folder.path)/\(picture).tsv", atMost: Self.mostOutput)
  }

  // MARK: Old office files

  private func oldOffice(
    _ octets: [UInt8], _ kind: DocumentKind.OldOffice
  ) throws -> Manuscript {
    let folder = try WorkFolder.forDocument()
    let (old, new) =
      switch kind {
      case .word: ("in.doc", "docx")
      case .excel: ("in.xls", "xlsx")
      }
    try Files.write([octets], to: "\(folder.path)/\(old)")
    try run(
      "soffice",
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore",
        "--convert-to", new, old,
      ], of: .libreOffice, folder, .init(seconds: 120, megabytes: 4_000))
    let converted = "\(folder.path)/in.\(new)"
    guard Files.exists(converted) else { throw ManuscriptFault.damaged }
    return try ManuscriptReader.read(
      try Files.read(converted, atMost: Self.mostOutput), named: name)
  }

  // MARK: Programs and faults

  private func run(
    _ name: String, _ arguments: [String], of suite: Suite, _ folder: borrowing WorkFolder,
    _ limits: OutsideProgram.Limits = .init()
  ) throws {
    guard let program = OutsideProgram(name) else {
      throw unreadable(
        Phrase(
          "ต้องใช้โปรแกรม \(name) ซึ่งไม่มีในเครื่องนี้", "it needs \(name), which is not on this machine"),
        hint: .same("sudo apt-get install \(suite.rawValue)"), ExitStatus.outOfReach)
    }
    let status = try program.run(arguments, in: folder, limits)
    guard status != 0 else { return }
    let errors = try Files.read(folder.path + "/errors", atMost: 1 << 20)
    throw String(decoding: errors, as: UTF8.self).lowercased().contains("password")
      ? ManuscriptFault.needsPassword : .damaged
  }

  /// The Debian packages that programs come in.
  private enum Suite: String {
    case poppler = "poppler-utils"
    case tesseract = "tesseract-ocr tesseract-ocr-tha"
    case libreOffice = "libreoffice-writer-nogui libreoffice-calc-nogui"
  }

  private func unreadable(
    _ message: Phrase, hint: Phrase? = nil, _ status: Int32 = ExitStatus.invalid
  ) -> Unreadable {
    let named = Phrase("\(path): \(message.thai)", "\(path): \(message.english)")
    return Unreadable(fault: DocumentFault(named, hint: hint), status: status)
  }
}

/// A document that cannot be read, and how the program ends for it.
struct Unreadable: Error {
  let fault: DocumentFault
  let status: Int32

  func failure(in language: Language) -> Failure {
    Failure(status, fault.message.said(in: language), hint: fault.hint?.said(in: language))
  }
}

extension ProgramFault {
  fileprivate var message: Phrase {
    switch self {
    case .didNotStart(let program):
      Phrase("เปิดโปรแกรม \(program) ไม่ได้", "\(program) did not start")
    case .tookTooLong(let seconds):
      Phrase("ใช้เวลาอ่านเกิน \(seconds) วินาที", "reading took longer than \(seconds) seconds")
    case .ended:
      Phrase(
        "โปรแกรมอ่านหยุดกลางคัน อาจเพราะไฟล์ใหญ่หรือเสียหาย",
        "the program that reads it was ended; the file may be too large or damaged")
    }
  }
}

extension WorkFolder {
  static func forDocument() throws -> WorkFolder {
    do throws(ChromiumFault) {
      return try WorkFolder()
    } catch {
      throw Failure(ExitStatus.outOfReach, "no folder for temporary files could be made")
    }
  }
}
