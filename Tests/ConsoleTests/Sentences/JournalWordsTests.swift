import Console
import Desk
import Resources
import Testing

struct JournalWordsTests {
  @Test func `every command has words for the journal, in both languages`() {
    for kind in PermissionTable.rows.keys.sorted() {
      for language in Language.allCases {
        #expect(JournalWords.phrase(for: kind).text(in: language) != kind)
      }
    }
  }
}
