import Console
import Domain
import Testing

/// Ranges of slips, and how plates are written.
struct VisitTests {
  @Test func `a range of slips keeps prefix and digits`() throws {
    let range = try SlipRange(from: "A098", to: "A101")
    #expect(range.labels == ["A098", "A099", "A100", "A101"])
    #expect(range.contains("A100"))
    #expect(!range.contains("A1000"))
    #expect(!range.contains("B100"))
  }

  @Test(arguments: [
    ("A001", "B009"), ("A9", "A10"), ("A010", "A001"), ("", "A001"), ("A1x", "A2x"),
    ("ABCDE1", "ABCDE2"), ("A00001", "A99999"),
  ])
  func `what is no range is refused`(first: String, last: String) {
    #expect(throws: Refusal.visit(.slipRange("\(first)-\(last)"))) {
      try SlipRange(from: first, to: last)
    }
  }

  @Test func `full-width letters and digits mean the same`() throws {
    #expect(try SlipRange(from: "ａ００１", to: "ａ００９").firstLabel == "A001")
  }

  @Test(arguments: [
    "沪A12345", "粤BD12345", "粤B12345F", "京A1234警", "粤Z1234港", "川A1234学",
  ])
  func `a plate is well formed`(plate: String) {
    #expect(PlateWriting.builtIn.isWellFormed(plate))
  }

  @Test(arguments: ["A12345", "沪A1234", "沪A1234O", "沪I12345", "沪A123456", "", "沪A12345678", "X"])
  func `a plate is not well formed`(plate: String) {
    #expect(!PlateWriting.builtIn.isWellFormed(plate))
  }

  @Test func `the purpose decides how long a visit may last`() {
    let purposes = VisitPurposes(
      [VisitPurpose(id: "delivery", chinese: "送货", english: "Delivery", minutes: 30)],
      otherwise: 240)
    #expect(purposes.minutes(for: "送货") == 30)
    #expect(purposes.minutes(for: "delivery") == 30)
    #expect(purposes.minutes(for: "看亲戚") == 240)
  }
}
