private import Glibc
internal import Office
internal import PlanModel

/// Reads documents for the server as `sucharit plan read` does, in a process of its own: what a file can do to a
/// reader, it cannot do to the server. The process may have a share of time and memory, and runs as nobody where
/// the server is root.
struct DocumentProcess: DocumentReader {
  /// A scan of 300 pages takes 20 minutes on one processor. Address space, of which LibreOffice reserves the most.
  private static let limits = OutsideProgram.Limits(seconds: 1_800, megabytes: 4_096)

  func draft(of files: [GivenFile]) throws(DocumentFault) -> DocumentDraft {
    do {
      let folder = try WorkFolder.forDocument()
      for file in files {
        try Files.write(
          [try Files.read(file.path, atMost: .max)], to: "\(folder.path)/\(file.name)")
      }
      return try Self.run(files.map(\.name), in: folder).get()
    } catch let fault as DocumentFault {
      throw fault
    } catch ProgramFault.tookTooLong {
      throw Self.outOfLimits
    } catch {
      throw DocumentFault(
        Phrase("เซิร์ฟเวอร์อ่านเอกสารไม่ได้ในขณะนี้", "the server cannot read documents for now"),
        hint: Phrase("แจ้งผู้ดูแลระบบ", "tell whoever runs the server"))
    }
  }

  private static func run(
    _ names: [String], in folder: borrowing WorkFolder
  ) throws -> Result<DocumentDraft, DocumentFault> {
    guard let path = ownPath, let program = OutsideProgram(path) else {
      throw ProgramFault.didNotStart("sucharit")
    }
    _ = try program.run(
      ["plan", "read", "--json", "read.json", "-o", "plan.yaml", "--"] + names, in: folder, limits)
    // Whatever it ended with: without an answer it was ended, or ran into a fault of its own.
    guard Files.exists(folder.path + "/read.json") else { return .failure(outOfLimits) }
    let octets = try Files.read(
      folder.path + "/read.json", atMost: DocumentDraft.largestText)
    return DocumentDraft.answer(String(decoding: octets, as: UTF8.self))
      ?? .failure(outOfLimits)
  }

  private static let outOfLimits = DocumentFault(
    Phrase(
      "อ่านเอกสารนี้ไม่สำเร็จภายในเวลาและหน่วยความจำที่กำหนด",
      "the document could not be read within the limits of time and memory"),
    hint: Phrase(
      "แยกเฉพาะส่วนที่เป็นแผน แล้วอัปโหลดใหม่", "take out the part that is the plan, and upload that"))

  /// Where this program is.
  private static var ownPath: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    return count > 0
      ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }
}
