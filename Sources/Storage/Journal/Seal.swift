import Foundation

/// A sheet that was signed: its lines bound one by one, and all together to the sheet before it.
///
/// The digest is over the lines' salted commitments, not over their text. So a line can be emptied
/// by retention, and the seal still verifies (decision 13).
package struct Seal: Hashable, Sendable {
  /// One line of a sealed sheet.
  package struct Line: Hashable, Sendable {
    let commitment: Data
    let salt: Data
    package let payload: String

    package init(_ payload: String) {
      let salt = Chain.salt()
      self.salt = salt
      self.payload = payload
      commitment = Chain.commitment(to: payload, salt: salt)
    }
  }

  /// The digest of a sheet, in hexadecimal.
  package static func digest(of lines: [Line], after previous: String?) -> String {
    digest(ofCommitments: lines.map(\.commitment), after: previous)
  }

  static func digest(ofCommitments commitments: [Data], after previous: String?) -> String {
    let joined = commitments.map(\.hexadecimal).joined(separator: " ")
    return Chain.commitment(to: joined, salt: Data((previous ?? "").utf8)).hexadecimal
  }
}
