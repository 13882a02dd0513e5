extension Obligation {
  /// The title as people see it: whose share it is and which one of several stand before it, since lists
  /// and calendars cut long titles at the end. `สำนักคลัง: ส่งผล…`, `เดือน ต.ค. 2565 รายงานผล…`
  public var fullTitle: String { titled(occurrence.map(Wording.name(of:))) }

  /// The same with the occurrence in English; unit and title stay as the plan has them.
  public var fullTitleInEnglish: String {
    titled(occurrence.map { Wording.englishName(of: $0) + ":" })
  }

  private func titled(_ occurrence: String?) -> String {
    [share.map { $0.name + ":" }, occurrence, title].compactMap(\.self).joined(separator: " ")
  }
}
