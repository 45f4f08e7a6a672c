import Console
import Desk
import Domain
import Storage
import Support
import Testing

/// Schemes and classification at the desk: what changes, what the journal says, what is refused.
struct SchemeDeskTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
  }

  private func term(_ code: String) throws -> TermID { try #require(TermID(rawValue: code)) }

  private func rules() throws -> Schemes { try office.desk.ask(HouseRulesInForce()).schemes }

  private func take(_ terms: Terms) throws -> Intake {
    var content = IntakeContent()
    content.text = "电梯口灯坏了"
    content.terms = terms
    var source = RegisterIntake.Source()
    source.house = "3-1203"
    return try office.desk.perform(
      RegisterIntake(.complaint, by: .phone, from: source, content: content),
      as: office.clerk("1002"))
  }

  private func verified(_ intake: Intake) throws -> Intake {
    try office.desk.perform(
      VerifyFacts(intake.id, result: "属实", validity: .effective), as: office.clerk("1003"))
  }

  @Test func `a new file has the schemes of the presets, in their order`() throws {
    #expect(try rules() == Schemes.builtIn)
  }

  @Test func `a term more is offered, journalled, and a case keeps it when it is switched off`()
    throws
  {
    let lighting = Term(.causeGroup, try term("lighting"), TermName("照明", "lighting"))
    try office.desk.perform(
      ChangeScheme(.causeGroup, .add(lighting, after: term("equipment"))), as: office.supervisor)
    let intake = try take(Terms([.target: TermID(.office), .causeGroup: lighting.id]))
    try office.desk.perform(
      ChangeScheme(.causeGroup, .turn(lighting.id, isOn: false)), as: office.supervisor)
    let shown = try office.desk.ask(ShowIntake(intake.id), as: office.clerk("1002")).intake
    #expect(shown.classification[.causeGroup] == lighting.id)
    #expect(try rules().term(lighting.id, of: .causeGroup)?.isOn == false)
    #expect(throws: Refusal.self) {
      try take(Terms([.target: TermID(.office), .causeGroup: lighting.id]))
    }
    #expect(try office.journalKinds().count { $0 == "scheme.change" } == 2)
  }

  @Test func `only who administers the house changes a scheme`() throws {
    let before = try rules()
    #expect(throws: Refusal.access(.roleMayNot(kind: "scheme.change"))) {
      try office.desk.perform(
        ChangeScheme(.target, .turn(TermID(.outside), isOn: false)), as: office.clerk("1002"))
    }
    #expect(try rules() == before)
  }

  @Test
  func `until the facts are verified the description is put right, then what is found is added`()
    throws
  {
    let intake = try take(Terms([.target: TermID(.office)]))
    var amendment = Amendment()
    amendment.terms[.target] = TermID(.household)
    let corrected = try office.desk.perform(
      AmendIntake(intake.id, amendment), as: office.clerk("1003"))
    #expect(corrected.classification.first[.target] == TermID(.household))
    #expect(corrected.classification.final[.target] == nil)
    _ = try verified(intake)
    amendment.terms[.target] = TermID(Target.developer)
    let found = try office.desk.perform(
      AmendIntake(intake.id, amendment), as: office.clerk("1003"))
    #expect(found.classification.first[.target] == TermID(.household))
    #expect(found.classification.final[.target] == TermID(Target.developer))
    let card = try office.desk.ask(ShowIntake(intake.id), as: office.clerk("1003"))
    #expect(card.clocks.first { $0.policy == .outsideReply }?.isRunning == true)
    #expect(card.clocks.first { $0.policy == .neighbourReply }?.outcome == .cancelled)
    #expect(try office.journalKinds().contains("clock.moved"))
  }

  @Test func `what is stored comes back, first and final and the second cause`() throws {
    let intake = try take(
      Terms([
        .target: TermID(.office), .subjectClass: term("service"), .dimension: term("consistency"),
      ]))
    _ = try verified(intake)
    let guardHead = try office.clerk("2002")
    try office.desk.perform(
      AssignIntake(intake.id, to: .repair, person: guardHead.number, limit: nil),
      as: office.clerk("1003"))
    try office.desk.perform(AcceptIntake(intake.id), as: guardHead)
    var handling = Handling(result: "已道歉", cause: try term("peopleSkill"))
    handling.feedback = .phone
    handling.secondCause = try term("method")
    let handled = try office.desk.perform(HandleIntake(intake.id, handling), as: guardHead)
    let shown = try office.desk.ask(ShowIntake(intake.id), as: guardHead).intake
    #expect(shown.classification == handled.classification)
    #expect(shown.classification.final[.causeGroup]?.rawValue == "serviceQuality")
    #expect(shown.classification.first[.causeGroup] == nil)
    #expect(shown.classification.final[.dimension]?.rawValue == "consistency")
    let listed = try office.desk.ask(ListIntakes(IntakeFilter()), as: guardHead)
    #expect(listed.first { $0.intake.id == intake.id }?.intake == shown)
  }
}
