public import PlanModel
public import ThaiCivil

/// What happened to an account, or to a way to get one.
///
/// What a person does with the own feeds, and signing in and out, is not here: this log says who somebody is
/// and who decided it.
public enum AccountEvent: Hashable, Sendable {
  /// The log begins over so many accounts that were made before there was one; a `found` for each follows.
  case begun(accounts: Int)
  /// An account as it stood when the log began.
  case found(UserName, Person)
  /// A link was given that makes an account for this person.
  case invited(Person)
  /// The link was taken back before anybody used it.
  case uninvited(Person)
  /// The account was made with a link; nil for the first one, which nobody invites.
  case made(UserName, Person, invitedBy: Account.PermanentID?)
  /// Name or position were put right; before, and from now on.
  case renamed(from: Naming, to: Naming)
  case roleChanged(from: Account.Role, to: Account.Role)
  case unitsChanged(from: [Owner.ID], to: [Owner.ID])
  /// Something was proposed that a second person has to do.
  case proposed(Proposal.Subject)
  case deed(Deed)

  /// What needs no more words than who did it to whom.
  public enum Deed: String, CaseIterable, Sendable {
    case disabled, enabled
    /// All sessions were ended by somebody else than their owner.
    case sessionsEnded = "sessions-ended"
    /// Its owner changed the password, knowing the old one.
    case passwordChanged = "password-changed"
    /// A link to a new password was given.
    case resetOffered = "reset-offered"
    /// A second coordinator agreed to the link.
    case resetApproved = "reset-approved"
    /// The link was taken back, by its owner or a coordinator.
    case resetWithdrawn = "reset-withdrawn"
    /// The link was used.
    case passwordReset = "password-reset"
    /// Its owner was told of it, and went on.
    case resetTold = "reset-told"
    /// A second factor was set, by its owner.
    case factorSet = "factor-set"
    case factorRemoved = "factor-removed"
    /// A recovery code stood for the second factor.
    case recoveryUsed = "recovery-used"
    /// New recovery codes were made; the old ones are void.
    case recoveryRenewed = "recovery-renewed"
  }

  /// What a person is called.
  public struct Naming: Hashable, Sendable {
    public let displayName: String
    public let position: String?

    package init(displayName: String, position: String?) {
      (self.displayName, self.position) = (displayName, position)
    }

    package init(_ person: Person) {
      self.init(displayName: person.displayName, position: person.position)
    }
  }
}

/// One entry of the log of the accounts.
public struct AccountEntry: Hashable, Sendable {
  /// Its place in the log: 1 for the first, without gaps.
  public let number: Int
  /// When it was recorded; never before the entry above it, also where the clock was set back.
  public let recorded: Instant
  /// Who did it; nil for whoever works on the machine itself, and for what the program does of itself.
  public let by: Account.PermanentID?
  /// Whose account it is about; nil where there is none yet, or none in particular.
  public let account: Account.PermanentID?
  public let event: AccountEvent
  /// The hash of the entry above; that of nothing for the first.
  public let previous: LogHash
  /// The SHA-256 of its ``canonicalText``, which holds ``previous`` and so seals the whole log before it.
  public let hash: LogHash
}
