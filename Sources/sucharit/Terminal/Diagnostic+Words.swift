import Papers
internal import PlanModel

extension Diagnostic {
  func message(_ language: Language) -> String { message.said(in: language) }

  func hint(_ language: Language) -> String? { hint?.said(in: language) }
}

extension Diagnostic.Severity {
  func word(_ language: Language) -> String {
    switch self {
    case .error: Phrase("ข้อผิดพลาด", rawValue).said(in: language)
    case .warning: Phrase("คำเตือน", rawValue).said(in: language)
    }
  }
}

extension Phrase {
  func said(in language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}
