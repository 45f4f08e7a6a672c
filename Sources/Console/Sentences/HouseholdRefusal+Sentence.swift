import Domain
import Resources

extension HouseholdRefusal {
  var sentence: Phrase {
    switch self {
    case .noSuchHouse(let typed):
      Phrase(
        "没有房号“\(typed)”，请写成 27-1-302 或 A-101 再试。",
        "No unit “\(typed)”; write it as 27-1-302 or A-101.")
    case .severalHouses(let typed, let codes):
      Phrase(
        "“\(typed)”不止一处：\(codes.joined(separator: "、"))，请写全。",
        "“\(typed)” fits several: \(codes.joined(separator: ", ")); write it in full.")
    }
  }
}
