private import Glibc

/// One way to start Chromium.
struct ChromiumLaunch {
  let program: String
  /// Whom it runs as, where that is somebody else.
  let user: User?
  let isSandboxed: Bool

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

  /// The ways in order. Chromium refuses its sandbox to root, so that root lets nobody run it; where
  /// even that cannot have the sandbox (in some containers), nobody runs it without. Root runs it itself
  /// only where there is no way to become somebody else. It is shown nothing but papers of this program,
  /// which hold no script and name no address to fetch.
  static func attempts(_ program: String) -> [ChromiumLaunch] {
    guard geteuid() == 0 else {
      return [ChromiumLaunch(program: program, user: nil, isSandboxed: true)]
    }
    guard ProgramPath.find("setpriv") != nil, let entry = getpwnam("nobody") else {
      return [ChromiumLaunch(program: program, user: nil, isSandboxed: false)]
    }
    let nobody = User(id: entry.pointee.pw_uid, group: entry.pointee.pw_gid)
    return [true, false].map {
      ChromiumLaunch(program: program, user: nobody, isSandboxed: $0)
    }
  }

  /// Program and arguments.
  func arguments(folder: String) -> [String] {
    let options = [
      "--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--disable-dev-shm-usage",
      "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-breakpad",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--disable-default-apps", "--mute-audio", "--hide-scrollbars", "--font-render-hinting=none",
      "--force-color-profile=srgb", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--user-data-dir=\(folder)/profile",
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
