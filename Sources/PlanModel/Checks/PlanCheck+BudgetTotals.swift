internal import ThaiCivil

extension PlanCheck {
  /// The total that the document prints for a dimension is the sum of what its projects state.
  static let budgetTotals = PlanCheck { draft in
    draft.dimensions.compactMap { dimension in
      guard let stated = dimension.statedBudget else { return nil }
      let figures = dimension.strategies.flatMap(\.projects).flatMap(\.statedFigures)
      do throws(BahtFault) {
        let sum = try Baht.sum(figures)
        guard sum != stated.value else { return nil }
        return Diagnostic(
          .budgetTotalDiffers, at: stated.at,
          Phrase(
            "ยอดรวมระบุไว้ \(stated.value) บาท แต่ทุกโครงการรวมกันได้ \(sum) บาท",
            "the total says \(stated.value), the projects add up to \(sum)"),
          hint: .same(sum.written(satang: .whenNeeded)))
      } catch {
        return Diagnostic(
          .unreadableAmount, at: stated.at,
          Phrase(
            "งบประมาณของทุกโครงการรวมกันมากเกินกว่าที่จะเป็นได้",
            "the projects add up to more money than there is"))
      }
    }
  }
}

extension ProjectDraft {
  /// The figures as the document prints them, each once.
  fileprivate var statedFigures: [Baht] {
    switch budget {
    case nil, .some(.none): []
    case .stated(let amount, reading: _): [amount.value]
    case .byYear(let amounts): Array(amounts.values)
    }
  }
}
