import Console
import Domain
import Support
import Testing

/// What a complaint is classified as: first as described, then as found (rules CN-5, D-1).
struct ClassificationTests {
  private let schemes = Schemes.builtIn

  private func terms(_ codes: KeyValuePairs<SchemeID, String>) -> Terms {
    codes.reduce(into: Terms()) { $0[$1.key] = TermID(rawValue: $1.value) }
  }

  private func described(_ codes: KeyValuePairs<SchemeID, String>) throws -> Classification {
    var classification = Classification()
    try classification.enter(terms(codes), as: .first, by: schemes)
    return classification
  }

  @Test func `what is found stands beside what was described`() throws {
    var classification = try described([.target: "office", .subjectClass: "service"])
    try classification.enter(terms([.target: "developer"]), as: .final, by: schemes)
    #expect(classification.first[.target]?.rawValue == "office")
    #expect(classification.final[.target]?.rawValue == "developer")
    #expect(classification.target == .developer)
    #expect(classification.firstClass == .service)
    #expect(classification.responsibility == .developer, "a class that only followed follows on")
  }

  @Test func `a class that somebody chose follows no target`() throws {
    var classification = try described([.target: "household", .responsibilityClass: "3"])
    try classification.enter(terms([.target: "office"]), as: .first, by: schemes)
    #expect(classification.firstClass == .external)
  }

  @Test func `the final cause group follows the root cause, unless somebody says otherwise`() throws
  {
    var followed = try described([.target: "office", .causeGroup: "fees"])
    try followed.complete(
      with: terms([.rootCause: "peopleAttitude"]), secondCause: nil, by: schemes)
    #expect(followed.first[.causeGroup]?.rawValue == "fees")
    #expect(followed.final[.causeGroup]?.rawValue == "serviceAttitude")
    var said = try described([.target: "office"])
    try said.complete(
      with: terms([.rootCause: "peopleAttitude", .causeGroup: "fees"]), secondCause: nil,
      by: schemes)
    #expect(said.final[.causeGroup]?.rawValue == "fees")
  }

  @Test func `a case that is handled has a final term wherever it had a first`() throws {
    var classification = try described([.target: "developer", .subjectClass: "equipmentDesign"])
    try classification.complete(
      with: terms([.rootCause: "facilityQuality"]), secondCause: TermID(rawValue: "method"),
      by: schemes)
    #expect(
      classification.final
        == terms([
          .target: "developer", .responsibilityClass: "2", .subjectClass: "equipmentDesign",
          .rootCause: "facilityQuality",
        ]))
    #expect(classification.finalClass == .developer)
    #expect(classification.secondCause?.rawValue == "method")
  }

  @Test func `a side of quality is only for management service, and goes with it`() throws {
    #expect(throws: Refusal.self) { try described([.target: "office", .dimension: "time"]) }
    #expect(throws: Refusal.self) {
      try described([.subjectClass: "charges", .dimension: "time"])
    }
    var classification = try described([.subjectClass: "service", .dimension: "consistency"])
    try classification.enter(terms([.subjectClass: "charges"]), as: .first, by: schemes)
    #expect(classification[.dimension] == nil)
  }

  @Test(arguments: [SchemeID.target, .causeGroup, .rootCause])
  func `a term that the house does not have, or has switched off, is refused`(id: SchemeID) throws {
    var unknown = Terms()
    unknown[id] = TermID(rawValue: "nothing")
    var classification = Classification()
    let scheme = try #require(schemes[id])
    #expect(throws: Refusal.scheme(.noSuchTerm(scheme.name, "nothing"))) {
      try classification.enter(unknown, as: .first, by: schemes)
    }
    var closed = scheme
    let term = try #require(scheme.terms.first)
    try closed.change(.turn(term.id, isOn: false))
    let changed = Schemes(schemes.all.map { $0.id == id ? closed : $0 }, proposals: [])
    #expect(throws: Refusal.scheme(.switchedOff(scheme.name, term.name))) {
      try classification.enter(Terms([id: term.id]), as: .first, by: changed)
    }
  }
}
