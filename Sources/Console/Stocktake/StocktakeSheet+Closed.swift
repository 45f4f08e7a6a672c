import Desk
import Domain
import Resources

extension StocktakeSheet {
  /// Who signed it; or who closed it in an emergency.
  package var closedBy: Phrase {
    func name(_ number: StaffNumber) -> String { names?.staff[number.text] ?? number.text }
    guard stocktake.state != .emergency else {
      let by = closing.map { name($0.by) } ?? ""
      return Phrase("紧急收盘 \(by)", "emergency, \(by)")
    }
    let signers = StocktakePart.allCases.compactMap { part in
      stocktake.signatures.first { $0.part == part }.map { name($0.by) }
    }
    return Phrase(signers.joined(separator: "、"), signers.joined(separator: ", "))
  }
}
