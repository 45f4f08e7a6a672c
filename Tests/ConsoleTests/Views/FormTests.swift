import Console
import Support
import Terminal
import Testing

struct FormTests {
  private var fields: [FormField] {
    var room = FormField("房号", .line(TextField("3-1203")), columns: 12)
    room.isRequired = true
    room.echo = "王小明（业主）"
    var name = FormField("访客", .line(TextField("张伟")), columns: 14)
    name.isRequired = true
    name.startsLine = true
    var phone = FormField("电话", .line(TextField("1380013800")), columns: 12)
    phone.error = "电话差 1 位"
    let reason = FormField("事由", .choice(TextField("sh")), columns: 14)
    return [room, name, phone, reason]
  }

  @Test func `fields stand in lines, with what is said about them`() {
    expectScreen(
      60, by: 6, of: Form(fields, focus: 2, closing: "F9 保存"),
      reads: """
        房号 * [3-1203      ]  王小明（业主）
        访客 * [张伟          ]  电话   [1380013800_ ]
                                         ! 电话差 1 位
        事由   [sh           v]
          [F9 保存]

        """)
  }

  private let choices = ChoiceList(
    [Choice("2", "送货", note: "sh"), Choice("6", "收货", note: "sh")], selection: 0)

  @Test func `choices open under their field, apart from what is behind them`() {
    expectScreen(
      40, by: 9, of: Form(fields, focus: 3, choices: choices),
      reads: """
        房号 * [3-1203      ]  王小明（业主）
        访客 * [张伟          ]
        电话   [1380013800  ]
                ! 电话差 1 位
        事由   [sh_          v]
               +--------------+
               |>2 送货    sh |
               | 6 收货    sh |
               +--------------+
        """)
  }

  @Test func `where lines above and below would cost a choice, there are those at the sides`() {
    expectScreen(
      40, by: 8, of: Form(fields, focus: 3, choices: choices),
      reads: """
        房号 * [3-1203      ]  王小明（业主）
        访客 * [张伟          ]
        电话   [1380013800  ]
                ! 电话差 1 位
        事由   [sh_          v]
               |>2 送货    sh |
               | 6 收货    sh |

        """)
  }

  @Test func `a list as wide as its place has no lines`() {
    let wide = ChoiceList([Choice("1", "一二三四五六七八九十一二三四五六七八")], selection: 0)
    let frame = drawn(Form(fields, focus: 3, choices: wide), on: Size(columns: 40, rows: 9))
    #expect(frame.lines[5].contains(">1 一二三四五六七八九十一二三四五六七八"))
    #expect(!frame.lines.contains { $0.contains("|") || $0.contains("+") })
  }

  @Test func `the last line saves`() {
    let frame = drawn(
      Form(fields, focus: 4, closing: "F9 保存"), on: Size(columns: 60, rows: 6))
    #expect(frame.lines[4] == "> [F9 保存]")
    #expect(frame.cursor == Point(column: 0, row: 4))
  }

  @Test func `a long form shows the part around the focus`() {
    let many = (0..<30).map { FormField("项目\($0)", .line(TextField("值\($0)")), columns: 30) }
    for focus in 0...30 {
      let frame = drawn(Form(many, focus: focus, closing: "F9"), on: Size(columns: 50, rows: 8))
      let shown = frame.lines.joined(separator: "\n")
      #expect(focus == 30 ? shown.contains("> [F9]") : shown.contains("[值\(focus) "))
      #expect(frame.cursor != nil)
    }
  }

  @Test func `a secret is not shown, in focus or out of it`() {
    let pin = FormField("口令", .line(TextField("1234", isSecret: true)), columns: 8)
    for focus in [0, nil] {
      let shown = drawn(Form([pin], focus: focus), on: Size(columns: 30, rows: 2)).lines[0]
      #expect(shown.contains("[****    ]"))
    }
  }
}
