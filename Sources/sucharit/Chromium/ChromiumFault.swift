internal import Office
private import PlanModel

/// Why a paper could not be printed.
enum ChromiumFault: Error {
  /// No program of the names that it has on Linux is on the path.
  case missing
  /// Root asks for it, and there is nobody else whom it could run as.
  case onlyRoot
  /// It ended before it was ready; with what it wrote last.
  case didNotStart(String)
  /// It was not ready after so long.
  case notReady(seconds: Int)
  case tookTooLong(seconds: Int)
  case tookTooMuchMemory(megabytes: Int)
  /// It answered that it will not, or with something other than what was asked for.
  case refused(String)
  /// It ended in the middle.
  case ended
  case noWorkFolder(String)
}

extension ChromiumFault {
  /// The fault, in words for whoever asked for a PDF.
  var words: PrintFault {
    switch self {
    case .missing:
      PrintFault(
        Phrase(
          "การจัดทำ PDF ต้องใช้โปรแกรม Chromium ซึ่งเครื่องแม่ข่ายนี้ไม่มี",
          "pdf needs Chromium, which is not on this machine"),
        hint: .same(
          "sudo apt-get install chromium fonts-tlwg-laksaman-ttf; or set SUCHARIT_CHROMIUM"))
    case .onlyRoot:
      PrintFault(
        Phrase("จัดทำ PDF ไม่ได้: ไม่เปิด Chromium ด้วยสิทธิ์ root", "pdf: Chromium is not run as root"),
        hint: Phrase(
          "เปิดโปรแกรมนี้ด้วยผู้ใช้อื่น หรือให้มีผู้ใช้ nobody และโปรแกรม setpriv",
          "run this as another user, or let there be the user nobody and the program setpriv"))
    case .didNotStart(let words):
      PrintFault(
        Phrase(
          "จัดทำ PDF ไม่ได้: เปิด Chromium ไม่ได้\(words.isEmpty ? "" : ": \(words)")",
          "pdf: Chromium did not start\(words.isEmpty ? "" : ": \(words)")"),
        hint: Phrase(
          """
          ตรวจว่าผู้ใช้นี้เรียก `chromium --headless --dump-dom about:blank` ได้หรือไม่ ในคอนเทนเนอร์ที่ไม่อนุญาตแซนด์บ็อกซ์ \
          ให้ตั้ง SUCHARIT_CHROMIUM_SANDBOX=off
          """,
          """
          does `chromium --headless --dump-dom about:blank` work for this user? In a container that allows no \
          sandbox, SUCHARIT_CHROMIUM_SANDBOX=off starts it without
          """))
    case .notReady(let seconds):
      PrintFault(
        Phrase(
          "หยุดจัดทำ PDF เพราะ Chromium ยังไม่พร้อมหลังรอ \(seconds) วินาที",
          "pdf: Chromium was stopped because it was not ready after \(Self.counted(seconds))"),
        hint: Self.busy)
    case .tookTooLong(let seconds):
      PrintFault(
        Phrase(
          "หยุดจัดทำ PDF เพราะใช้เวลาเกิน \(seconds) วินาที",
          "pdf: Chromium was stopped after \(Self.counted(seconds))"), hint: Self.busy)
    case .tookTooMuchMemory(let megabytes):
      PrintFault(
        Phrase(
          "หยุดจัดทำ PDF เพราะใช้หน่วยความจำถึง \(megabytes) MB",
          "pdf: Chromium was stopped when it held \(megabytes) MB"),
        hint: Phrase(
          "เอกสารยาวเกินกว่าจะอยู่ในไฟล์เดียว จัดทำเป็นรูปแบบอื่นได้",
          "the paper is too long for one file; the other formats can be written"))
    case .refused(let words):
      PrintFault(
        Phrase("จัดทำ PDF ไม่ได้: Chromium แจ้งว่า \(words)", "pdf: Chromium says: \(words)"))
    case .ended:
      PrintFault(
        Phrase("จัดทำ PDF ไม่สำเร็จ: Chromium ปิดไปกลางคัน", "pdf: Chromium ended in the middle"))
    case .noWorkFolder(let words):
      PrintFault(
        Phrase(
          "จัดทำ PDF ไม่ได้: ไม่มีที่เก็บไฟล์ชั่วคราว: \(words)",
          "pdf: there is no room for its temporary files: \(words)"),
        hint: Phrase(
          "ตั้ง TMPDIR เป็นโฟลเดอร์ที่เขียนได้", "set TMPDIR to a folder that can be written"))
    }
  }

  private static let busy = Phrase(
    "ลองอีกครั้งเมื่อเครื่องว่างกว่านี้ หรือตั้ง SUCHARIT_PRINT_SECONDS ให้มากขึ้น",
    "try again when the machine is less busy, or set SUCHARIT_PRINT_SECONDS higher")

  private static func counted(_ seconds: Int) -> String {
    seconds == 1 ? "1 second" : "\(seconds) seconds"
  }
}
