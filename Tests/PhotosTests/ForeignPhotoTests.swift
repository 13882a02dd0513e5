import Foundation
import Photos
import TestSupport
import Testing

/// What Pillow and ExifTool say of photos that were cleaned.
@Suite("A cleaned photo, to other programs")
struct ForeignPhotoTests {
  private static let script = Repository.root.appending(path: "Tests/PhotosTests/Readers/photos.py")

  /// What the script prints.
  private struct Answer: Decodable {
    let same: Bool
    let tags: [String]
    let comment: Bool
    let secret: Bool
    let secretBefore: Bool
  }

  @Test("decodes to the same pixels, upright, and names no place, device, time or person")
  func cleaned() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "photos-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Self.run("make", folder.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count == 48)
    for name in names {
      let kind = try #require(Self.kind(of: name))
      let old = folder.appending(path: name)
      let new = folder.appending(path: "clean-\(name)")
      let octets = Array(try Data(contentsOf: old))
      let photo = try CleanPhoto(of: kind, octets)
      let clean = photo.pieces.flatMap { piece in
        switch piece {
        case .kept(let range): Array(octets[range])
        case .made(let made): made
        }
      }
      try Data(clean).write(to: new)
      let answer = try JSONDecoder().decode(
        Answer.self, from: Self.run("compare", old.path, new.path))
      #expect(answer.same, "\(name)")
      #expect(!answer.secret && !answer.comment, "\(name)")
      #expect(answer.secretBefore == name.contains("-") || name.hasPrefix("moving"), "\(name)")
      let said = answer.tags.filter { !Self.isHarmless($0) }
      #expect(said == [], "\(name)")
    }
  }

  /// What tells how a picture is drawn.
  private static func isHarmless(_ tag: String) -> Bool {
    let group = tag.split(separator: ":").first ?? ""
    let composite = ["Composite:ImageSize", "Composite:Megapixels"]
    return ["JFIF", "PNG", "PNG-pHYs", "RIFF", "GIF", "Adobe", "APP14"].contains(group)
      || tag == "IFD0:Orientation" || composite.contains(tag)
  }

  private static func kind(of name: String) -> PhotoKind? {
    switch name.split(separator: ".").last {
    case "jpg": .jpeg
    case "png": .png
    case "webp": .webP
    case "gif": .gif
    default: nil
    }
  }

  private static func run(_ arguments: String...) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [script.path] + arguments
    process.standardOutput = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return said
  }
}
