import Domain
import Testing

/// What a PIN must be like in earnest (decision 18).
struct PinRuleTests {
  @Test(arguments: [
    "888888", "121212", "123123", "123456", "987654", "890123", "112233", "123321", "520131",
    "19900214", "900214", "140290", "199002", "password", "woaini1314", "147258", "100184",
  ])
  func `what everybody would try first is refused`(pin: String) throws {
    let number = try StaffNumber("1001")
    #expect(throws: Refusal.staff(.pinTooSimple)) {
      try PinRule.check(pin, of: number, isPractice: false)
    }
  }

  @Test(arguments: ["847201", "482913", "706358", "correct horse battery", "三更灯火五更鸡"])
  func `six digits or more, or a pass-phrase, are taken`(pin: String) throws {
    #expect(throws: Never.self) {
      try PinRule.check(pin, of: StaffNumber("1001"), isPractice: false)
    }
  }

  @Test func `fewer than six are refused, and four are enough for practice`() {
    #expect(throws: Refusal.staff(.pinTooShort(least: 6))) {
      try PinRule.check("84720", isPractice: false)
    }
    #expect(throws: Never.self) { try PinRule.check("1234", isPractice: true) }
    #expect(throws: Refusal.staff(.pinTooShort(least: 4))) {
      try PinRule.check("123", isPractice: true)
    }
  }
}
