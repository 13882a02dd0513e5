internal import PlanModel
public import ThaiCivil

/// Who may sign in: accounts, one-time links, sessions, calendar feeds, failed sign-ins, and the outcomes
/// kept for idempotency keys.
///
/// Any number of processes and threads may use the same accounts at once. What a call did is kept for good
/// when it returns; a call that throws has done nothing, but for counting the attempt with a password.
/// Every call may block, and those that look at a password for as long as ``ScryptCost`` takes: none
/// belongs on an event loop. Any may throw ``AccountFault/storage(_:)``.
///
/// Whether somebody may do something is not asked here: every such check stands in one place in the web
/// server. Every secret is kept as its hash only.
public protocol AccountStore: Sendable {
  // MARK: People

  /// All accounts, disabled ones too, in the order in which they were made.
  func accounts() throws(AccountFault) -> [Account]

  /// The account of somebody whom a reverse proxy has signed in and names in a header. That the header
  /// comes from that proxy is for the caller to make sure of.
  ///
  /// Throws `notThere` or `disabled`.
  func proxyAccount(userName: String) throws(AccountFault) -> Account

  /// Changes all that a coordinator decides about an account, at once. Whoever is no longer a coordinator
  /// leaves no open links behind; a disabled account's sessions and feeds end now, and the links that it
  /// gave or that would give it a new password are void. Enabled again, the password is as it was.
  ///
  /// Throws `notThere`, for `by` too, `lastCoordinator` where nobody who can sign in would be one, and for
  /// another name than before `badDisplayName`, `strangeLetter`, `badPosition` or `nameAlike`.
  func change(
    _ id: Account.ID, to change: AccountChange, by coordinator: Account.ID, now: Instant
  ) throws(AccountFault)

  /// Ends every session of an account. Throws `notThere`, for `by` too.
  func endSessions(
    of id: Account.ID, by coordinator: Account.ID, now: Instant
  ) throws(AccountFault)

  // MARK: Their log

  /// What happened to the accounts, and whether it is as it was written.
  func log() throws(AccountFault) -> AccountLog

  /// Where that log ends now.
  func logHead() throws(AccountFault) -> LogHead

  // MARK: One-time links

  /// The token of a link that makes the first account, a coordinator's, good for
  /// ``Lifetimes/firstLink``; one that was given before is void. Nil where there is an account.
  func firstCoordinatorToken(now: Instant) throws(AccountFault) -> Secret?

  /// The token of a link that makes one account, good for ``Lifetimes/invitation``.
  ///
  /// Throws `notThere` where `by` cannot sign in, `badDisplayName`, `strangeLetter` or `badPosition`, and
  /// `nameAlike` where the name looks like that of an account or of an invitation that is good: who is who
  /// must be plain in the log for ever.
  func invite(
    _ person: Person, by coordinator: Account.ID, now: Instant
  ) throws(AccountFault) -> Secret

  /// The links that make accounts and are good now, in the order in which they were given.
  func invitations(now: Instant) throws(AccountFault) -> [Invitation]

  /// Makes such a link void; the name is free again. Throws `notThere`, for `by` too.
  func withdrawInvitation(
    _ id: Invitation.ID, by coordinator: Account.ID, now: Instant
  ) throws(AccountFault)

  /// The token of a link that gives an account a new password, good for ``Lifetimes/invitation``; one
  /// that was given before is void. `by` is nil for whoever works on the machine itself. Where a second
  /// coordinator is needed, the link is good for nothing until ``approveReset(of:by:now:)``.
  ///
  /// Throws `notThere`, for `by` too, or `disabled`.
  func resetToken(
    for id: Account.ID, by coordinator: Account.ID?, needsSecond: Bool, now: Instant
  ) throws(AccountFault) -> Secret

  /// The link to a new password of an account that is open or waits; nil where there is none.
  func resetOffer(for id: Account.ID, now: Instant) throws(AccountFault) -> ResetOffer?

  /// Makes a link to a new password good that waits for a second coordinator. Throws `notThere` where
  /// there is none, and `secondNeeded` to the coordinator who gave it.
  func approveReset(
    of id: Account.ID, by coordinator: Account.ID, now: Instant
  ) throws(AccountFault)

