internal import Crypto
internal import Interchange

/// The mark of the site, beside its name in tabs and among bookmarks: a tick on a shield.
enum SiteIcon {
  static let text = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <path fill="#0b5563" d="M16 1 29 6v9c0 8-5 13-13 16C8 28 3 23 3 15V6z"/>
    <path fill="none" stroke="#fff" stroke-width="3.5" d="m9.5 16 4.5 4.5 8.5-9"/>
    </svg>
    """

  /// Changes when the mark does, so that browsers may keep it for long.
  static let version = String(hexadecimal: SHA256.hash(data: Array(text.utf8)).prefix(6))
}
