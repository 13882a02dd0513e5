import Papers

extension Language {
  /// The one that a page offers beside its own.
  var other: Language { self == .thai ? .english : .thai }

  /// Its own name for itself.
  var name: String {
    switch self {
    case .thai: "ไทย"
    case .english: "English"
    }
  }
}

/// The words of the pages in one language. Terms of officials stand in Thai with the core.
struct PageWording: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// So many in English: 1 error, 2 errors.
  func counted(_ count: Int, _ one: String, _ more: String? = nil) -> String {
    "\(count) \(count == 1 ? one : more ?? one + "s")"
  }

  func say(_ thai: String, _ english: String) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}
