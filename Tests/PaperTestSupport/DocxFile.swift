package import Foundation
import Papers
package import Testing

#if canImport(FoundationXML)
  package import FoundationXML
#endif

/// A Word file, taken apart.
package struct DocxFile {
  package let parts: [String: [UInt8]]

  /// Its parts are those that `[Content_Types].xml` and the relationships name.
  package init(_ octets: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    guard let archive = ZipReading(octets) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    var parts: [String: [UInt8]] = [:]
    func read(_ name: String) {
      guard parts[name] == nil else { return }
      guard case .octets(let content) = archive.entry(name, most: 1 << 30) else { return }
      parts[name] = content
    }
    read("[Content_Types].xml")
    read("_rels/.rels")
    let types = try XMLScan(parts["[Content_Types].xml"] ?? [])
    for name in types.values("PartName", of: "Override").map({ String($0.dropFirst()) }) {
      read(name)
      let path = name.split(separator: "/")
      let rels = (path.dropLast() + ["_rels", "\(path.last ?? "").rels"]).joined(separator: "/")
      read(rels)
      guard let content = parts[rels] else { continue }
      for target in try XMLScan(content).values("Target", of: "Relationship") {
        read((path.dropLast().map(String.init) + [target]).joined(separator: "/"))
      }
    }
    self.parts = parts
    #expect(archive.count == parts.count, "every entry is a part", sourceLocation: sourceLocation)
  }

  package func text(_ name: String) throws -> String {
    String(decoding: try #require(parts[name]), as: UTF8.self)
  }

  package func scan(_ name: String) throws -> XMLScan { try XMLScan(try #require(parts[name])) }
}

/// XML as libxml2 reads it.
package final class XMLScan: NSObject, XMLParserDelegate {
  package private(set) var elements: [(name: String, attributes: [String: String])] = []
  package private(set) var text = ""

  package init(_ octets: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(octets))
    parser.delegate = self
    guard parser.parse() else {
      throw parser.parserError ?? CocoaError(.coderReadCorrupt)
    }
  }

  package func values(_ attribute: String, of element: String) -> [String] {
    elements.filter { $0.name == element }.compactMap { $0.attributes[attribute] }
  }

  package func count(_ element: String) -> Int { elements.count { $0.name == element } }

  package func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    elements.append((name, attributes))
  }

  package func parser(_ parser: XMLParser, foundCharacters characters: String) {
    text += characters
  }
}
