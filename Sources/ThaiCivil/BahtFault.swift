/// Why an amount of money could not be read or reckoned.
public enum BahtFault: Error, Hashable, Sendable {
  /// Not written in any of the known ways.
  case unreadable
  /// More than two decimals: there is nothing below a satang, and 50.000 may mean 50,000.
  case satangFraction
  /// More than 92 thousand million million baht.
  case overflow
  /// A minus before a figure.
  case negative
  /// Commas that do not part the figure by threes: 5,0000.
  case groupingOdd
  /// The figure and the words behind it are different amounts.
  case wordsDiffer(figure: Baht, words: Baht)
  /// The words, as typed, are not an amount of money.
  case wordsUnreadable(String)
}
