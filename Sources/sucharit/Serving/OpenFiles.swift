internal import Glibc
internal import WebServer

/// How many files this process may have open, of which each connection is one.
enum OpenFiles {
  /// Those of the log, the accounts, uploads and Chromium.
  private static let others = 200

  /// Raises what the process may open to what its owner allows it, and gives the limits with no more
  /// connections than fit: where they are used up, nothing can be opened, the log neither.
  static func fitted(_ limits: Limits) -> Limits {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return limits }
    if limit.rlim_cur < limit.rlim_max {
      // More than is ever used would only be copied into each child.
      limit.rlim_cur = min(
        limit.rlim_max, max(limit.rlim_cur, rlim_t(limits.connections + others)))
      _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    var fitted = limits
    let room = Int(clamping: limit.rlim_cur) - others
    fitted.connections = max(10, min(limits.connections, room))
    return fitted
  }
}
