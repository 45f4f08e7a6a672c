import Domain
import Support
import Testing

/// What a stocktake finds where a result is there in name only: an imported or a mended file.
struct ResultFindingTests {
  private func classification(
    finally found: ResponsibilityClass?, because cause: String?
  ) -> Classification {
    var final = Terms()
    final[.rootCause] = cause.flatMap(TermID.init)
    var first = Terms()
    first[.target] = TermID(.office)
    return Classification(
      first: first, final: final, target: .office, classes: (.service, found), secondCause: nil)
  }

  private func handled(_ change: (inout Intake) -> Void) throws -> [String] {
    let clerk = try StaffNumber("1002")
    let received = try Rehearsal.moment("2024-11-04 09:00")
    var content = IntakeContent()
    content.title = "门"
    content.text = "门响"
    content.terms[.target] = TermID(.office)
    var intake = Intake(
      id: "T20241104-001", kind: .complaint,
      registration: Registration(
        channel: .phone, received: (received, clerk), registered: (received, clerk), online: nil,
        sequence: 1),
      reporter: Reporter(household: "1-101", isAnonymous: false, name: "王", phone: "19000001000"),
      content: content)
    intake.state = .handled
    intake.outcome.result = "好"
    intake.outcome.feedback = .phone
    intake.outcome.handledAt = received.adding(minutes: 60)
    intake.outcome.signedOffBy = clerk
    intake.classification = classification(finally: .service, because: "method")
    change(&intake)
    let house = try HouseRules.rehearsal()
    let range = StocktakeRange(
      afterSequence: 0, throughSequence: 10, from: received, to: received.adding(minutes: 120))
    return IntakeFindings(of: intake, clocks: [], in: range, house: house, reported: [])
      .all().map(\.code.rawValue)
  }

  @Test func `FC-11 no result, or nobody told`() throws {
    #expect(try handled { _ in } == [])
    #expect(try handled { $0.outcome.result = nil } == ["FC-11"])
    #expect(try handled { $0.outcome.feedback = nil } == ["FC-11"])
  }

  @Test func `FC-13 no final class, or no cause`() throws {
    #expect(
      try handled { $0.classification = classification(finally: nil, because: "method") } == [
        "FC-13"
      ])
    #expect(
      try handled { $0.classification = classification(finally: .service, because: nil) } == [
        "FC-13"
      ])
  }
}
