package import Foundation
import Testing

#if canImport(FoundationXML)
  package import FoundationXML
#endif

/// What an XML reader finds in a picture.
package final class SVGReader: NSObject, XMLParserDelegate {
  package private(set) var names: Set<String> = []
  package private(set) var attributes: Set<String> = []
  package private(set) var texts: [String] = []
  package private(set) var title = ""
  package private(set) var words = ""
  private var path: [String] = []

  /// Elements that draw, and nothing else.
  package static let harmless: Set<String> = [
    "svg", "title", "desc", "defs", "pattern", "rect", "path", "line", "polyline", "text",
  ]

  /// Throws where it is not well-formed.
  package init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
  }

  package func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.insert(name)
    self.attributes.formUnion(attributes.keys)
    path.append(name)
    if name == "text" { texts.append("") }
  }

  package func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
  }

  package func parser(_ parser: XMLParser, foundCharacters string: String) {
    switch path {
    case ["svg", "title"]: title += string
    case ["svg", "desc"]: words += string
    case ["svg", "text"]: texts[texts.count - 1] += string
    default: break
    }
  }
}
