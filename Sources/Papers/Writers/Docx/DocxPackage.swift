/// The parts of a Word file and how they refer to each other (ECMA-376, part 2: Open Packaging
/// Conventions).
struct DocxPackage {
  private var parts: [Part] = []
  private var pictures: [String: String] = [:]

  private struct Part {
    let name: String
    let type: String?
    let octets: [UInt8]
    let relationships: [DocxRelationship]
  }

  /// Adds a part, by its path from the top without a leading slash.
  mutating func add(
    _ name: String, type: String, _ octets: [UInt8], relationships: [DocxRelationship] = []
  ) {
    parts.append(Part(name: name, type: type, octets: octets, relationships: relationships))
  }

  /// Adds a picture, whose type goes with the end of its name.
  mutating func add(picture name: String, _ format: DocxPicture.Format, _ octets: [UInt8]) {
    pictures[format.rawValue] = format.contentType
    parts.append(Part(name: name, type: nil, octets: octets, relationships: []))
  }

  /// The file. The relationships are those of the package itself.
  func octets(relationships: [DocxRelationship]) -> [UInt8] {
    let archive = ZipArchive()
    // Programs that tell a file by its beginning look for this name first.
    archive.add("[Content_Types].xml", contentTypes)
    archive.add("_rels/.rels", DocxRelationship.part(relationships))
    for part in parts {
      archive.add(part.name, part.octets)
      guard !part.relationships.isEmpty else { continue }
      archive.add(
        DocxPath.relationships(of: part.name), DocxRelationship.part(part.relationships))
    }
    return archive.octets()
  }

  private var contentTypes: [UInt8] {
    XMLWriter.part { xml in
      xml.element(
        "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]
      ) { xml in
        let package = "application/vnd.openxmlformats-package.relationships+xml"
        xml.element("Default", ["Extension": "rels", "ContentType": package])
        xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
        for (name, type) in pictures.sorted(by: { $0.key < $1.key }) {
          xml.element("Default", ["Extension": name, "ContentType": type])
        }
        for part in parts {
          guard let type = part.type else { continue }
          xml.element("Override", ["PartName": "/" + part.name, "ContentType": type])
        }
      }
    }
  }
}

/// How a part refers to another, or to an address outside.
struct DocxRelationship: Hashable {
  let id: String
  let kind: Kind
  let target: String
  var isExternal = false

  /// The last word of a relationship type.
  enum Kind: String {
    case officeDocument, extendedProperties = "extended-properties"
    case coreProperties = "core-properties"
    case styles, theme, settings, fontTable, numbering, header, footer, hyperlink, image
    case chart, package, worksheet

    var uri: String {
      switch self {
      case .coreProperties:
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
      default: DocxNamespace.relationships + "/" + rawValue
      }
    }

    init?(uri: String) {
      guard let kind = uri.split(separator: "/").last.flatMap({ Kind(rawValue: String($0)) }),
        kind.uri == uri
      else { return nil }
      self = kind
    }
  }

  static func part(_ relationships: [DocxRelationship]) -> [UInt8] {
    XMLWriter.part { xml in
      xml.element("Relationships", ["xmlns": DocxNamespace.package]) { xml in
        for relationship in relationships {
          if relationship.isExternal {
            xml.element(
              "Relationship",
              [
                "Id": relationship.id, "Type": relationship.kind.uri,
                "Target": relationship.target, "TargetMode": "External",
              ])
          } else {
            xml.element(
              "Relationship",
              [
                "Id": relationship.id, "Type": relationship.kind.uri,
                "Target": relationship.target,
              ])
          }
        }
      }
    }
  }
}

/// The namespaces of ECMA-376, transitional form: what every program writes.
enum DocxNamespace {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  /// The strict form, which few programs write and many do not read.
  static let strictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main"
}

/// Paths inside a package.
enum DocxPath {
  /// Where the relationships of a part stand: `word/document.xml` → `word/_rels/document.xml.rels`.
  static func relationships(of part: String) -> String {
    let (folder, name) = split(part)
    return "\(folder)_rels/\(name).rels"
  }

  /// A target as a part means it: from its own folder, or with a leading slash from the top. Nil where it
  /// leaves the package.
  static func resolve(_ target: String, from part: String) -> String? {
    var steps = target.hasPrefix("/") ? [] : split(part).folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..":
        guard steps.popLast() != nil else { return nil }
      default: steps.append(step)
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }

  /// The folder with its slash, and the name.
  private static func split(_ part: String) -> (folder: Substring, name: Substring) {
    let slash = part.lastIndex(of: "/").map(part.index(after:)) ?? part.startIndex
    return (part[..<slash], part[slash...])
  }
}
