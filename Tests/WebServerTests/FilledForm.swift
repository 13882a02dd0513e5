internal import Testing

/// A form of a page as a browser would send it: what stands in its controls.
struct FilledForm {
  let path: String
  var fields: [(String, String)]

  /// The form that is posted to a path; the one that has a field of a name, where there are several.
  init(_ page: TestBrowser.Page, to path: String, having field: String? = nil) throws {
    let forms = page.text.split(separator: "<form method=\"post\" action=\"\(path)\"").dropFirst()
      .map { $0.split(separator: "</form>").first ?? "" }
    let form = forms.first { field == nil || $0.contains("name=\"\(field ?? "")\"") }
    self.path = path
    fields = Self.fields(try #require(form, "no form to \(path): \(page.status) \(page.text)"))
  }

  subscript(name: String) -> String? {
    get { fields.first { $0.0 == name }?.1 }
    set {
      fields.removeAll { $0.0 == name }
      if let newValue { fields.append((name, newValue)) }
    }
  }

  private static func fields(_ form: Substring) -> [(String, String)] {
    var fields: [(String, String)] = []
    var select: String?
    for piece in form.split(separator: "<").dropFirst() {
      let tag = piece.prefix { $0 != ">" }
      let attributes = Self.attributes(tag)
      switch tag.prefix(while: \.isLetter) {
      case "input":
        guard let name = attributes["name"], let type = attributes["type"] else { continue }
        if ["radio", "checkbox"].contains(type), attributes["checked"] == nil { continue }
        fields.append((name, attributes["value"] ?? ""))
      case "textarea":
        let text = piece.dropFirst(tag.count + 1).drop { $0 == "\n" }
        fields.append((attributes["name"] ?? "", plain(String(text))))
      case "select": select = attributes["name"]
      case "option":
        guard let name = select, let value = attributes["value"] else { continue }
        let isFirst = !fields.contains { $0.0 == name }
        if attributes["selected"] != nil { fields.removeAll { $0.0 == name } }
        if attributes["selected"] != nil || isFirst { fields.append((name, value)) }
      default: continue
      }
    }
    return fields
  }

  private static func attributes(_ tag: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    for match in tag.matches(of: /([a-z-]+)="([^"]*)"/) {
      attributes[String(match.1)] = plain(String(match.2))
    }
    return attributes
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

extension TestBrowser {
  @discardableResult
  func send(_ form: FilledForm) async throws -> Page { try await post(form.path, form.fields) }
}
