import Desk
import Storage
import Testing

/// Of the world's failures only one leaves what was asked for in the file.
struct DoneAnywayTests {
  private struct Other: Error {}

  @Test func `what the disk has not confirmed is done, and nothing else that failed`() {
    #expect(FrontDesk.isDone(despite: StoreFailure.notForced))
    #expect(!FrontDesk.isDone(despite: StoreFailure.diskFull))
    #expect(!FrontDesk.isDone(despite: StoreFailure.writeRefused))
    #expect(!FrontDesk.isDone(despite: Other()))
  }
}
