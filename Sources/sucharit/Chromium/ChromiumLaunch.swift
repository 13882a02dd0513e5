private import Glibc

/// How Chromium is started.
struct ChromiumLaunch {
  let program: String
  /// Whom it runs as, where that is somebody else.
  let user: User?
  let isSandboxed: Bool
  /// The only host that it may reach; nil for none.
  let host: String?

  /// A user of this machine.
  struct User {
    let id: UInt32
    let group: UInt32
  }

  /// The program that SUCHARIT_CHROMIUM names, or the first on the path of the names that it has.
  static var program: String? {
    if let named = Live.environment("SUCHARIT_CHROMIUM"), !named.isEmpty {
      return ProgramPath.find(named)
    }
    return ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap(ProgramPath.find).first
  }

  /// With Chromium's sandbox, unless SUCHARIT_CHROMIUM_SANDBOX is `off`: a container may not let it make
  /// one, and then its owner decides. Chromium refuses its sandbox to root, so that root lets nobody run it,
  /// and never runs it itself.
  init(_ program: String, reaching host: String? = nil) throws(ChromiumFault) {
    (self.program, self.host) = (program, host)
    isSandboxed = Live.environment("SUCHARIT_CHROMIUM_SANDBOX") != "off"
    guard geteuid() == 0 else {
      user = nil
      return
    }
    guard ProgramPath.find("setpriv") != nil, let entry = getpwnam("nobody") else {
      throw .onlyRoot
    }
    user = User(id: entry.pointee.pw_uid, group: entry.pointee.pw_gid)
  }

  /// Program and arguments.
  func arguments(folder: String) -> [String] {
    let options = [
      "--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--disable-dev-shm-usage",
      "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-breakpad",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--disable-default-apps", "--mute-audio", "--hide-scrollbars", "--font-render-hinting=none",
      "--force-color-profile=srgb", "--user-data-dir=\(folder)/profile",
      // It is spoken to by pipes: to print it needs no host, this one neither.
      "--host-resolver-rules=MAP * ~NOTFOUND\(host.map { ", EXCLUDE \($0)" } ?? "")",
    ]
    let own = [program] + options + (isSandboxed ? [] : ["--no-sandbox"])
    guard let user, let changer = ProgramPath.find("setpriv") else { return own }
    return [changer, "--reuid=\(user.id)", "--regid=\(user.group)", "--clear-groups"] + own
  }

  /// Nothing of the caller's settings but where programs are.
  func environment(folder: String) -> [String] {
    [
      "PATH=\(ProgramPath.path)", "HOME=\(folder)", "TMPDIR=\(folder)",
      "XDG_CONFIG_HOME=\(folder)/config",
      "XDG_CACHE_HOME=\(folder)/cache", "XDG_RUNTIME_DIR=\(folder)", "LANG=C.UTF-8",
      "TZ=Asia/Bangkok", "DBUS_SESSION_BUS_ADDRESS=disabled:",
    ]
  }
}
