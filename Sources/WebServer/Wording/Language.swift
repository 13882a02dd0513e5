/// The languages of the pages. What the plan and people say stays as it is.
enum Language: String, CaseIterable, Sendable {
  case thai = "th"
  case english = "en"

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
struct Words: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ thai: String, _ english: String) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}
