import Papers

extension Language {
  /// The language of messages under a locale (POSIX.1-2024, 8.2): the first of LC_ALL, LC_MESSAGES and LANG
  /// that says something decides; English is spoken wherever that is not Thai.
  init(locale environment: (String) -> String?) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment)
    let locale = names.first { !$0.isEmpty } ?? ""
    self = locale.prefix { !"_.@".contains($0) } == "th" ? .thai : .english
  }
}
