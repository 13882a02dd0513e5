private import Glibc
private import ThaiCivil

/// A bar on the terminal for what takes over a second; silent where standard error is none.
final class ProgressBar {
  private let name: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let began = Live.instant.millisecondsSinceEpoch
  private var shown = -1

  private static let cells = 30

  init(_ name: String) { self.name = name }

  /// Shows how much is done; at most one line a percent.
  func show(_ done: Int, of total: Int) {
    let percent = total > 0 ? done * 100 / total : 100
    guard isTerminal, percent != shown, Live.instant.millisecondsSinceEpoch - began > 1000 else {
      return
    }
    shown = percent
    let filled = percent * Self.cells / 100
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.cells - filled)
    Console.progress("\r\(name) \(bar) \(percent)%")
  }

  /// Takes the bar away.
  func clear() {
    if shown >= 0 { Console.progress("\r\u{1B}[K") }
  }
}
