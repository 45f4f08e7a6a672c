import Desk
import Domain

extension IntakeCard {
  /// Every scheme with the term as described at first, and as finally found.
  var classificationJSON: JSONValue {
    let classification = intake.classification
    var schemes = SchemeID.allCases.reduce(into: [String: JSONValue]()) { schemes, scheme in
      schemes[scheme.rawValue] = [
        "first": JSONValue(classification.first[scheme]?.rawValue),
        "final": JSONValue(classification.final[scheme]?.rawValue),
      ]
    }
    schemes[SchemeID.severity.rawValue] = ["first": .null, "final": .string(severity.rawValue)]
    schemes["secondCause"] = [
      "first": .null, "final": JSONValue(classification.secondCause?.rawValue),
    ]
    return .object(schemes)
  }
}
