/// Why something is not proven. What it means to whoever asks is said by the doors.
public enum ProofFault: Error, Hashable, Sendable {
  /// Not written as it has to be, from this line on, counted from 1.
  case malformed(Form, line: Int)
  /// No key that is known signed it.
  case unsigned
  /// A signature under the name and id of a known key is not by that key over this text.
  case wrongSignature(KeyName)
  /// The key could not sign.
  case notSigned
  /// The checkpoint is of one log, and another was meant.
  case otherLog(KeyName, wanted: KeyName)
  /// The leaf is not where the proof says in the tree of the checkpoint.
  case notIncluded(index: Int)
  /// The proof does not say of which entry it is.
  case noEntry
  /// The checkpoint of this size, to which the proof adds, was not given.
  case earlierMissing(size: Int)
  /// The later tree does not begin with the earlier one: something was changed or taken out.
  case notExtended(from: Int, to: Int)
  /// Two trees of one size differ: the log was shown to different people in different ways.
  case forked(size: Int)
  /// The log does not begin with the entries that the paper was made from, of which there are so many.
  case otherPaper(count: Int)
  /// The later tree is shorter.
  case truncated(from: Int, to: Int)

  /// What files there are.
  public enum Form: Hashable, Sendable {
    case key, secretKey, note, checkpoint, proof, update
  }
}
