internal import Foundation
internal import TestSupport
internal import Testing

/// LibreOffice as the word processor of whoever gets a Word file, with one font for Thai.
struct LibreOffice {
  /// What the machine has for TH Sarabun New.
  enum Font: CaseIterable {
    /// Letters of its size: Laksaman, which is TH Sarabun New redrawn 1.5 times larger, with half as many units more to
    /// the em. Debian has no package of TH Sarabun New itself.
    case ofItsSize
    /// Larger ones, as most other Thai fonts have: a machine without TH Sarabun.
    case larger
  }

  let font: Font
  let sandbox: Sandbox

  /// Files as PDF, in a folder of the sandbox; gives their paths.
  func printed(_ files: [String], to folder: String) async throws -> [String] {
    let fonts = try installFonts()
    let run = try await Program.run(
      program: URL(filePath: "/usr/bin/soffice"),
      [
        "-env:UserInstallation=file://\(sandbox.path("profile-\(font)"))", "--headless",
        "--convert-to", "pdf", "--outdir", sandbox.path(folder),
      ] + files, in: sandbox.folder,
      environment: Program.environment.merging([
        "HOME": sandbox.folder.path, "FONTCONFIG_FILE": fonts,
      ]) { $1 })
    try #require(run.code == 0, "\(run.notes)")
    return sandbox.names(in: folder).filter { $0.hasSuffix(".pdf") }
      .map { sandbox.path("\(folder)/\($0)") }
  }

  // MARK: Fonts

  private static let installed = "/usr/share/fonts/truetype/tlwg"

  /// A configuration with Laksaman in the place of TH Sarabun New, and nothing else for Thai; gives its path.
  private func installFonts() throws -> String {
    for name in ["Laksaman.ttf", "Laksaman-Bold.ttf"] {
      var octets = [UInt8](try Data(contentsOf: URL(filePath: "\(Self.installed)/\(name)")))
      if font == .ofItsSize { try Self.shrink(&octets) }
      try sandbox.write(octets, to: "fonts-\(font)/\(name)")
    }
    let configuration = """
      <?xml version="1.0"?>
      <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig>
        <dir>\(sandbox.path("fonts-\(font)"))</dir>
        <dir>/usr/share/fonts/truetype/dejavu</dir>
        <cachedir>\(sandbox.path("cache-\(font)"))</cachedir>
        <alias binding="same">
          <family>TH Sarabun New</family><prefer><family>Laksaman</family></prefer>
        </alias>
      </fontconfig>
      """
    try sandbox.write(configuration, to: "fonts-\(font).conf")
    return sandbox.path("fonts-\(font).conf")
  }

  /// More units to the em (OpenType, `head`): the same outlines are smaller at the same size.
  private static func shrink(_ font: inout [UInt8]) throws {
    func number(_ place: Int, _ octets: Int) -> Int {
      font[place..<(place + octets)].reduce(0) { $0 << 8 | Int($1) }
    }
    let tables = (0..<number(4, 2)).map { 12 + 16 * $0 }
    let head = try #require(tables.first { Array(font[$0..<($0 + 4)]) == Array("head".utf8) })
    let place = number(head + 8, 4) + 18
    let units = number(place, 2) * 3 / 2
    font[place] = UInt8(units >> 8)
    font[place + 1] = UInt8(units & 0xFF)
  }
}
