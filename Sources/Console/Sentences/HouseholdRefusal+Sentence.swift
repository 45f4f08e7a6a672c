import Domain
import Resources

extension HouseholdRefusal {
  var sentence: Phrase {
    switch self {
    case .noSuchHouse(let typed):
      Phrase(
        "没有房号“\(typed)”，请写成 27-1-302 或 A-101 再试。",
        "No unit “\(typed)”; write it as 27-1-302 or A-101.")
    case .nothingJudged: Phrase("请选损坏程度，或写备注。", "Choose the degree of damage, or write a remark.")
    case .severalHouses(let typed, let codes):
      Phrase(
        "“\(typed)”不止一处：\(choice(codes))\(codes.count > longest ? " 等 \(codes.count) 处" : "")，请写全。",
        "“\(typed)” fits \(codes.count) units: \(choice(codes))"
          + "\(codes.count > longest ? " ..." : ""); write it in full.")
    }
  }

  /// The first units, numbered: a choice is made by a digit.
  private func choice(_ codes: [String]) -> String {
    codes.prefix(longest).enumerated().map { "\($0 + 1) \($1)" }.joined(separator: "  ")
  }

  private var longest: Int { 9 }
}
