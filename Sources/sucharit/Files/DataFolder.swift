import PlanModel

/// A data folder by its path: the log and its evidence, if they are there.
struct DataFolder {
  let path: String

  /// The folder that was named, else that of SUCHARIT_DATA, else `data`.
  init(_ named: String?) {
    path = named ?? Live.environment("SUCHARIT_DATA") ?? "data"
  }

  var hasLog: Bool { Files.exists("\(path)/log.sqlite") }

  /// The path of a folder that has a log; a failure with the near names where it has none, so that a
  /// mistyped name does not read as a plan of which nothing is done.
  func pathOfLog(or way: String? = nil) throws -> String {
    guard !hasLog else { return path }
    let ways = ["the first 'sucharit log' or 'sucharit money' command makes a log there", way]
    throw Failure(
      ExitStatus.noInput, "there is no log in '\(path)'",
      hint: near.map { "did you mean '\($0)'?" } ?? ways.compactMap(\.self).joined(separator: "; "))
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
