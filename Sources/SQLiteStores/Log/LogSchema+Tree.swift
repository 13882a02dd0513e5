extension LogSchema {
  /// The tree over the entries, and what was signed of it. Logs before version 3 do not have these tables.
  ///
  /// A tile grows to the right until it is full; a checkpoint and its signatures stay.
  static let ofTree =
    [
      """
      CREATE TABLE leaf_salt (
        number INTEGER PRIMARY KEY,
        salt BLOB NOT NULL CHECK (length(salt) = 32)
      ) STRICT
      """,
      """
      CREATE TABLE tile (
        level INTEGER NOT NULL,
        place INTEGER NOT NULL,
        hashes BLOB NOT NULL CHECK (length(hashes) BETWEEN 32 AND 8192 AND length(hashes) % 32 = 0),
        PRIMARY KEY (level, place)
      ) STRICT
      """,
      """
      CREATE TABLE checkpoint (
        number INTEGER PRIMARY KEY,
        text TEXT NOT NULL UNIQUE,
        signed INTEGER NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE signature (
        number INTEGER PRIMARY KEY,
        checkpoint INTEGER NOT NULL REFERENCES checkpoint (number),
        line TEXT NOT NULL,
        UNIQUE (checkpoint, line)
      ) STRICT
      """,
      """
      CREATE TRIGGER tile_only_grows BEFORE UPDATE ON tile
      WHEN NEW.level IS NOT OLD.level OR NEW.place IS NOT OLD.place
        OR substr(NEW.hashes, 1, length(OLD.hashes)) IS NOT OLD.hashes
      BEGIN SELECT RAISE(ABORT, 'a tile only grows'); END
      """,
      """
      CREATE TRIGGER tile_is_never_deleted BEFORE DELETE ON tile
      BEGIN SELECT RAISE(ABORT, 'a tile only grows'); END
      """,
    ] + ["leaf_salt", "checkpoint", "signature"].flatMap(kept)

  /// What refuses to have a row of a table changed or deleted.
  private static func kept(_ table: String) -> [String] {
    [("changed", "UPDATE"), ("deleted", "DELETE")].map { change, statement in
      """
      CREATE TRIGGER \(table)_is_never_\(change) BEFORE \(statement) ON \(table)
      BEGIN SELECT RAISE(ABORT, 'what was signed stays'); END
      """
    }
  }
}
