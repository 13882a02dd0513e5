internal import Office
internal import PlanModel
internal import Stores

extension Site {
  /// The page of an office that begins.
  func setupPage(_ exchange: Exchange) -> SetupPage {
    SetupPage(
      hasPlan: !exchange.book.plan.isUnwritten,
      isCoordinator: exchange.account?.role == .coordinator)
  }
}
