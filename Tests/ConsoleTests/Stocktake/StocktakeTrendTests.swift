import Desk
import Domain
import Resources
import Support
import Testing

@testable import Console

/// The stocktakes of the last weeks as a chart.
struct StocktakeTrendTests {
  @Test(arguments: [(Language.chinese, "未答"), (.english, "Unansw.")])
  func `what nobody answered is called so, and not open, with room for its name`(
    language: Language, name: String
  ) throws {
    let office = try Rehearsal()
    let scene = Scene(
      language: language, now: office.now, house: try office.desk.ask(HouseRulesInForce()),
      pinyin: Rehearsal.pinyin)
    let columns = StocktakeTrend([]).columns(in: scene)
    let column = try #require(columns.first { $0.title == name })
    #expect(column.shape.ideal >= name.count)
    #expect(!columns.contains { $0.title == "Open" })
  }
}
