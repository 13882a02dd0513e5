internal import PlanModel
internal import PlanReading
internal import Stores
internal import ThaiCivil
internal import Transparency

/// Every page and file of the server. A path is written by ``path`` and read by ``init(path:)``, and
/// nowhere else.
enum Route: Hashable, Sendable {
  // For machines
  case health, ready, style, icon
  case calendar(token: String)
  /// The log as standard tools read it: the newest checkpoint, and the hashes of the tree (C2SP tlog-tiles).
  case publishedCheckpoint
  case publishedTile(Tile)
  /// That the newest checkpoint begins with so many first entries.
  case publishedConsistency(Int)
  /// The witness of other offices' logs (C2SP tlog-witness): what is posted to it, and what it cosigned last of a
  /// log, by the SHA-256 of the log's name.
  case cosigning
  case cosigned(LogHash)
  // Everybody
  case home, signIn, signInCode, signOut, language
  case invitation(token: String)
  case published, publishedProof, publishedVerify
  /// The same page for a paper that prints this count and root.
  case publishedPaper(count: Int, mark: LogHash)
  case publishedFile(PublishedFile)
  // Owners, and those who see all
  case tasks
  case task(Obligation.ID)
  /// What was due before the office kept its log here, to be recorded at once.
  case pastWork
  case taskForm(Obligation.ID, EntryKind)
  case project(Project.ID)
  case projectForm(Project.ID, EntryKind)
  case entry(Int)
  /// The file of an entry, by its place among those of the entry from 0.
  case evidence(entry: Int, place: Int)
  case sheet, sheetFile
  case feeds
  case feed(Feed.ID, FeedAction)
  /// What the office keeps beside its plan; one of them; the form of an entry of one.
  case registers
  case register(Register)
  case officeForm(EntryKind)
  case account, accountLog
  /// That the password was set anew with somebody's link.
  case resetNotice
  case secondFactor
  case sessionEnd(Session.ID)
  /// Before the office has a plan.
  case setup
  // Those who see all
  case dashboard, projects, findings, money, entries, reports
  case report(FiscalYear, FiscalYear.Round)
  /// All of a report that people wrote and that becomes public once its round is closed.
  case publicPreview(FiscalYear, FiscalYear.Round)
  case reportFile(PaperFile)
  /// The editions of the plan, and the file of one.
  case planHistory
  case planFile(Int)
  // Coordinators
  case planForm(EntryKind)
  case correction(Int)
  case erasure(Int)
  case closing(FiscalYear, FiscalYear.Round)
  case verification, sheetImport, people
  /// The draft of the next edition; one part of it; a new element of a list of it; its file; adopting it.
  case planDraft
  case draftPart(PlanPath)
  case draftAddition(PlanPath)
  case draftFile, draftAdoption
  /// The documents of plans that were given to be read; one of them; the plan file that came of it.
  case documents
  case document(DocumentReading.ID)
  case documentPlan(DocumentReading.ID)
  /// What the document of the draft left open.
  case draftDoubts
  case person(Account.ID)
  /// What happened to everybody's account, or to one.
  case peopleLog
  case personLog(Account.ID)

  /// What is done to a calendar link.
  enum FeedAction: String, CaseIterable, Sendable { case renew, revoke }

  /// Whether it is the file of a paper, which may have to be made and printed first.
  var isMadeWhenAsked: Bool {
    if case .reportFile = self { return true }
    if case .publishedFile = self { return true }
    return false
  }

