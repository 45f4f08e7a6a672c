import ArgumentParser
import Domain

/// A count as it was given on the command line, whatever was written there.
///
/// The parser would only say that what is no number cannot be used, and not what to write.
struct CountedNumber: ExpressibleByArgument {
  private let text: String

  init?(argument: String) { text = argument }

  /// - Throws: ``UsageFailure`` where it is no whole number, or one of more digits than any count.
  var number: Int {
    get throws {
      guard let number = Int(text.halfwidth) else { throw UsageFailure.badCount(text) }
      return number
    }
  }
}
