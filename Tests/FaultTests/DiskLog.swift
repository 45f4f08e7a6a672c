import Foundation

/// What the recorder has written down: every change of the folder's files, in order.
struct DiskLog {
  enum Operation: UInt8 {
    case create = 0x63  // c
    case write = 0x77  // w
    case truncate = 0x74  // t
    case syncFile = 0x73  // s
    case syncFolder = 0x44  // D
    case unlink = 0x75  // u
    /// Entered by the test: the program has said that it is done.
    case confirmed = 0x61  // a
  }

  struct Entry {
    let operation: Operation
    let inode: UInt64
    let position: Int
    let name: String
    let bytes: [UInt8]
  }

  let entries: [Entry]

  init(contentsOf url: URL) throws {
    let log = [UInt8](try Data(contentsOf: url))
    var entries: [Entry] = []
    var at = 0
    while at + DiskLog.headSize <= log.count {
      let numbers = (0..<4).map { DiskLog.number(log, at + 8 + $0 * 8) }
      let nameStart = at + DiskLog.headSize
      let bytesStart = nameStart + numbers[3]
      if let operation = Operation(rawValue: log[at]) {
        entries.append(
          Entry(
            operation: operation, inode: UInt64(numbers[0]), position: numbers[1],
            name: String(decoding: log[nameStart..<bytesStart], as: UTF8.self),
            bytes: Array(log[bytesStart..<bytesStart + (operation == .write ? numbers[2] : 0)])))
      }
      at = bytesStart + (log[at] == Operation.write.rawValue ? numbers[2] : 0)
    }
    self.entries = entries
  }

  /// The bytes of an entry that says the program is done.
  static var confirmation: Data {
    Data([Operation.confirmed.rawValue] + [UInt8](repeating: 0, count: headSize - 1))
  }

  private static let headSize = 40

  private static func number(_ log: [UInt8], _ at: Int) -> Int {
    (0..<8).reduce(0) { $0 | Int(log[at + $1]) << ($1 * 8) }
  }
}
