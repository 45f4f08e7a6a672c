internal import GRDB

extension DatabaseQueue {
  /// Reads in one transaction, which is undone at its end: a look leaves nothing behind.
  ///
  /// GRDB's own `read` sets `query_only` and takes it back, and after each of the two SQLite prepares
  /// every statement anew that it is asked for.
  ///
  /// - Throws: `SQLITE_READONLY` where `body` has written, which is a fault of the program.
  func looking<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    try unsafeRead { database in
      let before = database.totalChangesCount
      var answer: Result<Answer, any Error> = .failure(DatabaseError(resultCode: .SQLITE_READONLY))
      try database.inTransaction(.deferred) {
        let found = try body(database)
        if database.totalChangesCount == before { answer = .success(found) }
        return .rollback
      }
      return try answer.get()
    }
  }
}
