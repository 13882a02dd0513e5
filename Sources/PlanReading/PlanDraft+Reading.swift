internal import PlanModel
internal import ThaiCivil
internal import Yams

extension PlanDraft {
  /// Nil when the whole file is not a mapping.
  init?(_ root: Node, _ faults: Faults) {
    guard let reader = MappingReader<PlanShape>(root, faults) else { return nil }
    self.init(
      at: reader.at, scheduling: SchedulingSettings(reader.schedule),
      calendar: CalendarSettings(reader.calendar))
    _ = reader.format
    id = reader.id
    kind = reader.kind
    title = reader.title
    organisation = reader.organisation.flatMap(Organisation.init)
    fiscalYears = reader.fiscalYears
    source = reader.source.flatMap(SourceDocument.init)
    owners = reader.owners.map(OwnerDraft.init)
    reader.refuseEmpty(
      \.owners, FaultPhrase("แผนนี้ไม่มีผู้รับผิดชอบ", "this plan has no owner"),
      hint: FaultPhrase(
        "\(file: "owners: [{id: clerk-office, name: สำนักปลัด}]", form: "เพิ่มหน่วยงาน")",
        "\(file: "owners: [{id: clerk-office, name: สำนักปลัด}]", form: "add a unit")"))
    reader.refuseEmpty(
      \.dimensions, FaultPhrase("แผนนี้ไม่มีมิติ", "this plan has no dimension"),
      hint: FaultPhrase(
        "\(file: "dimensions: [{id: d1, number: 1, title: …, projects: …}]", form: "เพิ่มมิติ")",
        "\(file: "dimensions: [{id: d1, number: 1, title: …, projects: …}]", form: "add a dimension")"
      ))
    reporting = reader.reporting.map(ReportingDraft.init) ?? ReportingDraft()
    dimensions = reader.dimensions.map(DimensionDraft.init)
    risks = reader.risks.map(RiskDraft.init)
    amendments = reader.amendments.map(AmendmentDraft.init)
    assumptions = reader.assumptions.map(AssumptionDraft.init)
    itaResults = reader.itaResults.map(ITAResultDraft.init)
    eras = faults.eras
  }
}

extension Organisation {
  fileprivate init?(_ reader: MappingReader<OrganisationShape>) {
    let name = reader.name
    let kind = reader.kind
    let district = reader.district
    let province = reader.province
    reader.warn(of: "อำเภอ", in: district)
    reader.warn(of: "จังหวัด", in: province)
    reader.warn(ofUnknown: province)
    reader.warn(of: kind, in: name)
    guard let name, let kind, let province else { return nil }
    self.init(
      name: name.value, kind: kind.value, district: district?.value, province: province.value)
  }
}

extension MappingReader<OrganisationShape> {
  /// Papers put the word before the name themselves.
  fileprivate func warn(of word: String, in name: Located<String>?) {
    guard let name, name.value.unicodeScalars.starts(with: word.unicodeScalars) else { return }
    faults.warn(
      .provinceWord, at: name.at,
      Phrase(
        "“\(name.value.excerpt)” มีคำว่า \(word) ซึ่งเอกสารที่พิมพ์จะเติมให้เอง",
        "'\(name.value.excerpt)' has the word \(word), which papers put before it themselves"),
      hint: .same(
        String(Substring(name.value.unicodeScalars.dropFirst(word.unicodeScalars.count))).trimmed))
  }
}

extension MappingReader<OrganisationShape> {
  /// The name of an office says what kind it is, and somebody may have chosen the next one in a list.
  fileprivate func warn(of kind: Located<Organisation.Kind>?, in name: Located<String>?) {
    guard let kind, let name,
      let words = Organisation.words(ofKind: kind.value, named: name.value)
    else { return }
    faults.warn(.kindOfOffice, at: kind.at, words.message, hint: words.hint)
  }

  /// A province may be made by law, as the 77th was in B.E. 2554: so it is no error.
  fileprivate func warn(ofUnknown province: Located<String>?) {
    guard let province, let words = Organisation.words(ofUnknownProvince: province.value) else {
      return
    }
    faults.warn(.unknownProvince, at: province.at, words.message, hint: words.hint)
  }
}

extension SourceDocument {
  fileprivate init?(_ reader: MappingReader<SourceShape>) {
    let document = reader.document
    let title = reader.title
    let published = reader.published
    guard let document, let title else { return nil }
    self.init(document: document.value, title: title.value, published: published?.value)
  }
}

extension OwnerDraft {
  fileprivate init(_ reader: MappingReader<OwnerShape>) {
    self.init(at: reader.at)
    id = reader.id
    name = reader.name
    email = reader.email?.value
    head = reader.head?.value
    succeeds = reader.succeeds
  }
}

extension RiskDraft {
  fileprivate init(_ reader: MappingReader<RiskShape>) {
    self.init(at: reader.at)
    id = reader.id
    _ = reader.number
    title = reader.title
    area = reader.area?.value
    isKnown = reader.known.map { $0.value == .known }
    status = reader.status
    necessity = reader.necessity
    severity = reader.severity
    score = reader.score
    control = reader.control
    measures = reader.measures.map(\.value)
    source = reader.source?.value
  }
}

extension AmendmentDraft {
  fileprivate init(_ reader: MappingReader<AmendmentShape>) {
    self.init(at: reader.at)
    number = reader.number
    date = reader.date
    reason = reader.reason
    changes = reader.changes.map(\.value)
  }
}

extension AssumptionDraft {
  fileprivate init(_ reader: MappingReader<AssumptionShape>) {
    self.init(at: reader.at)
    id = reader.id
    about = reader.about
    reads = reader.reads
    why = reader.why
  }
}

extension ITAResultDraft {
  fileprivate init(_ reader: MappingReader<ITAResultShape>) {
    self.init(at: reader.at)
    year = reader.year
    score = reader.score
    level = reader.level?.value
  }
}
