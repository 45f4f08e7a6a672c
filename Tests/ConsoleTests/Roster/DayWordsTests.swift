import Domain
import Resources
import Testing

@testable import Console

/// The day of a planned shift, as it is told.
struct DayWordsTests {
  @Test func `it is today, tomorrow, or a date`() throws {
    let scene = try Session.ofTheDay(.chinese).scene
    func words(_ days: Int) -> Phrase { scene.dayWords(scene.today.adding(days: days)) }
    #expect(words(0) == Phrase("今天", "today"))
    #expect(words(1) == Phrase("明天", "tomorrow"))
    let date = scene.dayAndMonth(scene.today.adding(days: 2))
    #expect(words(2) == Phrase(date, date))
  }
}
