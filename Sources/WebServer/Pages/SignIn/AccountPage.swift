internal import MarkupTree
internal import Stores

/// Who one is here, and where one is signed in.
struct AccountPage: PageModel {
  let account: Account
  let units: [String]
  let sessions: [Session]
  /// The session that asks.
  let own: Session.ID?
  /// An open link that gives the account a new password.
  let resetOffer: ResetOffer?
  var faults = FormFaults()

  static let oldPasswordField = "old-password"
  static let passwordField = "password"
  static let actionField = "action"
  static let withdrawAction = "withdraw-reset"

  func title(_ words: PageWording) -> String { words.account }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if let resetOffer {
        tag("div", ["class": "notice bad"]) {
          tag("p") {
            words.resetOffered(
              by: resetOffer.by?.displayName ?? words.theMachine, words.instant(resetOffer.created))
          }
          drawing.form(to: .account) {
            drawing.hidden(Self.actionField, Self.withdrawAction)
            drawing.button(words.withdrawReset, kind: "danger")
          }
        }
      }
      tag("dl", ["class": "facts"]) {
        fact(words.displayName, account.displayName)
        fact(words.position, account.position ?? "–")
        fact(words.userName, account.userName.text)
        fact(words.role, words.name(of: account.role))
        fact(words.unit, units.isEmpty ? "–" : units.joined(separator: ", "))
      }
      // Somebody who comes through a proxy has the password of the office's own system.
      if !sessions.isEmpty {
        tag("h2") { words.setPassword }
        faults.view(passwordFields(words), words)
        drawing.form(to: .account, kind: "narrow") {
          for field in passwordFields(words) { field.filled(FormFields(), faults).view(words) }
          drawing.button(words.setPassword)
        }
      }
      tag("p") { Markup.link(words.personLog, to: .accountLog) }
      if own != nil {
        tag("h2") { words.secondFactor }
        tag("p") {
          account.hasSecondFactor ? words.factorIsSet : words.factorIsNotSet
          " "
          Markup.link(words.secondFactor, to: .secondFactor)
        }
      }
      tag("h2") { words.openSessions }
      if sessions.isEmpty { tag("p") { words.throughProxy } }
      tag("ul", ["class": "cards"]) {
        for session in sessions {
          tag("li") {
            tag("p") {
              tag("b") { words.name(of: session.device) }
              if session.id == own {
                " "
                tag("span", ["class": "mark done"]) { words.thisDevice }
              }
            }
            tag("p", ["class": "meta"]) { words.session(session) }
            drawing.form(to: .sessionEnd(session.id)) {
              drawing.button(words.endSession, kind: "danger")
            }
          }
        }
      }
    }
  }
}

extension AccountPage {
  private func passwordFields(_ words: PageWording) -> [FormField] {
    [
      FormField(
        Self.oldPasswordField, words.oldPassword, .password(isNew: false), isRequired: true),
      FormField(
        Self.passwordField, words.newPassword, .password(isNew: true), hint: words.passwordHint,
        isRequired: true),
    ]
  }
}

extension PageWording {
  var oldPasswordWrong: String {
    say("รหัสผ่านเดิมไม่ถูกต้อง", "The present password is wrong.")
  }
  fileprivate var oldPassword: String { say("รหัสผ่านเดิม", "Present password") }
  fileprivate var newPassword: String { say("รหัสผ่านใหม่", "New password") }
  var role: String { say("สิทธิ์", "Role") }
  fileprivate var throughProxy: String {
    say("เข้าสู่ระบบผ่านระบบกลางของหน่วยงาน", "Signed in through the office's own system.")
  }
  fileprivate var thisDevice: String { say("เครื่องนี้", "This one") }
  fileprivate var factorIsNotSet: String { say("ยังไม่ได้เปิดใช้", "Not set.") }
  fileprivate var endSession: String { say("ออกจากระบบเครื่องนี้", "End this session") }

  fileprivate func name(of device: DeviceKind) -> String {
    switch device {
    case .phone: say("โทรศัพท์", "Phone")
    case .tablet: say("แท็บเล็ต", "Tablet")
    case .computer: say("คอมพิวเตอร์", "Computer")
    case .unknown: say("อุปกรณ์", "Device")
    }
  }

  fileprivate func session(_ session: Session) -> String {
    say(
      "เข้าสู่ระบบ \(instant(session.created)) · ใช้ล่าสุด \(instant(session.lastSeen)) · ถึง \(instant(session.expires))",
      "Signed in \(instant(session.created)) · last used \(instant(session.lastSeen)) · until \(instant(session.expires))"
    )
  }
}
