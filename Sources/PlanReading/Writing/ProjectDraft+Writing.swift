internal import PlanModel
internal import ThaiCivil

extension DimensionDraft {
  var tree: YAMLTree {
    MappingWriter<DimensionShape> {
      $0.put(\.id, text: id?.value)
      $0.put(\.number, bare: number?.value)
      $0.put(\.title, text: title?.value)
      $0.put(\.source, text: source)
      $0.put(\.statedBudget, bare: statedBudget?.value.writtenOrNone)
      $0.put(\.strategies, list: strategies.filter { !$0.isImplied }.map(\.tree))
      $0.put(
        \.projects, list: strategies.filter(\.isImplied).flatMap { $0.projects.map(\.tree) })
    }.tree
  }
}

extension StrategyDraft {
  fileprivate var tree: YAMLTree {
    MappingWriter<StrategyShape> {
      $0.put(\.id, text: id?.value)
      $0.put(\.number, bare: number?.value)
      $0.put(\.title, text: title?.value)
      $0.put(\.source, text: source)
      $0.put(\.projects, list: projects.map(\.tree))
    }.tree
  }
}

extension ProjectDraft {
  fileprivate var tree: YAMLTree {
    MappingWriter<ProjectShape> {
      $0.put(\.id, text: id?.value)
      $0.put(\.number, bare: number?.value)
      $0.put(\.kind, bare: kind?.value.rawValue)
      $0.put(\.title, text: title?.value)
      $0.put(\.source, text: source)
      $0.put(\.owners, texts: owners.map(\.value))
      $0.put(\.settledBy, bare: settledBy?.rawValue)
      $0.put(\.fiscalYears, bare: fiscalYears?.value.written)
      $0.put(\.period, text: period)
      $0.put(\.during, bare: during?.value.written)
      $0.put(\.budget, budget?.tree)
      $0.put(\.funding, text: funding)
      $0.put(\.targetGroup, text: targetGroup)
      $0.put(\.objectives, texts: objectives)
      // The key is required, though a measure may have none.
      $0.put(\.steps, .list(steps.map(\.tree)))
      $0.put(\.rhythms, list: rhythms.map(\.tree))
      $0.put(\.outputs, list: outputs.map(\.tree))
      $0.put(\.outcomes, list: outcomes.map(\.tree))
      $0.put(\.register, bare: register?.rawValue)
    }.tree
  }
}

extension BudgetDraft {
  fileprivate var tree: YAMLTree {
    switch self {
    case .none: .bare(NoneWord.none.rawValue)
    case .stated(let amount, let reading):
      MappingWriter<BudgetShape> {
        $0.put(\.stated, bare: "\(amount.value.written(satang: .whenNeeded)) บาท")
        $0.put(\.reading, bare: reading?.rawValue)
      }.tree
    case .byYear(let amounts):
      .mapping(
        amounts.sorted { $0.key.value < $1.key.value }.map { year, amount in
          (
            key: "\(year.value)",
            value: .bare("\(amount.written(satang: .whenNeeded)) บาท")
          )
        })
    }
  }
}

extension Baht {
  /// A dimension whose table prints a dash.
  fileprivate var writtenOrNone: String {
    self == .zero ? NoneWord.none.rawValue : "\(written(satang: .whenNeeded)) บาท"
  }
}

extension StepDraft {
  fileprivate var tree: YAMLTree {
    MappingWriter<StepShape> {
      $0.put(\.id, text: id?.value)
      $0.put(\.number, bare: number?.value)
      $0.put(\.title, text: title?.value)
      $0.put(\.weight, bare: weight == 1 ? nil : weight)
      $0.put(\.timing, timings.tree)
      $0.put(\.substeps, list: substeps.map(\.tree))
    }.tree
  }
}

extension SubstepDraft {
  fileprivate var tree: YAMLTree {
    MappingWriter<SubstepShape> {
      $0.put(\.id, text: id?.value)
      $0.put(\.number, bare: number?.value)
      $0.put(\.title, text: title?.value)
      $0.put(\.timing, timings.tree)
    }.tree
  }
}

extension [Located<Timing>] {
  fileprivate var tree: YAMLTree? {
    count > 1 ? .list(map { $0.value.writer.tree }) : first?.value.writer.tree
  }
}

extension RhythmDraft {
  fileprivate var tree: YAMLTree {
    MappingWriter<RhythmShape> { rhythm in
      rhythm.put(\.id, text: id?.value)
      rhythm.put(\.title, text: title?.value)
      timings.first.map { rhythm.join($0.value.writer) }
    }.tree
  }
}

extension ResultDraft {
  fileprivate var tree: YAMLTree {
    MappingWriter<ResultShape> {
      $0.put(\.id, text: id?.value)
      $0.put(\.title, text: title?.value)
      $0.put(\.indicators, list: indicators.map(\.tree))
    }.tree
  }
}

extension IndicatorDraft {
  fileprivate var tree: YAMLTree {
    MappingWriter<IndicatorShape> {
      $0.put(\.id, text: id?.value)
      $0.put(\.title, text: title)
      $0.put(\.comparator, bare: comparator?.value.rawValue)
      $0.put(\.target, bare: target?.value)
      $0.put(\.unit, text: unit?.value)
      $0.put(\.measuredBy, text: measuredBy)
    }.tree
  }
}
