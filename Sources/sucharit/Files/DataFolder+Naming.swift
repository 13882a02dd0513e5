import PlanModel
import SQLiteStores

extension DataFolder {
  /// The folder that was named, else that of SUCHARIT_DATA, else `data`.
  init(named: String?) {
    self.init(named ?? Live.environment("SUCHARIT_DATA") ?? "data")
  }

  /// The folder, if it has a log; a failure with the near names where it has none, so that a mistyped name
  /// does not read as a plan of which nothing is done.
  func withLog(or way: String? = nil) throws -> DataFolder {
    guard !hasLog else { return self }
    let ways = ["the first 'sucharit log' or 'sucharit money' command makes a log there", way]
    throw Failure(
      ExitStatus.noInput, "there is no log in '\(path)'",
      hint: near.map { "did you mean '\($0)'?" } ?? ways.compactMap(\.self).joined(separator: "; "))
  }

  /// That no plan is named, and none is adopted here.
  var withoutPlan: Failure {
    Failure(
      ExitStatus.noInput, "no plan is adopted in '\(path)' yet",
      hint: near.map { "did you mean '\($0)'?" }
        ?? """
        'sucharit serve' makes the first plan in the browser; or 'sucharit plan read' drafts one from its document \
        and 'sucharit plan adopt --plan FILE' adopts it; a file that is not adopted is named with --plan or SUCHARIT_PLAN
        """)
  }

  /// Says that an entry begins a new log here: where the name is mistyped, nothing else would.
  func noteNewLog() {
    guard !hasLog else { return }
    let meant = near.map { "; did you mean '\($0)'?" } ?? ""
    Console.note("sucharit: note: a new log begins in '\(path)'\(meant)")
  }

  /// A folder beside it that has a log, and whose name is nearly the same.
  private var near: String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      .reversed().drop(while: \.isEmpty)
    guard let name = parts.first else { return nil }
    let parent = parts.dropFirst().reversed().map { "\($0)/" }.joined()
    let beside = (try? Files.names(in: parent.isEmpty ? "." : parent)) ?? []
    let folders = beside.filter { $0 != name && Files.exists("\(parent)\($0)/log.sqlite") }
    return NearestWord.among(folders, to: String(name)).map { parent + $0 }
  }
}
