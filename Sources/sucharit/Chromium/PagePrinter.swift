import Office
import Papers
import ThaiCivil

/// Prints by Chromium, for the commands and for the server.
struct ChromiumPrinter: PaperPrinter {
  func pdf(of document: Document, made: Instant) throws(PrintFault) -> [UInt8] {
    do throws(ChromiumFault) { return try PagePrinter.pdf(of: document, made: made) } catch {
      throw error.words
    }
  }
}

/// Papers as PDF, made by Chromium: the one thing that a report needs another program for, so it stands here and not
/// with the writers.
enum PagePrinter {
  /// The paper as PDF; the dates in it are the instant of the report, so that the same paper gives the same
  /// octets.
  static func pdf(of document: Document, made: Instant) throws(ChromiumFault) -> [UInt8] {
    var chromium = try Chromium.start()
    try chromium.show(HTMLWriter.text(of: document, on: .paper))
    var octets = try chromium.pdf()
    if document.hasContents {
      // Where each part stands is known once all is laid out.
      try chromium.fill(PartPages(octets).pages.mapValues(document.digits.write))
      octets = try chromium.pdf()
    }
    chromium.stop()
    guard octets.starts(with: Array("%PDF-".utf8)) else { throw .refused("that is no PDF") }
    return PDFDates.set(made, in: octets)
  }
}
