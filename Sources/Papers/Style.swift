public import ThaiCivil

/// The language of a paper's headings, labels and dates. What the plan and the log say stays as typed.
public enum Language: String, CaseIterable, Sendable {
  case thai = "th"
  case english = "en"

  /// The name by which Word and web pages know it (BCP 47).
  var tag: String {
    switch self {
    case .thai: "th-TH"
    case .english: "en-US"
    }
  }

  /// The digits that its papers usually have.
  var digits: Digits {
    switch self {
    case .thai: .thai
    case .english: .arabic
    }
  }
}

/// How a paper says what it says: in which language, and its own numbers in which digits.
public struct Style: Hashable, Sendable {
  public let language: Language
  public let digits: Digits

  /// Digits are the usual ones of the language where none are named.
  public init(_ language: Language = .thai, _ digits: Digits? = nil) {
    self.language = language
    self.digits = digits ?? language.digits
  }

  public static let thai = Style(.thai)
  public static let english = Style(.english)
}

extension Style {
  package var wording: PaperWording { PaperWording(language) }
}

/// Phrases in the languages of papers.
package protocol Bilingual {
  var language: Language { get }
}

extension Bilingual {
  /// The one of two phrases that is in the language.
  package func of(_ thai: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String
  {
    switch language {
    case .thai: thai()
    case .english: english()
    }
  }
}
