import Foundation
import Resources
import Storage

/// Which of the copies that are made by the hour and by the day could not be made.
struct CopyFailure: Error {
  enum Place: Hashable {
    case folder
    /// The copies in this folder were made, or had been.
    case secondMedium(besides: String)
  }

  let place: Place
  let cause: any Error

  /// What could not be forced to the disk was made all the same, and is said to be that.
  static func of(_ place: Place, because cause: any Error) -> any Error {
    if case StoreFailure.notForced = cause { return cause }
    return CopyFailure(place: place, cause: cause)
  }

  var code: String { FailureReport(cause).code }

  var phrase: Phrase {
    let words = (cause as NSError).localizedDescription
    let why = (cause as? StoreFailure)?.cause ?? Phrase(words, words)
    return switch place {
    case .folder:
      Phrase(
        "备份没有做全：\(why.text(in: .chinese))",
        "The copies were not all made: \(why.text(in: .english))")
    case .secondMedium(let folder):
      Phrase(
        "\(folder) 里的备份是好的，只有第二介质上的加密备份没有做成：\(why.text(in: .chinese))",
        "The copies in \(folder) are well; only the encrypted ones on the second medium were not made: \(why.text(in: .english))"
      )
    }
  }
}
