import Domain
import Foundation
import Synchronization

/// The deeds that were read of late, by their text: most are the same ones over and over, and reading
/// one takes longer than everything else about a step.
enum DeedsRead {
  private static let known = Mutex<[String: Deed]>([:])

  static func deed(_ text: String) throws -> Deed {
    if let deed = known.withLock({ $0[text] }) { return deed }
    let deed = try JSONDecoder().decode(Deed.self, from: Data(text.utf8))
    // What is long is hardly said twice.
    guard text.utf8.count < longest else { return deed }
    known.withLock { known in
      if known.count >= most { known.removeAll(keepingCapacity: true) }
      known[text] = deed
    }
    return deed
  }

  private static let most = 2000
  private static let longest = 200
}
