import Papers
internal import ThaiCivil

extension Exchange {
  /// How charts speak on a page: in its language, with the digits of its other numbers.
  var style: Style {
    Style(language, .arabic)
  }
}
