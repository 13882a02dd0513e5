extension Organisation.Kind {
  /// What names of local governments begin with, and the kind that each is of.
  public static let beginnings: [(word: String, kind: Organisation.Kind)] = [
    ("องค์การบริหารส่วนจังหวัด", .provincialOrganisation), ("เทศบาลนคร", .cityMunicipality),
    ("เทศบาลเมือง", .townMunicipality), ("เทศบาลตำบล", .subdistrictMunicipality),
    ("องค์การบริหารส่วนตำบล", .subdistrictOrganisation), ("กรุงเทพมหานคร", .special),
    ("เมืองพัทยา", .special),
  ]

  /// The kind that a name begins with, abbreviated or not; nil for another name.
  public init?(ofName name: String) {
    let short: [(word: String, kind: Self)] = [
      ("อบต.", .subdistrictOrganisation), ("อบจ.", .provincialOrganisation),
    ]
    guard let found = (Self.beginnings + short).first(where: { name.hasPrefix($0.word) }) else {
      return nil
    }
    self = found.kind
  }
}
