internal import PlanModel
internal import Stores

/// The fields in which a coordinator says who somebody is, in an invitation and later on.
enum PersonFields {
  static let name = "display-name"
  static let position = "position"
  static let role = "role"
  static let units = "units"

  /// Filled in for somebody; an owner is what most people become.
  static func all(_ words: PageWording, _ plan: Plan, _ person: Person? = nil) -> [FormField] {
    var all = [
      FormField(
        name, words.displayName, hint: words.displayNameHint, isRequired: true,
        atMost: TextLimit.name),
      FormField(position, words.position, hint: words.positionHint, atMost: TextLimit.name),
      FormField(
        role, words.role,
        .choice(Account.Role.allCases.map { .init($0.rawValue, words.roleLong($0)) }),
        isRequired: true),
      FormField(
        units, words.unit, .choices(plan.owners.map { .init($0.id.text, $0.name) }),
        hint: words.unitsHint),
    ]
    all[0].value = person?.displayName ?? ""
    all[1].value = person?.position ?? ""
    all[2].value = (person?.role ?? .owner).rawValue
    all[3].values = (person?.units ?? []).map(\.text)
    return all
  }

  /// What was typed into them, or what is wrong with it. Whether the name can be one, the accounts say.
  static func read(
    _ form: SubmittedForm, _ words: PageWording, _ plan: Plan
  ) -> (person: Person?, faults: FormFaults) {
    var faults = FormFaults()
    let role = Account.Role(rawValue: form[role])
    let chosen = form.fields.values(units).map { Owner.ID($0) }
      .filter { plan.owner($0) != nil }
    if form[name].isEmpty { faults.add(words.required, to: name) }
    if role == nil { faults.add(words.choose, to: Self.role) }
    if role == .owner, chosen.isEmpty { faults.add(words.chooseUnit, to: units) }
    guard let role, faults.isEmpty else { return (nil, faults) }
    let position = form[position]
    let person = Person(
      displayName: form[name], position: position.isEmpty ? nil : position, role: role,
      units: chosen)
    return (person, faults)
  }
}

extension [FormField] {
  /// The same fields with what was typed, everywhere also where nothing was.
  func typed(_ fields: FormFields) -> [FormField] {
    map { field in
      var field = field
      field.value = fields[field.name] ?? ""
      field.values = fields.values(field.name)
      return field
    }
  }

  func with(_ faults: FormFaults) -> [FormField] { map { $0.filled(FormFields(), faults) } }
}
