/// What checking the journal has found.
package struct JournalCheck: Hashable, Sendable {
  /// What is wrong with an entry or a seal.
  package enum Fault: String, Hashable, Sendable {
    /// A number is missing before the entry.
    case gap
    /// The entry's own fields, or the one before it, are not what its digest was made over.
    case digest
    /// Its details are not those it was bound to.
    case details
    /// Its details are gone, and nobody erased them.
    case detailsMissing
    /// The head kept outside is not on the chain: the entry was changed with all that follow.
    case rewritten
    /// The head kept outside is ahead of the file: confirmed entries are lost.
    case lostTail
    /// A seal is missing between two, or they stand in another order.
    case sealGap
    /// A seal's own fields are not those that were signed.
    case sealBroken
    /// A seal was made with another key than the one whose turn it was, and nobody began a new one.
    case sealKey
    /// The entry that a seal names is not on the chain: entries before it were changed.
    case sealOffChain
    /// The record that was sealed says something else now.
    case sealRecord
    /// The log or the key knows of later seals than the file has.
    case sealsLost
    /// No seal was made with keys from the first key that was given.
    case firstKey
  }

  /// One thing that is wrong: the first of its kind.
  package struct Finding: Hashable, Sendable {
    package let fault: Fault
    /// The entry that it begins at.
    package let entry: Int
    /// The seal, where it is about one.
    package var seal: Int?
  }

  /// What a person should know although nothing need be wrong.
  package enum Note: Hashable, Sendable {
    /// From this seal on the keys are others, and somebody has answered for it in the journal: a
    /// copy was restored, or a new first key begun.
    case newKey(seal: Int)
    /// So many seals are proven by the first key that was given; the others come from another.
    case proven(Int)
    /// So many entries at the end have no seal yet.
    case unsealed(Int)
    /// The file has seals, and the key for the next one is not there.
    case keyMissing
    /// There is no log to compare with.
    case noOutsideHead
  }

  /// How many entries the file has.
  package let entries: Int
  /// The digest of the last entry, in hexadecimal.
  package let head: String?
  /// How many seals the file has.
  package let seals: Int
  package let findings: [Finding]
  package let notes: [Note]
  /// Whether a head was found outside the file to compare with.
  package let hasOutsideHead: Bool

  package var isSound: Bool { findings.isEmpty }

  /// Whether nothing that is wrong was told by what is kept outside the file.
  package var agreesWithOutside: Bool {
    !findings.contains { [.rewritten, .lostTail, .sealsLost].contains($0.fault) }
  }

  package var fault: Fault? { findings.first?.fault }

  /// The number of the first bad entry, or of the first lost one.
  package var firstBad: Int? { findings.first?.entry }
}
