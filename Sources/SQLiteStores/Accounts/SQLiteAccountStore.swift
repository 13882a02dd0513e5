import GRDB
public import Stores
import ThaiCivil

/// The accounts of a data folder, in `accounts.sqlite`. What a call did is on the disk when it returns.
public final class SQLiteAccountStore: AccountStore {
  let hasher: PasswordHasher
  let random: RandomSource
  /// What nobody's password may be made of.
  let officeNames: OfficeNames
  /// What secrets of second factors are sealed with; nil where they are kept as they are.
  let seal: FactorSeal?
  private let file: SQLiteFile

  init(
    _ folder: DataFolder, hasher: PasswordHasher, officeNames: OfficeNames = OfficeNames(),
    seal: FactorSeal? = nil, now: Instant
  ) throws(AccountFault) {
    (self.hasher, random, self.officeNames) = (hasher, hasher.random, officeNames)
    self.seal = seal
    let upgrade = AccountUpgrade(random: hasher.random, now: now)
    file = try Self.faults {
      try SQLiteFile(
        folder.accountsPath, AccountSchema.form, .readWrite, upgrade: upgrade.run)
    }
    try sealSecondFactors()
  }

  /// How many second factors of a data folder are sealed; 0 where it has no accounts.
  static func sealedFactors(in folder: DataFolder) throws(StoreFault) -> Int {
    guard folder.hasAccounts else { return 0 }
    return try SQLiteFile.faults {
      try SQLiteFile(folder.accountsPath, AccountSchema.form, .readOnly).reading { database in
        let sql = "SELECT count(*) FROM secondFactor WHERE length(secret) = ?"
        // There are none in a file of version 1, which has no such table.
        guard try database.tableExists("secondFactor") else { return 0 }
        return try Int.fetchOne(database, sql: sql, arguments: [FactorSeal.sealedOctets]) ?? 0
      }
    }
  }

  /// Reads one state of the accounts, whatever is written meanwhile.
  func reading<Result>(_ body: (Database) throws -> Result) throws(AccountFault) -> Result {
    try Self.faults { try file.reading(body) }
  }

  /// Reads and writes with nobody between; what the body throws undoes all.
  func writing<Result>(_ body: (Database) throws -> Result) throws(AccountFault) -> Result {
    try Self.faults { try file.writing(body) }
  }

  /// Takes what was written over out of the file beside the accounts.
  func forgetOverwritten() throws(AccountFault) {
    try Self.faults { try file.forget() }
  }

  private static func faults<Result>(
    _ body: () throws -> Result
  ) throws(AccountFault) -> Result {
    do { return try body() } catch let fault as AccountFault { throw fault } catch {
      throw .storage(error as? StoreFault ?? .failed("\(error)"))
    }
  }

  /// Copies one state of the accounts of a data folder into another, while others write. What is kept is as
  /// hard to use as in the original: hashes.
  static func copy(of folder: DataFolder, to other: DataFolder) throws(StoreFault) {
    try SQLiteFile.faults {
      try SQLiteFile(folder.accountsPath, AccountSchema.form, .readOnly)
        .copy(to: other.accountsPath) { _ in }
    }
  }
}