  /// Makes an open link to a new password void: by a coordinator, or by the owner, who did not ask for it.
  /// Throws `notThere` where there is none.
  func withdrawReset(of id: Account.ID, by: Account.ID, now: Instant) throws(AccountFault)

  /// The owner was told that the password was set anew. Throws `notThere` where there is nothing to tell.
  func tellReset(of id: Account.ID, now: Instant) throws(AccountFault)

  /// What a link is good for now; it stays good. Nil where it is good for nothing.
  func invitation(_ token: String, now: Instant) throws(AccountFault) -> Invitation?

  /// Makes the account that a link is for, and signs it in. The link is good once, also for two who use it
  /// at the same time; where this throws it stays good. Who the new person is, the invitation says.
  ///
  /// Throws `badToken`, `badUserName`, `userNameTaken` (also by a name that looks like it) or `badPassword`;
  /// for the first coordinator also `badDisplayName`, `strangeLetter` or `badPosition`.
  func accept(
    _ token: String, _ new: NewAccount, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignedIn

  // MARK: Passwords

  /// Gives the account of a link a new password and signs it in, as far as a second factor lets it. All its
  /// sessions end, every device and address is a stranger again, and the link is good once; feeds and the
  /// second factor stay. The account has a reset that its owner is to be told of.
  ///
  /// Throws `badToken` or `badPassword`; the link stays good then.
  func resetPassword(
    _ token: String, password: String, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignInStep

  /// Changes the password of somebody who knows the old one. All sessions of the account end, every
  /// device and address is a stranger again; this one is signed in anew. Feeds stay.
  ///
  /// Throws `wrong` where the old one is wrong, `tooMany`, `badPassword`, `disabled` or `notThere`.
  /// Wrong old passwords are counted in a pot of the account's own (``SignInLimit``).
  func changePassword(
    of id: Account.ID, old: String, new: String, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignedIn

  /// Whether somebody who wants to sign in is at a device or an address that is known to the account
  /// (``SignInLimit``). No password is looked at and nothing is counted: it decides who waits where.
  ///
  /// Throws `tooMany` where an attempt would not be heard now.
  func isAtKnownPlace(
    userName: String, _ visitor: Visitor, now: Instant
  ) throws(AccountFault) -> Bool

  /// Opens a session for whoever knows the password, and asks for a code where there is a second factor.
  ///
  /// The same work is done whether or not there is such an account: one scrypt. Throws `wrong`,
  /// `tooMany` by the law of ``SignInLimit``, or `disabled` where the password is right.
  func signIn(
    userName: String, password: String, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignInStep

  /// Opens the session of somebody who has given the password, and now a code of the second factor, or a
  /// recovery code, which is good once.
  ///
  /// Throws `wrongCode`, also where it is too late, or `tooMany`: wrong codes are counted in a pot of the
  /// account's own (``SignInLimit``).
  func completeSignIn(
    _ token: String, code: String, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignedIn

  /// The owner of a session gives the password again. Throws `wrong` or `tooMany`, from the pot of
  /// ``changePassword(of:old:new:from:now:)``, or `notThere` where the session is over.
  func prove(_ token: String, password: String, now: Instant) throws(AccountFault)

  // MARK: Second factor

  /// Offers a second factor; one that was offered before and not confirmed is void. Throws `notThere`, also
  /// where there is one already.
  func offerSecondFactor(for id: Account.ID) throws(AccountFault) -> SecondFactorOffer

  /// The second factor that is offered and not confirmed; nil where there is none.
  func offeredSecondFactor(for id: Account.ID) throws(AccountFault) -> SecondFactorOffer?

  /// Confirms the offered one with its first code, and gives the recovery codes: the only time that they are
  /// known. Throws `wrongCode`, `tooMany` or `notThere`.
  func confirmSecondFactor(
    for id: Account.ID, code: String, now: Instant
  ) throws(AccountFault) -> [Secret]

  /// Gives new recovery codes; the old ones are void. Throws `notThere` where there is no second factor.
  func renewRecoveryCodes(of id: Account.ID, now: Instant) throws(AccountFault) -> [Secret]

  /// How many recovery codes are left.
  func recoveryCodes(of id: Account.ID) throws(AccountFault) -> Int

  /// Removes a second factor: by its owner, a coordinator, or, with nil, whoever works on the machine itself.
  /// Throws `notThere` where there is none.
  func removeSecondFactor(
    of id: Account.ID, by: Account.ID?, now: Instant
  ) throws(AccountFault)

  // MARK: Two people

  /// Proposes something, or finds that another, who can still sign in, proposed the same within
  /// ``Lifetimes/proposal``.
  func agree(
    to subject: Proposal.Subject, by id: Account.ID, now: Instant
  ) throws(AccountFault) -> Proposal.Agreement

  /// What was last proposed of a closing over a log and still waits, whichever links it withholds.
  func proposal(of subject: Proposal.Subject, now: Instant) throws(AccountFault) -> Proposal?

  // MARK: Sessions

  /// The session that a token opens, and whose it is, with the role and the units as they are now. Nil
  /// where it is over, was closed or never was.
  ///
  /// Its last use is written at most once in ``Lifetimes/sessionTouch``, and where it cannot be, on a full
  /// disk for one, people can still read.
  func session(_ token: String, now: Instant) throws(AccountFault) -> ActiveSession?

  /// The sessions of an account that are not over, the last used first.
  func sessions(of id: Account.ID, now: Instant) throws(AccountFault) -> [Session]

  /// Closes a session of this account, from another one. Throws `notThere`.
  func revokeSession(_ id: Session.ID, of account: Account.ID) throws(AccountFault)

  /// Closes the session of a token; nothing happens where there is none.
  func signOut(_ token: String) throws(AccountFault)

  // MARK: Feeds

  /// Makes a feed with an unguessable address. Throws `badFeedName`, `tooManyFeeds`, `disabled` or
  /// `notThere`.
  func makeFeed(
    _ order: FeedOrder, for id: Account.ID, now: Instant
  ) throws(AccountFault) -> NewFeed

  /// The feeds of an account, in the order in which they were made.
  func feeds(of id: Account.ID) throws(AccountFault) -> [Feed]

  /// Gives a feed of this account a new address; the old one is void. Throws `notThere`.
  func renewFeed(
    _ id: Feed.ID, of account: Account.ID, now: Instant
  ) throws(AccountFault) -> NewFeed

  /// Makes the address of a feed of this account void. Throws `notThere`.
  func revokeFeed(_ id: Feed.ID, of account: Account.ID) throws(AccountFault)

  /// The feed of an address. Nil where it was taken back or never was, or its account is disabled.
  ///
  /// Its last use is written at most once in ``Lifetimes/feedTouch``, and where it cannot be, the feed is
  /// given all the same.
  func feed(_ token: String, now: Instant) throws(AccountFault) -> Feed?

  // MARK: Idempotency keys

  /// Claims an idempotency key for a request, so that two at the same time run once. Keys of different
  /// accounts have nothing to do with each other; a key is free again after
  /// ``Lifetimes/rememberedOutcome``.
  ///
  /// `request` is what makes a request the same. Throws `badKey`, or `keyReused` where the key was used
  /// for another request.
  func claim(
    _ key: String, of account: Account.ID, request: String, now: Instant
  ) throws(AccountFault) -> Claim

  /// Keeps the outcome of a request that was run; one larger than ``Claim/largestOutcome`` is not kept.
  /// Nothing happens where another has taken the request over.
  func finish(_ ticket: Claim.Ticket, with outcome: String) throws(AccountFault)

  /// Gives the key back, because the request did nothing.
  func abandon(_ ticket: Claim.Ticket) throws(AccountFault)

  // MARK: Cleaning

  /// Deletes what is over: links, sessions, known places, counts of failures and kept outcomes. Once an
  /// hour is often enough. Gives how many rows went.
  @discardableResult
  func purge(now: Instant) throws(AccountFault) -> Int
}
