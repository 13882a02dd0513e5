import Interchange
import PlanModel
import ThaiCivil

extension RegisterContents {
  var json: JSON {
    let head: JSON = [
      // The form of these contents; a change of it is another number.
      "form": "1", "register": .string(register.rawValue), "plan": .string(plan.text),
      "planTitle": .string(planTitle), "organisation": .string(organisation.name),
      "province": .string(organisation.province), "item": item?.json ?? .null,
      "fiscalYear": .year(year), "round": .string(round.round.rawValue),
      "days": .days(round.days), "lastDay": .day(round.lastDay),
      "happened": .count(round.happened),
      "declaredNone": round.declared.map { .entries($0.entries) } ?? .null,
    ]
    let said: JSON =
      switch said {
      case .gifts(let gifts): gifts.json
      case .complaints(let complaints): complaints.json
      }
    let tail: JSON = [
      "findings": .array(findings.map(\.json)), "log": .array(entries.map(\.json)),
    ]
    return .object(head.members + [JSON.Member(register.rawValue, said)] + tail.members)
  }
}

extension RegisterFinding {
  fileprivate var json: JSON {
    ["rule": .string(rule), "message": .string(words.thai), "entries": .entries(entries)]
  }
}

extension GiftContents {
  fileprivate var json: JSON {
    [
      "policies": .array(policies.map(\.json)), "activities": .array(activities.map(\.json)),
      "gifts": .array(gifts.map(\.json)), "all": .count(all), "received": .count(received),
      "byGiver": .array(
        byGiver.map { ["giver": .string($0.giver.rawValue), "count": .count($0.count)] }),
      "byHandling": .array(
        byHandling.map { ["handling": .string($0.handling.rawValue), "count": .count($0.count)] }),
    ]
  }
}

extension GiftContents.Dated {
  fileprivate func json(_ members: JSON) -> JSON {
    .object(
      [JSON.Member("day", .day(day))] + members.members
        + [JSON.Member("entries", .entries(entries))])
  }
}

extension GiftContents.Dated<GiftPolicy> {
  fileprivate var json: JSON {
    json([
      "document": .string(value.document), "signer": .string(value.signer),
      "text": .optional(value.text),
    ])
  }
}

extension GiftContents.Dated<GiftContents.Activity> {
  fileprivate var json: JSON {
    json([
      "text": .string(value.text),
      "participants": value.participants.map { .integer($0) } ?? .null,
    ])
  }
}

extension GiftContents.Dated<Gift> {
  fileprivate var json: JSON {
    json([
      "gift": .string(value.what),
      "worth": value.worth.map { .integer($0.satang) } ?? .null,
      "giver": .string(value.giver.rawValue), "occasion": .string(value.occasion),
      "handling": .string(value.handling.rawValue), "text": .optional(value.explanation),
    ])
  }
}
