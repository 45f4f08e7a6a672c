import Domain

/// What was found on the machine around the data file, before anybody judges it.
package struct MachineFacts: Sendable {
  /// What the file lies on.
  package enum Volume: Sendable { case local, network, memory, userSpace, unknown }

  /// Practice may lie anywhere, and goes by a clock of its own.
  package var isPractice = false
  /// In bytes.
  package var free = Int.max
  package var size = 0
  package var all = 0
  /// The room that is laid by for when the disk is full, in bytes, and whether it is there.
  package var reserve = (bytes: 0, isThere: true)
  /// How many more files there may be; nothing where the file system counts none.
  package var freeFiles: (left: Int, of: Int)?
  /// How long it took to force a page to the disk, in milliseconds, the shortest first.
  package var forcedWrites: [Double] = []
  package var isOwner = true
  package var fileMode = 0o600
  package var folderMode = 0o700
  /// How many names the file has.
  package var links = 1
  /// The key's file; nothing where there is none.
  package var key: (bytes: Int, mode: Int)?
  package var volume = Volume.local
  package var isClockInStep: Bool?
  package var now: Moment
  /// When the newest line of the journal was written.
  package var latest: Moment?
  /// Names of files that something broken off has left.
  package var leftovers: [String] = []
  /// Who holds the writers' lock; nothing while nobody does.
  package var lockHolder: String?
  /// Processes that were to report a crash and hang.
  package var hangingReporters: [Int] = []
  /// How many crashes were reported in the last days, and where.
  package var crashes = 0
  package var crashFolder = ""
  /// What the screen is drawn on; nothing where nobody looks.
  package var terminal: Terminal?

  package struct Terminal: Sendable {
    package var locale: String
    package var type: String
    package var columns: Int
    package var rows: Int

    package init(locale: String, type: String, columns: Int, rows: Int) {
      self.locale = locale
      self.type = type
      self.columns = columns
      self.rows = rows
    }
  }

  package init(now: Moment) { self.now = now }
}
