import WebServer

extension Papers {
  /// Compressing and printing as the commands do it.
  static let live = Papers(
    gzip: { Gzip.packed($0) },
    pdf: { try PagePrinter.pdf(of: $0, made: $1) })
}
