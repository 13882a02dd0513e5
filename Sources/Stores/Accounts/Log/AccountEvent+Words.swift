public import PlanModel
internal import ThaiCivil

extension AccountEvent {
  /// What happened, without who did it to whom; `unit` says what a unit is called.
  public func words(unit: (Owner.ID) -> String) -> Phrase {
    switch self {
    case .begun(let count):
      Phrase(
        "เริ่มบันทึกเหตุการณ์ของบัญชีผู้ใช้ มีอยู่แล้ว \(count) บัญชี",
        "The log of the accounts begins; there are \(count) accounts already")
    case .found(let name, let person):
      Phrase(
        "บัญชีที่มีอยู่แล้ว ชื่อผู้ใช้ \(name): \(person.words(unit).thai)",
        "Account that was there, user name \(name): \(person.words(unit).english)")
    case .invited(let person):
      Phrase("เชิญ \(person.words(unit).thai)", "Invited \(person.words(unit).english)")
    case .uninvited(let person):
      Phrase(
        "ยกเลิกคำเชิญ \(person.words(unit).thai)",
        "Invitation taken back: \(person.words(unit).english)")
    case .made(let name, let person, invitedBy: _):
      Phrase(
        "สร้างบัญชี ชื่อผู้ใช้ \(name): \(person.words(unit).thai)",
        "Account made, user name \(name): \(person.words(unit).english)")
    case .renamed(let from, let to):
      Phrase(
        "แก้ชื่อหรือตำแหน่ง จาก \(from.words) เป็น \(to.words)",
        "Name or position changed from \(from.words) to \(to.words)")
    case .roleChanged(let from, let to):
      Phrase(
        "เปลี่ยนสิทธิ์ จาก\(from.words.thai) เป็น\(to.words.thai)",
        "Role changed from \(from.words.english) to \(to.words.english)")
    case .unitsChanged(let from, let to):
      Phrase(
        "เปลี่ยนหน่วยงาน จาก \(from.words(unit)) เป็น \(to.words(unit))",
        "Units changed from \(from.words(unit)) to \(to.words(unit))")
    case .proposed(let subject):
      Phrase(
        "เสนอปิดรอบรายงาน\(subject.round.words.thai) ปีงบประมาณ \(subject.year)",
        "Closing proposed: \(subject.round.words.english) of fiscal year \(subject.year)")
    case .deed(let deed): deed.words
    }
  }
}

extension AccountEvent.Deed {
  fileprivate var words: Phrase {
    switch self {
    case .disabled: Phrase("ปิดใช้งานบัญชี", "Account disabled")
    case .enabled: Phrase("เปิดใช้งานบัญชีอีกครั้ง", "Account enabled again")
    case .sessionsEnded:
      Phrase("ให้ออกจากระบบทุกเครื่อง", "All sessions ended")
    case .passwordChanged: Phrase("เปลี่ยนรหัสผ่านเอง", "Own password changed")
    case .resetOffered: Phrase("สร้างลิงก์ตั้งรหัสผ่านใหม่", "Link to a new password made")
    case .resetApproved:
      Phrase("เห็นชอบลิงก์ตั้งรหัสผ่านใหม่เป็นคนที่สอง", "Link to a new password agreed to")
    case .resetWithdrawn: Phrase("ยกเลิกลิงก์ตั้งรหัสผ่านใหม่", "Link to a new password taken back")
    case .passwordReset:
      Phrase("ตั้งรหัสผ่านใหม่ด้วยลิงก์", "Password set anew with the link")
    case .resetTold:
      Phrase("รับทราบว่ารหัสผ่านถูกตั้งใหม่", "Told that the password was set anew")
    case .factorSet: Phrase("เปิดใช้รหัสยืนยันขั้นที่สอง", "Second factor set")
    case .factorRemoved: Phrase("ยกเลิกรหัสยืนยันขั้นที่สอง", "Second factor removed")
    case .recoveryUsed: Phrase("เข้าสู่ระบบด้วยรหัสกู้คืน", "Signed in with a recovery code")
    case .recoveryRenewed: Phrase("ทำรหัสกู้คืนชุดใหม่", "New recovery codes made")
    }
  }
}

extension FiscalYear.Round {
  fileprivate var words: Phrase {
    switch self {
    case .sixMonth: Phrase("รอบ 6 เดือน", "six months")
    case .annual: Phrase("รอบ 12 เดือน (ประจำปี)", "twelve months")
    }
  }
}

extension Account.Role {
  /// What the role is called.
  public var words: Phrase {
    switch self {
    case .owner: Phrase("ผู้รับผิดชอบ", "Owner")
    case .coordinator: Phrase("ผู้ประสานแผน", "Coordinator")
    case .executive: Phrase("ผู้บริหาร", "Executive")
    }
  }
}

extension Person {
  fileprivate func words(_ unit: (Owner.ID) -> String) -> Phrase {
    let place = units.isEmpty ? "" : " (\(units.words(unit)))"
    let name = AccountEvent.Naming(self).words
    return Phrase(
      "\(name) · \(role.words.thai)\(place)", "\(name) · \(role.words.english)\(place)")
  }
}

extension AccountEvent.Naming {
  fileprivate var words: String { position.map { "\(displayName) (\($0))" } ?? displayName }
}

extension [Owner.ID] {
  fileprivate func words(_ unit: (Owner.ID) -> String) -> String {
    isEmpty ? "–" : map(unit).joined(separator: ", ")
  }
}

extension AccountLog.Fault {
  /// What is wrong, without a full stop; `names` are those of the accounts.
  public func words(_ names: [Account.PermanentID: String]) -> Phrase {
    switch self {
    case .broken(let number):
      Phrase("รายการที่ \(number) ไม่ตรงกับที่บันทึกไว้เดิม", "entry \(number) is not as it was written")
    case .removed(let number):
      Phrase("รายการที่ \(number) หายไป", "entry \(number) was removed")
    case .checkpointContradicted(let count):
      Phrase(
        "เคยลงนามรับรองบันทึกบัญชี \(count) รายการแรกไว้ ซึ่งไม่ตรงกับรายการในขณะนี้",
        "a checkpoint was signed with other \(count) entries than those that stand there now")
    case .contradicted(let account):
      Phrase(
        "บัญชีของ \(names[account] ?? account.text) ไม่ตรงกับบันทึก: ถูกแก้ในฐานข้อมูลโดยไม่ผ่านระบบ",
        """
        the account of \(names[account] ?? account.text) is not what the log says of it: it was changed \
        behind the program's back
        """)
    }
  }
}
