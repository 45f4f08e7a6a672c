import Testing

/// Documents that stay at the desk when their visitor has gone (rule RV-6).
@Suite(.serialized)
struct KeptDocumentScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  @Test func `a document that was kept is given back late, and the finding goes`() throws {
    try desk.moveIn([("5", "302")], at: "2024-05-02 08:00")
    let visit = "visit in --purpose 探访 --name 张三 --house 5-302 --document passport"
    for clock in ["09:00", "09:10"] { try desk.done("2024-06-05 \(clock)", visit, as: "1002") }
    try desk.done("2024-06-05 10:00", "visit out V-1", as: "1002")
    try desk.done("2024-06-05 10:10", "visit lost V-2 --reason 没交回", as: "1001")
    let look = try desk.done("2024-06-05 11:00", "stocktake show", as: "1103").findings
    #expect(look.filter { $0.hasPrefix("FC-32") } == ["FC-32 V-1", "FC-32 V-2"])
    for slip in ["V-1", "V-2"] {
      try desk.done("2024-06-05 11:10", "visit out \(slip) --document-returned", as: "1002")
    }
    #expect(
      try desk.refused("2024-06-05 11:20", "visit out V-1 --document-returned", as: "1002").code
        == "slipAlreadyBack")
    let after = try desk.done("2024-06-05 12:00", "stocktake show", as: "1103").findings
    #expect(after.filter { $0.hasPrefix("FC-32") } == [])
    // Its slip is what a visit of the estate's own stock is asked for by, too.
    try desk.done("2024-06-05 12:10", "slip add A001 A002", as: "1001")
    try desk.done("2024-06-05 12:20", visit, as: "1002")
    let whole = try desk.done("2024-06-05 12:30", "unmask A001 --reason authority", as: "1002")
    #expect(whole["name"].string == "张三")
  }
}
