import Papers
import ThaiCivil
import WebServer

/// Prints as the commands do, for the server.
struct ChromiumPrinter: PaperPrinter {
  func pdf(of document: Document, made: Instant) throws -> [UInt8] {
    try PagePrinter.pdf(of: document, made: made)
  }
}

/// Papers as PDF and charts as pictures, made by Chromium: the one thing that a report needs another
/// program for, so it stands here and not with the writers.
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

  /// Dots a CSS pixel: a picture as wide as a turned A4 page has 300 dots an inch.
  private static let scale = 3

  /// Every chart of the paper as a picture, by its name.
  static func pictures(of document: Document) throws(ChromiumFault) -> [String: RasterImage] {
    let charts = document.charts
    guard !charts.isEmpty else { return [:] }
    var chromium = try Chromium.start()
    try chromium.show(page(charts))
    var pictures: [String: RasterImage] = [:]
    var y = 0
    for chart in charts {
      let size = chart.pictureSize
      let octets = try chromium.picture(
        x: 0, y: y, width: size.width, height: size.height, scale: scale)
      guard let picture = RasterImage(octets) else { throw .refused("that is no PNG") }
      pictures[chart.name] = picture
      y += size.height
    }
    chromium.stop()
    return pictures
  }

  /// The charts below each other, from the corner on.
  private static func page(_ charts: [Chart]) -> String {
    "<!DOCTYPE html><html lang=\"th\"><head><meta charset=\"utf-8\"><title>charts</title>"
      + "<style>body{margin:0}svg{display:block}</style></head><body>"
      + charts.map(\.svg).joined() + "</body></html>"
  }
}
