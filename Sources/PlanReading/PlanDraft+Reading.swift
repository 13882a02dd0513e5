internal import PlanModel
internal import ThaiCivil
internal import Yams

extension PlanDraft {
  /// Nil when the whole file is no mapping.
  init?(_ root: Node, _ faults: Faults) {
    guard let reader = MappingReader(root, .plan, faults) else { return nil }
    self.init(
      at: reader.at,
      scheduling: SchedulingSettings(reader.mapping("schedule", .scheduling)),
      calendar: CalendarSettings(reader.mapping("calendar", .calendar)))
    _ = reader.integer("format")
    id = reader.text("id")
    kind = reader.word("kind", Plan.Kind.self)
    title = reader.text("title")
    organisation = reader.mapping("organisation", .organisation).flatMap(Organisation.init)
    fiscalYears = reader.fiscalYears("fiscal-years")
    source = reader.mapping("source", .source).flatMap(SourceDocument.init)
    owners = reader.mappings("owners", .owner).map(OwnerDraft.init)
    if reader.hasEmptyList("owners") {
      faults.add(
        .missingKey, at: reader.at, "this plan has no owner",
        hint: "owners: [{id: clerk-office, name: สำนักปลัด}]")
    }
    if reader.hasEmptyList("dimensions") {
      faults.add(
        .missingKey, at: reader.at, "this plan has no dimension",
        hint: "dimensions: [{id: d1, number: 1, title: …, projects: …}]")
    }
    reporting = reader.mapping("reporting", .reporting).map(ReportingDraft.init) ?? ReportingDraft()
    dimensions = reader.mappings("dimensions", .dimension).map(DimensionDraft.init)
    risks = reader.mappings("risks", .risk).map(RiskDraft.init)
    amendments = reader.mappings("amendments", .amendment).map(AmendmentDraft.init)
    assumptions = reader.mappings("assumptions", .assumption).map(AssumptionDraft.init)
    eras = faults.eras
  }
}

extension Organisation {
  fileprivate init?(_ reader: MappingReader) {
    let name = reader.text("name")
    let kind = reader.word("kind", Kind.self)
    let province = reader.text("province")
    if let province, province.value.unicodeScalars.starts(with: "จังหวัด".unicodeScalars) {
      reader.faults.warn(
        .provinceWord, at: province.at,
        "'\(province.value.excerpt)' has the word จังหวัด, which papers put before it themselves",
        hint: String(
          Substring(province.value.unicodeScalars.dropFirst("จังหวัด".unicodeScalars.count))
        ).trimmed)
    }
    guard let name, let kind, let province else { return nil }
    self.init(name: name.value, kind: kind.value, province: province.value)
  }
}

extension SourceDocument {
  fileprivate init?(_ reader: MappingReader) {
    let document = reader.text("document")
    let title = reader.text("title")
    let published = reader.month("published")
    guard let document, let title else { return nil }
    self.init(document: document.value, title: title.value, published: published?.value)
  }
}

extension OwnerDraft {
  fileprivate init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    name = reader.text("name")
    email = reader.email("email")
    head = reader.text("head")?.value
  }
}

extension RiskDraft {
  fileprivate init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    _ = reader.printedNumber("number")
    title = reader.text("title")
    area = reader.text("area")?.value
    isKnown = reader.word("known", Familiarity.self).map { $0.value == .known }
    status = reader.word("status", Risk.TrafficLight.self)
    necessity = reader.integer("necessity")
    severity = reader.integer("severity")
    score = reader.integer("score")
    control = reader.word("control", Risk.Control.self)
    measures = reader.texts("measures").map(\.value)
    source = reader.text("source")?.value
  }
}

extension MappingReader {
  /// An address of electronic mail. One that cannot be is kept and reported: it hurts no other part.
  fileprivate func email(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let parts = text.value.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.value.unicodeScalars.allSatisfy {
      0x21...0x7E ~= $0.value && !"<>()[],;:\"\\".unicodeScalars.contains($0)
    }
    let labels = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    if !isPlain || parts.count != 2 || parts[0].isEmpty || labels.count < 2
      || labels.contains(where: \.isEmpty)
    {
      faults.warn(
        .malformedEmail, at: text.at, "'\(text.value.excerpt)' is no address of electronic mail",
        hint: "saraban@example.go.th")
    }
    return text.value
  }
}

extension AmendmentDraft {
  fileprivate init(_ reader: MappingReader) {
    self.init(at: reader.at)
    number = reader.integer("number")
    date = reader.date("date")
    reason = reader.text("reason")
    changes = reader.texts("changes").map(\.value)
  }
}

extension AssumptionDraft {
  fileprivate init(_ reader: MappingReader) {
    self.init(at: reader.at)
    id = reader.text("id")
    about = reader.text("about")
    reads = reader.text("reads")
    why = reader.text("why")
  }
}
