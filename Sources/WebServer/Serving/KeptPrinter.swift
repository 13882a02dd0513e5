internal import Crypto
internal import Interchange
public import Papers
public import Stores
public import ThaiCivil

/// Prints a closed report once and keeps the print: under the hash of the page that is printed, so that whatever
/// would look otherwise is printed anew, for a layout of a later version too.
public struct KeptPrinter: PaperPrinter {
  private let printer: any PaperPrinter
  private let shelf: any PrintShelf

  public init(_ printer: any PaperPrinter, _ shelf: any PrintShelf) {
    self.printer = printer
    self.shelf = shelf
  }

  public func pdf(of document: Document, made: Instant, isFinal: Bool) throws -> [UInt8] {
    guard isFinal else { return try printer.pdf(of: document, made: made, isFinal: false) }
    let page = HTMLWriter.text(of: document, on: .paper)
    let name = String(hexadecimal: SHA256.hash(data: Array(page.utf8)))
    if let kept = shelf.print(name) { return kept }
    let print = try printer.pdf(of: document, made: made, isFinal: true)
    // Where it cannot be kept, it is printed again the next time.
    try? shelf.keep(print, as: name)
    return print
  }
}