  var path: String {
    switch self {
    case .health: "/health"
    case .ready: "/ready"
    case .style: "/style.css"
    case .icon: "/icon.svg"
    case .calendar(let token): "/calendars/\(token).ics"
    case .home: "/"
    case .signIn: "/sign-in"
    case .signInCode: "/sign-in/code"
    case .signOut: "/sign-out"
    case .language: "/language"
    case .invitation(let token): "/invitations/\(token)"
    case .published: "/published"
    case .publishedProof: "/published/proof"
    case .publishedVerify: "/published/verify"
    case .publishedPaper(let count, let mark): "/published/verify/\(count)/\(mark)"
    case .publishedCheckpoint: "/published/log/checkpoint"
    case .publishedTile(let tile): "/published/log/\(tile.path)"
    case .publishedConsistency(let count): "/published/log/consistency/\(count)"
    case .cosigning: "/witness/add-checkpoint"
    case .cosigned(let log): "/witness/\(log)/checkpoint"
    case .publishedFile(let file): "/published/files/\(file.name)"
    case .tasks: "/tasks"
    case .task(let id): "/tasks/\(id)"
    case .pastWork: "/past-work"
    case .taskForm(let id, let kind): "/tasks/\(id)/\(kind.rawValue)"
    case .project(let id): "/projects/\(id)"
    case .projectForm(let id, let kind): "/projects/\(id)/\(kind.rawValue)"
    case .entry(let number): "/entries/\(number)"
    case .evidence(let entry, let place): "/entries/\(entry)/evidence/\(place)"
    case .sheet: "/sheet"
    case .sheetFile: "/sheet.csv"
    case .feeds: "/calendar-links"
    case .feed(let id, let action): "/calendar-links/\(id)/\(action.rawValue)"
    case .registers: "/registers"
    case .register(let register): "/registers/\(register.rawValue)"
    case .officeForm(let kind): "/office/\(kind.rawValue)"
    case .account: "/account"
    case .accountLog: "/account/log"
    case .resetNotice: "/account/reset-notice"
    case .secondFactor: "/account/second-factor"
    case .sessionEnd(let id): "/account/sessions/\(id)/end"
    case .setup: "/setup"
    case .dashboard: "/dashboard"
    case .projects: "/projects"
    case .findings: "/findings"
    case .money: "/money"
    case .entries: "/entries"
    case .reports: "/reports"
    case .report(let year, let round): "/reports/\(year)/\(round.rawValue)"
    case .publicPreview(let year, let round): "/reports/\(year)/\(round.rawValue)/public"
    case .reportFile(let file): "/reports/files/\(file.name)"
    case .planHistory: "/editions"
    case .planFile(let number): "/editions/\(number)"
    case .planForm(let kind): "/plan/\(kind.rawValue)"
    case .correction(let number): "/entries/\(number)/correction"
    case .erasure(let number): "/entries/\(number)/erasure"
    case .closing(let year, let round): "/reports/\(year)/\(round.rawValue)/closing"
    case .verification: "/verification"
    case .sheetImport: "/sheet-import"
    case .planDraft: "/plan-draft"
    case .draftPart(let path): "/plan-draft/parts/\(path)"
    case .draftAddition(let list): "/plan-draft/new/\(list)"
    case .draftFile: "/plan-draft/plan.yaml"
    case .draftAdoption: "/plan-draft/adoption"
    case .documents: "/plan-documents"
    case .document(let id): "/plan-documents/\(id)"
    case .documentPlan(let id): "/plan-documents/\(id)/plan.yaml"
    case .draftDoubts: "/plan-draft/doubts"
    case .people: "/people"
    case .person(let id): "/people/\(id)"
    case .peopleLog: "/people/log"
    case .personLog(let id): "/people/\(id)/log"
    }
  }

