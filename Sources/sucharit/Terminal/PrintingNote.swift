private import Glibc

/// Says on the terminal that a PDF is being made, which takes seconds; silent where standard error is none.
struct PrintingNote {
  private let isTerminal = isatty(STDERR_FILENO) == 1

  init(_ name: String) {
    if isTerminal { Console.progress("\rsucharit: printing \(name).pdf, 5 to 20 seconds …") }
  }

  /// Takes the words away.
  func clear() {
    if isTerminal { Console.progress("\r\u{1B}[K") }
  }
}
