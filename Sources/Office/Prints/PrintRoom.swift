import Crypto
import Interchange
public import Papers
public import Reports
public import Stores
public import ThaiCivil

/// Prints the papers of an office. That of a closed report is printed once and kept: under the hash of the page that
/// is printed, so that whatever would look otherwise is printed anew, for a layout of a later version too.
public struct PrintRoom: Sendable {
  private let printer: any PaperPrinter
  private let shelf: any PrintShelf

  public init(_ printer: any PaperPrinter, keptOn shelf: any PrintShelf) {
    (self.printer, self.shelf) = (printer, shelf)
  }

  /// A report that was made from a book, laid out as a document.
  public func pdf(
    of document: Document, saying report: Report, from book: Book, made: Instant
  ) throws(PrintFault) -> [UInt8] {
    guard report.isClosed else { return try printer.pdf(of: document, made: made) }
    let page = HTMLWriter.text(of: document, on: .paper)
    let name = String(hexadecimal: SHA256.hash(data: Array(page.utf8)))
    if let kept = shelf.print(name) { return kept }
    let print = try printer.pdf(of: document, made: made)
    // Where it cannot be kept, it is printed again the next time.
    try? shelf.keep(print, as: name, unless: book.isErasedSince)
    return print
  }
}
