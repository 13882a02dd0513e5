public import PlanModel
internal import ThaiCivil

/// Writes a draft as a plan file: every key in the order of the format, in one way, so that two files of one
/// plan differ nowhere. What reads it gets the same plan; comments of a file that a person wrote are not in
/// a draft, and so not in what is written.
public enum PlanWriter {
  /// The text of the file. `remarks` stand above it as comments, one a line.
  public static func text(of draft: PlanDraft, remarks: [String] = []) -> String {
    let head = remarks.flatMap { $0.cleanLines }.map { "# \($0)\n" }
    return (head + tree(of: draft).lines()).joined()
  }

  private static func tree(of draft: PlanDraft) -> YAMLTree {
    MappingWriter<PlanShape> { plan in
      plan.put(\.format, bare: 1)
      plan.put(\.id, text: draft.id?.value)
      plan.put(\.kind, bare: draft.kind?.value.rawValue)
      plan.put(\.title, text: draft.title?.value)
      plan.put(\.organisation, draft.organisation.map(tree(of:)))
      plan.put(\.fiscalYears, bare: draft.fiscalYears?.value.written)
      plan.put(\.source, draft.source.map(tree(of:)))
      plan.put(\.owners, list: draft.owners.map(tree(of:)))
      plan.put(\.reporting, tree(of: draft.reporting))
      plan.put(\.schedule, tree(of: draft.scheduling))
      plan.put(\.calendar, tree(of: draft.calendar))
      plan.put(\.dimensions, list: draft.dimensions.map(\.tree))
      plan.put(\.risks, list: draft.risks.map(tree(of:)))
      plan.put(\.amendments, list: draft.amendments.map(tree(of:)))
      plan.put(\.assumptions, list: draft.assumptions.map(tree(of:)))
      plan.put(\.itaResults, list: draft.itaResults.map(tree(of:)))
    }.tree
  }

  private static func tree(of organisation: Organisation) -> YAMLTree {
    MappingWriter<OrganisationShape> {
      $0.put(\.name, text: organisation.name)
      $0.put(\.kind, bare: organisation.kind.rawValue)
      $0.put(\.district, text: organisation.district)
      $0.put(\.province, text: organisation.province)
    }.tree
  }

  private static func tree(of source: SourceDocument) -> YAMLTree {
    MappingWriter<SourceShape> {
      $0.put(\.document, text: source.document)
      $0.put(\.title, text: source.title)
      $0.put(\.published, bare: source.published?.written(.abbreviated))
    }.tree
  }

  private static func tree(of owner: OwnerDraft) -> YAMLTree {
    MappingWriter<OwnerShape> {
      $0.put(\.id, text: owner.id?.value)
      $0.put(\.name, text: owner.name?.value)
      $0.put(\.email, text: owner.email)
      $0.put(\.head, text: owner.head)
      $0.put(\.succeeds, texts: owner.succeeds.map(\.value))
    }.tree
  }

  private static func tree(of risk: RiskDraft) -> YAMLTree {
    MappingWriter<RiskShape> {
      $0.put(\.id, text: risk.id?.value)
      $0.put(\.area, text: risk.area)
      $0.put(\.title, text: risk.title?.value)
      $0.put(\.known, bare: risk.isKnown.map { ($0 ? Familiarity.known : .unknown).rawValue })
      $0.put(\.status, bare: risk.status?.value.rawValue)
      $0.put(\.necessity, bare: risk.necessity?.value)
      $0.put(\.severity, bare: risk.severity?.value)
      $0.put(\.score, bare: risk.score?.value)
      $0.put(\.control, bare: risk.control?.value.rawValue)
      $0.put(\.measures, texts: risk.measures)
      $0.put(\.source, text: risk.source)
    }.tree
  }

  private static func tree(of amendment: AmendmentDraft) -> YAMLTree {
    MappingWriter<AmendmentShape> {
      $0.put(\.number, bare: amendment.number?.value)
      $0.put(\.date, bare: amendment.date?.value.written(.numeric))
      $0.put(\.reason, text: amendment.reason?.value)
      // The key is required, though nothing may stand behind it.
      $0.put(\.changes, .list(amendment.changes.map(YAMLTree.text)))
    }.tree
  }

  private static func tree(of result: ITAResultDraft) -> YAMLTree {
    MappingWriter<ITAResultShape> {
      $0.put(\.year, bare: result.year?.value)
      $0.put(\.score, bare: result.score?.value)
      $0.put(\.level, text: result.level)
    }.tree
  }

  private static func tree(of assumption: AssumptionDraft) -> YAMLTree {
    MappingWriter<AssumptionShape> {
      $0.put(\.id, text: assumption.id?.value)
      $0.put(\.about, text: assumption.about?.value)
      $0.put(\.reads, text: assumption.reads?.value)
      $0.put(\.why, text: assumption.why?.value)
    }.tree
  }
}

extension ClosedRange<FiscalYear> {
  /// 2566–2570, or the one year.
  var written: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)"
  }
}

extension MappingWriter {
  /// The mapping; nil where nothing stands in it.
  var treeIfAny: YAMLTree? { entries.isEmpty ? nil : tree }
}
