import Domain
import Storage

extension Transaction {
  /// Keeps the readings of a reporter's name, and their phone, for searching (decision 15).
  func keepSearchKeys(of intake: Intake, on occasion: Occasion) throws {
    let name = intake.reporter.name.whole
    guard !name.isEmpty || !intake.reporter.phone.whole.isEmpty else { return }
    try intakes.setSearchKeys(occasion.house.keys(of: name), of: intake)
  }
}
