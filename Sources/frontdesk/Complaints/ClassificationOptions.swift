import ArgumentParser
import Desk
import Domain

extension TermID: ExpressibleByArgument {
  package init?(argument: String) { self.init(rawValue: argument) }
}

/// How a complaint is classified, by the codes that `scheme list` shows.
struct ClassificationOptions: ParsableArguments {
  @Option(help: "Against whom: office, household, developer, outside.") var target: TermID?

  @Option(name: .customLong("class"), help: "The responsibility class, 1 to 3.")
  var responsibility: TermID?

  @Option(help: "equipment, service, charges or emergency.") var subject: TermID?

  @Option(help: "The cause group, as serviceAttitude.") var causeGroup: TermID?

  @Option(help: "The side of quality, for management service.") var dimension: TermID?

  /// The terms that were given.
  ///
  /// - Throws: ``UsageFailure`` for a code that the house does not have.
  func terms(at session: DeskSession) throws -> Terms {
    var terms = Terms()
    terms[.target] = try session.term(target, of: .target, "--target")
    terms[.responsibilityClass] = try session.term(
      responsibility, of: .responsibilityClass, "--class")
    terms[.subjectClass] = try session.term(subject, of: .subjectClass, "--subject")
    terms[.causeGroup] = try session.term(causeGroup, of: .causeGroup, "--cause-group")
    terms[.dimension] = try session.term(dimension, of: .dimension, "--dimension")
    return terms
  }
}

extension DeskSession {
  /// A term that an option names.
  func term(_ id: TermID?, of scheme: SchemeID, _ option: String) throws -> TermID? {
    guard let id else { return nil }
    guard house.schemes.term(id, of: scheme) == nil else { return id }
    let known = house.schemes[scheme]?.offered.map(\.id.rawValue) ?? []
    // The code that the parser gives for a value it does not know.
    throw UsageFailure("usage", UsageFailure.badCode(option, id.rawValue, known: known).phrase)
  }
}
