internal import MarkupTree

extension FormField {
  /// Label, hint, fault and control, tied together for screen readers.
  ///
  /// `mayBeEmpty` where a required field can be left for later.
  func view(_ words: PageWording, mayBeEmpty: Bool = false) -> Markup {
    var field = self
    field.isDemanded = isRequired && !mayBeEmpty
    return field.drawn(words)
  }

  private func drawn(_ words: PageWording) -> Markup {
    switch control {
    case .choices(let choices): group(choices, words, type: "checkbox")
    case .choice(let choices) where choices.count <= Self.mostButtons:
      group(choices, words, type: "radio")
    case .text, .long, .password, .userName, .code, .digits, .day, .address, .choice, .files:
      single(words)
    }
  }

  /// More choices than that fold open.
  static let mostButtons = 4

  private func single(_ words: PageWording) -> Markup {
    tag("div", ["class": fault == nil ? "field" : "field bad"]) {
      tag("label", ["for": id]) {
        label
        mark(words)
      }
      remarks
      input
    }
  }

  private func group(_ choices: [Choice], _ words: PageWording, type: String) -> Markup {
    tag(
      "fieldset",
      ["class": fault == nil ? "field" : "field bad", "aria-describedby": description]
    ) {
      tag("legend") {
        label
        mark(words)
      }
      remarks
      for (place, choice) in choices.enumerated() {
        tag("label", ["class": "choice"]) {
          tag(
            "input",
            [
              "type": type, "name": name, "value": choice.value, "id": place == 0 ? id : nil,
              "checked": (type == "radio" ? value == choice.value : values.contains(choice.value))
                ? "" : nil,
              "required": isDemanded && type == "radio" ? "" : nil,
            ])
          tag("span") { choice.label }
        }
      }
    }
  }

  private func mark(_ words: PageWording) -> Markup? {
    isRequired ? nil : tag("span", ["class": "optional"]) { " \(words.optional)" }
  }

  private var id: String { "f-\(name)" }

  /// What belongs to the control, for `aria-describedby`.
  private var description: String? {
    let ids = [hint == nil ? nil : "\(id)-hint", fault == nil ? nil : "\(id)-fault"]
    let text = ids.compactMap(\.self).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  @MarkupBuilder private var remarks: [Markup] {
    if let hint { tag("p", ["class": "hint", "id": "\(id)-hint"]) { hint } }
    if let fault { tag("p", ["class": "fault", "id": "\(id)-fault"]) { fault } }
  }

  private var input: Markup {
    let invalid = fault == nil ? nil : "true"
    let required = isDemanded ? "" : nil
    switch control {
    case .long:
      return tag(
        "textarea",
        [
          "id": id, "name": name, "rows": "4", "required": required, "aria-invalid": invalid,
          "aria-describedby": description, "maxlength": maxlength,
        ]
      ) {
        // A browser drops the first line end.
        "\n" + value
      }
    case .choice(let choices):
      return tag(
        "select",
        [
          "id": id, "name": name, "required": required, "aria-invalid": invalid,
          "aria-describedby": description,
        ]
      ) {
        for choice in choices {
          tag(
            "option",
            ["value": choice.value, "selected": choice.value == value ? "" : nil]
          ) { choice.label }
        }
      }
    case .text, .password, .userName, .code, .digits, .day, .address, .choices, .files:
      return tag(
        "input",
        [
          "id": id, "name": name, "type": type, "value": shownValue, "required": required,
          "aria-invalid": invalid, "aria-describedby": description,
          "autocomplete": completion, "inputmode": keyboard, "accept": accepted,
          "maxlength": maxlength, "multiple": accepted == nil ? nil : "",
          "autocapitalize": control == .userName ? "none" : control == .code ? "characters" : nil,
        ])
    }
  }

  /// A browser counts in UTF-16, so it never lets more through than is taken.
  private var maxlength: String? { longest.map { "\($0)" } }

  private var type: String {
    switch control {
    case .password: "password"
    case .files: "file"
    case .address: "url"
    case .text, .long, .userName, .code, .digits, .day, .choice, .choices: "text"
    }
  }

  /// A password and a file are never sent back.
  private var shownValue: String? {
    switch control {
    case .password, .code, .files: nil
    case .text, .long, .userName, .digits, .day, .address, .choice, .choices: value
    }
  }

  private var completion: String? {
    switch control {
    case .password(let isNew): isNew ? "new-password" : "current-password"
    case .userName: "username"
    case .code: "one-time-code"
    case .text, .long, .digits, .day, .address, .choice, .choices, .files: "off"
    }
  }

  private var keyboard: String? { control == .digits ? "decimal" : nil }

  private var accepted: String? {
    guard case .files(let accepted) = control else { return nil }
    return accepted
  }
}

extension FormFaults {
  /// What is wrong, above the form: what concerns all of it, then a link to each field that is meant.
  func view(_ fields: [FormField], _ words: PageWording) -> Markup? {
    guard !isEmpty else { return nil }
    return tag("div", ["class": "notice bad", "role": "alert"]) {
      tag("p") { words.notRecorded }
      tag("ul") {
        for text in general { tag("li") { text } }
        for field in fields {
          if let fault = ofFields[field.name] {
            tag("li") { tag("a", ["href": "#f-\(field.name)"]) { "\(field.label): \(fault)" } }
          }
        }
      }
    }
  }
}
