internal import GRDB

extension DatabaseMigrator {
  /// Past visits that still have names, by when they ended: the stocktake counts those whose time has
  /// come without reading ten years of visits.
  mutating func registerRetentionIndex() {
    registerMigration("0023 retention index") { database in
      try database.execute(
        sql: """
          CREATE INDEX visit_withNames ON visit (coalesce(leftAt, arrivedAt))
          WHERE erasedAt IS NULL AND state NOT IN ('waiting', 'inside');

          -- Whose slip was written off may have a document at the desk, too.
          DROP INDEX visit_document_kept;
          CREATE INDEX visit_document_kept ON visit (sequence)
            WHERE documentReturnedAt IS NULL AND state IN ('inside', 'returned', 'writtenOff')
              AND documentKind <> 'none';
          """)
    }
  }
}
