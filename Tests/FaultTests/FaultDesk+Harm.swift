import Foundation
import GRDB
import Testing

extension FaultDesk {
  /// Puts the keys of a practice file beside it, where those of a real file stand.
  func keepKeysBeside() throws {
    try DatabaseQueue(path: data).write { database in
      let secret = try Foundation.Data.fetchOne(database, sql: "SELECT secret FROM practiceKey")
      try secret?.write(to: URL(filePath: data + ".key"))
      try database.execute(sql: "DELETE FROM practiceKey; DELETE FROM practiceSealKey")
    }
  }
}
