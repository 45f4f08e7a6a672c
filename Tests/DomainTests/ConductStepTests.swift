import Domain
import Foundation
import Testing

/// A step about somebody's conduct, as files have kept it from the first.
struct ConductStepTests {
  @Test func `what was written down before evidence and signature were asked for reads as it was`()
    throws
  {
    let deed = Deed.conductRecorded(about: try StaffNumber("1004"), witness: "何小姐")
    let kept = String(decoding: try JSONEncoder().encode(deed), as: UTF8.self)
    #expect(!kept.contains("evidence") && !kept.contains("isSigned"))
    #expect(try JSONDecoder().decode(Deed.self, from: Data(kept.utf8)) == deed)
  }
}
