internal import ThaiCivil

extension NewAccount {
  /// All that is wrong with it, as far as it says so itself: whether the user name is free and how near the password
  /// is to the name of the office, the store knows. `namesPerson` where its person counts.
  public func faults(namesPerson: Bool) -> [AccountFault] {
    var faults: [AccountFault] = []
    func check(_ body: () throws(AccountFault) -> Void) {
      do throws(AccountFault) { try body() } catch { faults.append(error) }
    }
    if namesPerson {
      check { () throws(AccountFault) in _ = try AccountRule.personName(person?.displayName ?? "") }
      check { () throws(AccountFault) in _ = try AccountRule.position(person?.position) }
    }
    if UserName(userName) == nil { faults.append(.badUserName) }
    let names = [userName, person?.displayName ?? ""].filter { !$0.isEmpty }
    if let fault = PasswordRule.fault(in: password, names: names) {
      faults.append(.badPassword(fault))
    }
    return faults
  }
}