  init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard path.hasPrefix("/"), parts.allSatisfy(Self.isPlain) else { return nil }
    guard let first = parts.first else {
      self = .home
      return
    }
    guard let route = Self.route(first, Array(parts.dropFirst())), route.path == path else {
      return nil
    }
    self = route
  }

  /// Ids, numbers and tokens have no other characters (RFC 3986, 2.3: unreserved).
  private static func isPlain(_ part: String) -> Bool {
    part.utf8.allSatisfy { octet in
      switch octet {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        true
      default: false
      }
    }
  }

  private static func route(_ first: String, _ rest: [String]) -> Route? {
    switch (first, rest.count) {
    case ("entries", 1...): entry(rest)
    case ("tasks", 1...): task(rest)
    case ("projects", 1...): project(rest)
    case ("reports", 1...): report(rest)
    case ("published", 1...): published(rest)
    case ("calendars", 1) where rest[0].hasSuffix(".ics"):
      .calendar(token: String(rest[0].dropLast(".ics".count)))
    case ("invitations", 1): .invitation(token: rest[0])
    case ("witness", 1) where rest[0] == "add-checkpoint": .cosigning
    case ("witness", 2) where rest[1] == "checkpoint": LogHash(hex: rest[0]).map(Route.cosigned)
    case ("calendar-links", 2):
      Feed.ID(rest[0]).flatMap { id in
        FeedAction(rawValue: rest[1]).map { .feed(id, $0) }
      }
    case ("sign-in", 1) where rest[0] == "code": .signInCode
    case ("account", 1):
      [.accountLog, .resetNotice, .secondFactor].first { $0.path == "/account/\(rest[0])" }
    case ("account", 3) where rest[0] == "sessions" && rest[2] == "end":
      Session.ID(rest[1]).map(Route.sessionEnd)
    case ("plan", 1): EntryKind(rawValue: rest[0]).flatMap(Self.planForm(of:))
    case ("registers", 1): Register(rawValue: rest[0]).map(Route.register)
    case ("office", 1): EntryKind(rawValue: rest[0]).flatMap(Self.officeForm(of:))
    case ("plan-draft", 1):
      [.draftFile, .draftAdoption, .draftDoubts].first { $0.path == "/plan-draft/\(rest[0])" }
    case ("plan-draft", 2) where rest[0] == "parts": PlanPath(rest[1]).map(Route.draftPart)
    case ("plan-draft", 2) where rest[0] == "new": PlanPath(rest[1]).map(Route.draftAddition)
    case ("plan-documents", 1): DocumentReading.ID(rest[0]).map(Route.document)
    case ("plan-documents", 2) where rest[1] == "plan.yaml":
      DocumentReading.ID(rest[0]).map(Route.documentPlan)
    case ("editions", 1): Int(rest[0]).flatMap { $0 > 0 ? .planFile($0) : nil }
    case ("people", 1) where rest[0] == "log": .peopleLog
    case ("people", 1): Account.ID(rest[0]).map(Route.person)
    case ("people", 2) where rest[1] == "log": Account.ID(rest[0]).map(Route.personLog)
    case (_, 0): plain["/" + first]
    default: nil
    }
  }

  /// The routes whose paths hold nothing but words.
  private static let plain: [String: Route] = {
    let routes: [Route] = [
      .health, .ready, .style, .icon, .signIn, .signOut, .language, .published, .tasks, .sheet,
      .sheetFile,
      .feeds, .registers, .account, .dashboard, .projects, .findings, .money, .entries, .reports,
      .verification,
      .sheetImport, .documents, .people, .planHistory, .planDraft, .setup, .pastWork,
    ]
    return Dictionary(uniqueKeysWithValues: routes.map { ($0.path, $0) })
  }()

  private static func planForm(of kind: EntryKind) -> Route? {
    kind.places.contains(.plan) ? .planForm(kind) : nil
  }

  private static func officeForm(of kind: EntryKind) -> Route? {
    kind.places.contains(.office) ? .officeForm(kind) : nil
  }

  private static func task(_ rest: [String]) -> Route? {
    let id = Obligation.ID(rest[0])
    if rest.count == 1 { return .task(id) }
    guard rest.count == 2, let kind = EntryKind(rawValue: rest[1]),
      kind.places.contains(.obligation)
    else { return nil }
    return .taskForm(id, kind)
  }

  private static func project(_ rest: [String]) -> Route? {
    let id = Project.ID(rest[0])
    if rest.count == 1 { return .project(id) }
    guard rest.count == 2, let kind = EntryKind(rawValue: rest[1]),
      kind.places.contains(.project)
    else { return nil }
    return .projectForm(id, kind)
  }

  private static func entry(_ rest: [String]) -> Route? {
    guard let number = Int(rest[0]), number > 0 else { return nil }
    switch rest.count {
    case 1: return .entry(number)
    case 2 where rest[1] == "correction": return .correction(number)
    case 2 where rest[1] == "erasure": return .erasure(number)
    case 3 where rest[1] == "evidence":
      return Int(rest[2]).map { .evidence(entry: number, place: $0) }
    default: return nil
    }
  }

  private static func report(_ rest: [String]) -> Route? {
    if rest.count == 2, rest[0] == "files" { return PaperFile(name: rest[1]).map(Route.reportFile) }
    guard rest.count >= 2, let year = Int(rest[0]),
      let round = FiscalYear.Round(rawValue: rest[1])
    else { return nil }
    switch rest.count {
    case 2: return .report(FiscalYear(year), round)
    case 3 where rest[2] == "closing": return .closing(FiscalYear(year), round)
    case 3 where rest[2] == "public": return .publicPreview(FiscalYear(year), round)
    default: return nil
    }
  }

  private static func published(_ rest: [String]) -> Route? {
    if rest == ["proof"] { return .publishedProof }
    if rest == ["verify"] { return .publishedVerify }
    if rest[0] == "verify" { return paper(rest) }
    if rest == ["log", "checkpoint"] { return .publishedCheckpoint }
    if rest.count == 3, rest[0] == "log", rest[1] == "consistency" {
      return Int(rest[2]).flatMap { $0 >= 0 ? .publishedConsistency($0) : nil }
    }
    if rest[0] == "log" {
      return Tile(path: rest.dropFirst().joined(separator: "/")).map(Route.publishedTile)
    }
    guard rest.count == 2, rest[0] == "files" else { return nil }
    return PublishedFile(name: rest[1]).map(Route.publishedFile)
  }

  private static func paper(_ rest: [String]) -> Route? {
    guard rest.count == 3, let count = Int(rest[1]), count >= 0, let mark = LogHash(hex: rest[2])
    else { return nil }
    return .publishedPaper(count: count, mark: mark)
  }
}

extension Route {
  /// What the paths of pages, files and the API begin with.
  static let firstWords: Set<String> = {
    let words = plain.keys.compactMap { $0.split(separator: "/").first.map(String.init) }
    return Set(words).union([
      "api", "calendars", "entries", "invitations", "office", "plan", "plan-documents",
      "plan-draft",
      "projects", "published", "registers", "reports", "tasks", "witness",
    ])
  }()
}
