import Console
import Domain
import Support
import Testing

/// The schemes of classification: what an office may change, and what it may not (D-1).
struct SchemeTests {
  private let schemes = Schemes.builtIn

  private func scheme(_ id: SchemeID) throws -> Scheme { try #require(schemes[id]) }

  private func term(_ code: String) throws -> TermID { try #require(TermID(rawValue: code)) }

  private func refusal(of change: SchemeChange, on id: SchemeID) throws -> String? {
    var changed = try scheme(id)
    do {
      try changed.change(change)
      return nil
    } catch {
      #expect(try changed == scheme(id), "a refusal changes nothing")
      return error.code
    }
  }

  @Test(arguments: [
    (SchemeID.target, 4), (.responsibilityClass, 3), (.subjectClass, 6), (.causeGroup, 11),
    (.dimension, 7), (.rootCause, 11), (.validity, 4), (.severity, 3),
  ])
  func `the presets hold the handbook's terms, each with its rule`(id: SchemeID, count: Int) throws
  {
    let scheme = try scheme(id)
    #expect(scheme.terms.count == count)
    #expect(scheme.terms.allSatisfy { !$0.rule.isEmpty && $0.isOn })
    #expect(scheme.terms.allSatisfy { term in term.parent.map { scheme[$0] != nil } ?? true })
  }

  @Test func `a term that is added stands at the end, behind another, or with its kin`() throws {
    var groups = try scheme(.causeGroup)
    let name = TermName("停车", "parking")
    try groups.change(.add(Term(.causeGroup, try term("parking"), name), after: nil))
    #expect(groups.terms.last?.id.rawValue == "parking")
    let part = Term(
      .causeGroup, try term("servicePrivacy"), TermName("隐私", "privacy"),
      parent: try term("service"))
    try groups.change(.add(part, after: nil))
    let kin = groups.terms.filter { $0.parent?.rawValue == "service" }
    #expect(kin.last == part)
    #expect(groups.terms.drop { $0 != part }.dropFirst().first?.id.rawValue == "fees")
    try groups.change(.move(try term("parking"), after: try term("houseQuality")))
    #expect(groups.terms[1].id.rawValue == "parking")
    try groups.change(.move(try term("service"), after: nil))
    #expect(groups.terms.prefix(2).map(\.id.rawValue) == ["service", "serviceAttitude"])
  }

  @Test func `what would break old cases is refused`() throws {
    let name = TermName("甲", "a")
    func add(_ scheme: SchemeID, _ code: String, parent: String? = nil) throws -> SchemeChange {
      .add(Term(scheme, try term(code), name, parent: try parent.map(term)), after: nil)
    }
    #expect(try refusal(of: add(.causeGroup, "fees"), on: .causeGroup) == "taken")
    #expect(try refusal(of: add(.causeGroup, "a b"), on: .causeGroup) == "malformedCode")
    #expect(
      try refusal(of: add(.causeGroup, "x", parent: "nobody"), on: .causeGroup) == "noSuchTerm")
    #expect(
      try refusal(of: add(.causeGroup, "x", parent: "serviceRange"), on: .causeGroup) == "tooDeep")
    #expect(try refusal(of: add(.target, "tenant"), on: .target) == "behaviourMissing")
    #expect(try refusal(of: add(.validity, "odd"), on: .validity) == "fixed")
    #expect(try refusal(of: .turn(term("major"), isOn: false), on: .severity) == "fixed")
    #expect(
      try refusal(of: .rename(term("fees"), TermName("", "fees")), on: .causeGroup)
        == "nameMissing")
  }

  @Test func `the last term of a scheme stays on, and the parts of one that is off are off`() throws
  {
    var groups = try scheme(.causeGroup)
    try groups.change(.turn(try term("service"), isOn: false))
    #expect(!groups.offered.contains { $0.parent?.rawValue == "service" })
    var classes = try scheme(.responsibilityClass)
    try classes.change(.turn(try term("2"), isOn: false))
    try classes.change(.turn(try term("3"), isOn: false))
    #expect(throws: Refusal.scheme(.lastOne(classes.name))) {
      try classes.change(.turn(TermID(.service), isOn: false))
    }
  }

  @Test(arguments: [
    ("office", "1", "service", "service"), ("household", "1", "service", "neighbours"),
    ("developer", "2", "equipmentDesign", "houseQuality"),
    ("outside", "3", "emergency", "emergency"),
  ])
  func `a target proposes class, subject and cause group`(
    target: String, responsibility: String, subject: String, group: String
  ) throws {
    let term = try term(target)
    let proposed = [SchemeID.responsibilityClass, .subjectClass, .causeGroup].map {
      schemes.proposal(of: $0, by: .target, term)?.rawValue
    }
    #expect(proposed == [responsibility, subject, group])
  }

  @Test func `a term of the office's own has the proposals of what it behaves as`() throws {
    var targets = try scheme(.target)
    let security = Term(
      .target, try term("security"), TermName("秩序部", "security"), behavesAs: "office")
    try targets.change(.add(security, after: nil))
    let changed = Schemes(
      schemes.all.map { $0.id == .target ? targets : $0 }, proposals: schemes.proposals)
    #expect(changed.proposal(of: .responsibilityClass, by: .target, security.id)?.rawValue == "1")
    var classified = Classification()
    try classified.enter(Terms([.target: security.id]), as: .first, by: changed)
    #expect(classified.target == .office)
    #expect(classified.firstClass == .service)
  }
}
