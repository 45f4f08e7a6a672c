import Foundation

/// Looks whether each seal is the one that follows the seal before, and lies on the chain.
///
/// Three things make a gap show: numbers without a hole; each seal's digest goes over the one before
/// it; and each is signed with the very key that the one before it has announced, which no later
/// key can be made to be.
struct SealCheck {
  /// The entries with which somebody answers for a change of keys.
  struct Beginnings {
    /// A copy was restored, or a lost key replaced: what goes before is not what was sealed last.
    private var restored: [Int] = []
    /// A new first key was begun.
    private var begun: [Int] = []

    mutating func take(_ kind: String, at sequence: Int) {
      switch kind {
      case "file.restore", "staff.newKey": restored.append(sequence)
      case "journal.firstKey": begun.append(sequence)
      default: break
      }
    }

    /// Whether somebody has answered for other keys between two seals: then, or by beginning anew since.
    func explain(after first: Int, through last: Int) -> Bool {
      begun.contains { $0 > first } || restored.contains { $0 > first && $0 <= last }
    }
  }

  private(set) var findings: [JournalCheck.Finding] = []
  private(set) var notes: [JournalCheck.Note] = []
  private let beginnings: Beginnings

  /// - Parameters:
  ///   - evidence: the seals, and what there is to compare them with.
  ///   - heads: the digests of the entries that the seals name, as they are on the chain.
  ///   - beginnings: where somebody has answered for other keys.
  init(
    _ evidence: JournalWalk.Evidence, on heads: [Int: Data], _ beginnings: Beginnings
  ) {
    self.beginnings = beginnings
    var last: SealRow?
    for seal in evidence.seals {
      check(seal, after: last, head: heads[seal.entry])
      if evidence.differing.contains(seal.number) { find(.sealRecord, seal) }
      last = seal
    }
    compare(evidence.seals, with: evidence.log.seals)
    if let key = evidence.key { compare(key, with: evidence.seals) }
    if let first = evidence.firstKey { prove(evidence.seals, by: first) }
  }

  private mutating func check(_ seal: SealRow, after last: SealRow?, head: Data?) {
    if seal.number != (last?.number ?? 0) &+ 1 || seal.entry <= last?.entry ?? 0 {
      find(.sealGap, seal)
    }
    if seal.ownDigest(after: last?.digest) != seal.digest
      || !SealKey.isSigned(seal.digest, by: seal.publicKey, as: seal.signature)
    {
      find(.sealBroken, seal)
    }
    if head != seal.head { find(.sealOffChain, seal) }
    let isNext =
      last.map { seal.publicKey == $0.nextKey && seal.epoch == $0.epoch &+ 1 } ?? (seal.epoch == 0)
    guard !isNext else { return }
    if beginnings.explain(after: last?.entry ?? 0, through: seal.entry) {
      notes.append(.newKey(seal: seal.number))
    } else {
      find(.sealKey, seal)
    }
  }

  /// The log remembers seals that were deleted or made anew.
  private mutating func compare(_ seals: [SealRow], with lines: [HeadFile.SealLine]) {
    let known = Dictionary(
      seals.map { ($0.number, $0.digest.hexadecimal) }, uniquingKeysWith: { first, _ in first })
    for line in lines where known[line.number] != line.digest {
      find(.sealsLost, entry: line.entry, seal: line.number)
    }
  }

  /// The key is the one after the last seal, or the last seal's own where a process died too early.
  private mutating func compare(_ key: JournalWalk.KeyFound, with seals: [SealRow]) {
    let last = seals.last
    guard case .found(let key) = key else {
      if last != nil { notes.append(.keyMissing) }
      return
    }
    guard let last else {
      if key.epoch > 0, !isExplained(after: 0) { find(.sealsLost, entry: 1, seal: 1) }
      return
    }
    let publicKey = try? key.publicKey
    let isNext = key.epoch == last.epoch &+ 1 && publicKey == last.nextKey
    let isLast = key.epoch == last.epoch && publicKey == last.publicKey
    guard !isNext, !isLast, !isExplained(after: last.entry) else { return }
    find(key.epoch > last.epoch &+ 1 ? .sealsLost : .sealKey, entry: last.entry, seal: last.number)
  }

  private func isExplained(after entry: Int) -> Bool {
    beginnings.explain(after: entry, through: .max)
  }

  /// Derives every key anew, and looks which seals were made with them.
  private mutating func prove(_ seals: [SealRow], by first: FirstKey) {
    var key = SealKey(first)
    var proven = 0
    var steps = 0
    for seal in seals {
      if seal.epoch < key.epoch { key = SealKey(first) }
      // A damaged page may name any epoch: no file has had so many.
      let distance = seal.epoch.subtractingReportingOverflow(key.epoch).partialValue
      guard (0...SealKey.mostSteps).contains(distance), steps + distance <= SealKey.mostSteps else {
        find(.sealBroken, seal)
        continue
      }
      steps += distance
      while key.epoch < seal.epoch { key = key.next }
      guard (try? key.publicKey) == seal.publicKey else { continue }
      if key.authenticate(seal.digest) == seal.code { proven += 1 } else { find(.sealBroken, seal) }
    }
    if proven > 0 {
      notes.append(.proven(proven))
    } else if let seal = seals.first {
      find(.firstKey, seal)
    }
  }

  private mutating func find(_ fault: JournalCheck.Fault, _ seal: SealRow) {
    find(fault, entry: seal.entry, seal: seal.number)
  }

  /// Of each kind the first is told; the others follow from it or will be found after it.
  private mutating func find(_ fault: JournalCheck.Fault, entry: Int, seal: Int) {
    guard !findings.contains(where: { $0.fault == fault }) else { return }
    findings.append(JournalCheck.Finding(fault: fault, entry: entry, seal: seal))
  }
}
