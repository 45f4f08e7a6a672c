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
    ("A001", "B009"), ("A9", "A10"), ("", "A001"), ("A1x", "A2x"),
    ("ABCDE1", "ABCDE2"), ("A00001", "A99999"),
  ])
  func `what is no range is refused`(first: String, last: String) {
    #expect(throws: Refusal.visit(.slipRange("\(first)-\(last)"))) {
      try SlipRange(from: first, to: last)
    }
  }

  @Test func `a range the wrong way round is told from one that is none`() {
    #expect(throws: Refusal.visit(.slipRangeReversed("A200", "A001"))) {
      try SlipRange(from: "A200", to: "A001")
    }
  }

  @Test(arguments: [
    "13800138000", "138 0013 8000", "0755-86234567", "86234567", "0755-86234567-8012", "8012",
    "分机 12", "86234567转8012", "5-302", "对讲 27-1-302", "ext. 204", "+852 2345 6789", "4001234567",
  ])
  func `a host's number can be dialled`(number: String) {
    #expect(HostCall.isDialable(number))
  }

  @Test(arguments: ["", "1", "abc", "1380013800", "没打", "13900139000139000139"])
  func `what cannot be dialled is doubted`(number: String) {
    #expect(!HostCall.isDialable(number))
  }

  @Test func `a host's phone is kept as digits, an intercom as it was written`() {
    func kept(_ number: String) -> String {
      HostCall(answer: .answered, number: number, at: Moment(milliseconds: 0)).number.whole
    }
    #expect(kept("138 0013 8000") == "13800138000")
    #expect(kept("5-302") == "5-302")
  }

  @Test func `units stand as one walks past them, and slips as they lie`() {
    let units = ["12-302", "3-1203", "3-901", "3-1-1101", "A-101"]
    #expect(
      units.sorted { WalkingOrder($0) < WalkingOrder($1) }
        == ["3-1-1101", "3-901", "3-1203", "A-101", "12-302"])
    #expect(WalkingOrder("V-2") < WalkingOrder("V-10"))
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
