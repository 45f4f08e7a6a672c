import Domain
import Foundation
import Storage

/// The desk: the one door through which anything is done or asked.
///
/// Its store is private, so nothing changes without a journal entry. Tests go through it too.
package struct FrontDesk: Sendable {
  private let store: Store
  private let clock: @Sendable () -> Moment
  /// How long the machine has run; nothing where the clock is not the machine's.
  private let uptime: (@Sendable () -> Uptime)?
  /// The name of this desk, where it is not the estate's own.
  private let deskName: String?
  private let pinyin: @Sendable () -> Pinyin?
  private let tell: DeskListener
  /// How many steps the clerk has seen of each record that is about to be changed.
  var seen: [String: Int] = [:]

  /// Opens the door to a store.
  ///
  /// The table that reads names is asked for only when a name is saved.
  package init(
    store: Store, desk: String? = nil, pinyin: @escaping @Sendable () -> Pinyin? = { nil },
    telling tell: @escaping DeskListener = { _ in }, uptime: (@Sendable () -> Uptime)? = nil,
    clock: @escaping @Sendable () -> Moment
  ) {
    self.store = store
    self.clock = clock
    self.uptime = uptime
    self.pinyin = pinyin
    self.tell = tell
    deskName = desk
  }

  /// Carries out a command and enters it in the journal, or else changes nothing.
  ///
  /// - Throws: ``Refusal`` if a rule of the house forbids it. Any other error means that the
  ///   store could not be read or written.
  @discardableResult
  package func perform<C: Command>(_ command: C, as clerk: SignedIn) throws -> C.Outcome {
    try performNumbered(command, as: clerk).outcome
  }

  /// Carries out a command, and says under which number the journal has it (decision 20).
  package func performNumbered<C: Command>(
    _ command: C, as clerk: SignedIn
  ) throws -> (outcome: C.Outcome, sequence: Int) {
    try telling(C.kind, by: clerk) {
      let done = try store.write { try carryOut(command, as: clerk, in: $0) }
      if C.seals { store.synchronizeHead() }
      return done
    }
  }

  /// Carries out a command that gives somebody a PIN, which itself never stands in a command.
  @discardableResult
  package func perform<C: Command>(
    _ command: C, as clerk: SignedIn, settingPin pin: String, of number: StaffNumber
  ) throws -> C.Outcome {
    try telling(C.kind, by: clerk) {
      try store.write { transaction in
        let isPractice = try transaction.house.estate().isPractice
        try PinRule.check(pin, of: number, isPractice: isPractice)
        let outcome = try carryOut(command, as: clerk, in: transaction).outcome
        try transaction.pins.set(pin, for: number, isPractice: isPractice)
        return outcome
      }
    }
  }

  /// Tells whoever listens that a command was refused, or done where that is told of.
  private func telling<Outcome>(
    _ kind: String, by clerk: SignedIn, _ body: () throws -> Outcome
  ) throws -> Outcome {
    do {
      let outcome = try body()
      if DeskEvent.told.contains(kind) { tell(.done(kind: kind, clerk.number)) }
      return outcome
    } catch let refusal as Refusal {
      tell(.refused(kind: kind, code: refusal.code, clerk.number))
      throw refusal
    }
  }

  /// Answers a query.
  ///
  /// - Throws: ``AccessRefusal/signInRequired`` where only staff may see the answer.
  package func ask<Q: Query>(_ query: Q, as clerk: SignedIn? = nil) throws -> Q.Answer {
    guard clerk != nil || !Q.needsSignIn else { throw Refusal.access(.signInRequired) }
    return try store.read { transaction in
      let house = try transaction.house.rules()
      let inquiry = Inquiry(
        clerk: try clerk.map { try transaction.staff.findActive($0.number) }, moment: clock(),
        desk: deskName ?? house.estate.desk, house: house)
      return try query.answer(from: transaction, at: inquiry)
    }
  }

  /// Opens the desk to somebody who knows their PIN (decision 18).
  ///
  /// - Parameters:
  ///   - number: who it is.
  ///   - pin: their PIN.
  ///   - mayLack: whether the file may lack entries that were confirmed: it was just made from a copy.
  /// - Returns: Who has proved to sit there.
  /// - Throws: ``AccessRefusal/wrongPin``, also for an unknown number;
  ///   ``AccessRefusal/lockedOut(seconds:)`` while the wait after wrong tries lasts;
  ///   ``StoreFailure/entriesLost(number:copy:)`` where nobody may work on with the file.
  package func signIn(
    _ number: StaffNumber, pin: String, mayLack: Bool = false
  ) throws -> SignedIn {
    if !mayLack, let lost = try store.lostEntries() {
      throw StoreFailure.entriesLost(number: lost, copy: try newestCopy())
    }
    do {
      try store.oneByOne {
        try store.note { try $0.pins.countAttempt(of: number) }
        guard try isRight(pin, of: number) else { throw Refusal.access(.wrongPin) }
        try store.note { try $0.pins.clearAttempts(of: number) }
      }
    } catch let refusal as Refusal {
      // A number that nobody has may be a PIN in the wrong line.
      let isKnown = try store.read { try $0.staff.named(number) } != nil
      tell(.notLetIn(isKnown ? number : nil, code: refusal.code))
      throw refusal
    }
    tell(.signedIn(number))
    try endWaits(by: number)
    return SignedIn(number: number)
  }

  private func isRight(_ pin: String, of number: StaffNumber) throws -> Bool {
    try store.read { transaction in
      let isPractice = try transaction.house.estate().isPractice
      let matches = try transaction.pins.matches(pin, for: number, isPractice: isPractice)
      return try matches && transaction.staff.named(number)?.isActive == true
    }
  }

  /// What somebody had begun to type and not saved.
  package func drafts(of clerk: SignedIn) throws -> [FormDraft] {
    try store.read { try $0.formDrafts.all(of: clerk.number) }
  }

  /// Keeps what somebody has begun to type, all of it, in place of what was kept before.
  ///
  /// It is no record of the trade: the journal has no line of it, and no other desk wakes.
  package func keep(_ drafts: [FormDraft], of clerk: SignedIn) throws {
    try store.note { try $0.formDrafts.replace(with: drafts, of: clerk.number, at: clock()) }
  }

  /// A supervisor who signs in ends the waits of everybody else, which the journal records.
  private func endWaits(by number: StaffNumber) throws {
    let (supervisor, tried) = try store.read { transaction in
      (try transaction.staff.findActive(number), try transaction.pins.tried())
    }
    guard supervisor.holds(anyOf: [.supervisor]), !tried.isEmpty else { return }
    try store.write { transaction in
      for clerk in tried { try transaction.pins.clearAttempts(of: clerk) }
      try transaction.enter(
        kind: "staff.endWait", subject: nil, payload: tried,
        on: try occasion(for: supervisor, in: transaction))
    }
  }

  /// Puts on the disk what the journal's head outside has gathered, and does a piece of what the
  /// search tables have put off; for a minute in which nothing is done (decision 16).
  package func synchronize() {
    store.synchronizeHead()
    // What cannot be merged now waits for another minute, and nobody waits for it.
    try? store.note { try $0.mergeSearchTables() }
  }

  /// Brings the search tables to where years of idle minutes would have brought them.
  package func settleSearchTables() throws { try store.note { try $0.optimizeSearchTables() } }

  /// How many rows each table holds.
  package func rowCounts() throws -> [(table: String, rows: Int)] {
    try store.read { try $0.rowCounts() }
  }

  /// Carries out many commands in one transaction, each at a moment of its own: an estate that is
  /// made up, in a practice file.
  package func performInBulk<Outcome>(_ body: (inout BulkDesk) throws -> Outcome) throws -> Outcome
  {
    try store.write { transaction in
      var house = try transaction.house.rules()
      guard house.estate.isPractice else {
        throw Refusal.access(.roleMayNot(kind: "bench.seed"))
      }
      try transaction.widenCache()
      house.pinyin = pinyin()
      var bulk = BulkDesk(transaction, house: house, desk: deskName ?? house.estate.desk)
      return try body(&bulk)
    }
  }

  /// Recomputes the journal's chain, and compares it with its seals and with what is kept outside of
  /// the file; with the first key, every seal's own.
  package func checkJournal(with firstKey: FirstKey? = nil) throws -> JournalCheck {
    try store.checkJournal(with: firstKey)
  }

  /// Checks the newest entries of the journal, which takes a few milliseconds.
  package func checkNewestEntries() throws -> JournalCheck { try store.checkNewestEntries() }

  /// The name of the newest copy that the journal tells of.
  package func newestCopy() throws -> String? { try store.read { try $0.newestCopy()?.subject } }

  /// What a code on a paper belongs to; nothing where no record of this file has it.
  package func owner(of code: SealCode) throws -> SealedPaper? {
    try store.read { try $0.seals.owner(of: code) }
  }

  /// Looks the whole file over, without keeping others from their work.
  package func examine(lookingForKey isKeyWanted: Bool = true) throws -> FileExamination {
    try store.examine(lookingForKey: isKeyWanted)
  }

  /// Enters what the account that owns the file has had done.
  func enter(_ chore: Chore, subject: String, _ figures: [String: Int]) throws {
    try store.requireOwner()
    try store.write { transaction in
      let house = try transaction.house.rules()
      try transaction.enter(
        kind: chore.rawValue, subject: subject, payload: figures, at: clock(),
        desk: deskName ?? house.estate.desk)
    }
  }

  /// Makes a copy that is proven by opening it, and has it entered when it is.
  func copyProven(to path: String, entering: (() throws -> Void)? = nil) throws -> BackupReport {
    try store.copyProven(to: path, entering: entering)
  }

  package func requireOwner() throws { try store.requireOwner() }
  /// The moment it is at this desk.
  var moment: Moment { clock() }

  /// Whether the file's key is there, without which no PIN can be judged.
  package var knowsKey: Bool { store.knowsKey }

  /// Lets a supervisor into a file whose key is lost: a new key is kept beside it, only the PIN given
  /// now fits it, and everybody else gets theirs anew (decision 17).
  package func recover(_ number: StaffNumber, pin: String) throws -> SignedIn {
    try store.write { transaction in
      let staff = try transaction.staff.findActive(number)
      guard staff.holds(anyOf: PermissionTable.administrators) else {
        throw Refusal.access(.roleMayNot(kind: "staff.newKey"))
      }
      try PinRule.check(pin, of: number, isPractice: false)
      try store.keepNewKey(in: transaction)
      try transaction.pins.set(pin, for: number, isPractice: false)
      try transaction.enter(
        kind: "staff.newKey", subject: number.text, payload: [number],
        on: try occasion(for: staff, in: transaction))
    }
    return SignedIn(number: number)
  }

  /// A digest that recognises a document's number without holding it.
  func digest(ofDocument number: String) throws -> String {
    try store.read { $0.digest(ofDocument: number) }
  }

  /// The settings of the connection, read back from it.
  package func pragmas() throws -> [PragmaReading] { try store.read { try $0.pragmas() } }

  /// Whether another process is writing at this moment, for whom a command would have to wait.
  package var isWrittenByAnother: Bool { store.isWrittenByAnother }

  /// Watches for what other processes write.
  package func watch() -> DeskWatch { DeskWatch(store.watch()) }

  private func carryOut<C: Command>(
    _ command: C, as clerk: SignedIn, in transaction: Transaction
  ) throws -> (outcome: C.Outcome, sequence: Int) {
    let staff = try transaction.staff.findActive(clerk.number)
    try PermissionTable.check(C.kind, for: staff)
    guard !clerk.isStanding || !PermissionTable.confirmed.contains(C.kind) else {
      throw Refusal.access(.confirmationRequired)
    }
    let occasion = try occasion(for: staff, in: transaction)
    try transaction.noticeClock(of: occasion, at: { uptime?() })
    try transaction.refuseChanged(since: seen, on: occasion)
    let outcome = try command.perform(in: transaction, on: occasion)
    return try transaction.enter(command, outcome, on: occasion)
  }

  private func occasion(for staff: Staff, in transaction: Transaction) throws -> Occasion {
    var house = try transaction.house.rules()
    house.pinyin = pinyin()
    return Occasion(
      clerk: staff, moment: clock(), desk: deskName ?? house.estate.desk, house: house)
  }
}
