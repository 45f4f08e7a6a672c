internal import GRDB

/// The columns of a visit, in the order of its table.
enum VisitColumn: Int, CaseIterable {
  case id, day, number, slip, household, name, phone, plate, nameKey, initials, pinyin
  case phoneReversed, plateReversed, documentKind, documentLastFour, documentDigest, purpose
  case people, hostCallAnswer, hostCallNumber, hostCallAt, exception, arrivedAt, registeredBy
  case sequence, state, documentReturnedAt, insideAt, leftAt, lostReason, erasedAt, goods
  case forcedReason, missingAt, writtenOffAt, slipBackAt, ledBefore
}

extension Row {
  /// A column of a row that is a whole visit.
  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: VisitColumn
  ) -> Value { self[column.rawValue] }
}
