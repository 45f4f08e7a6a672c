internal import GRDB

/// The presets of the day that a file set up by an earlier version has none of.
///
/// They are history and stand here as they were; what an office has written itself stays.
struct FormerPresets {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func add() throws {
    try database.execute(sql: Self.settings)
    // A list that the office has begun is its own, and so is one that it has emptied by switching
    // all off; only a file that never had one is filled.
    if try isEmpty("visitPurpose") { try database.execute(sql: Self.purposes) }
    if try isEmpty("phrase") { try database.execute(sql: Self.phrases) }
  }

  private func isEmpty(_ table: String) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") == 0
  }

  private static let settings = """
    INSERT OR IGNORE INTO setting (name, value)
    VALUES ('promiseHours', '24'), ('duplicateDays', '7'), ('duplicateLikeness', '55'),
      ('secondGradeRepairs', '3'), ('thirdGradeRepairs', '6'), ('slipPrinter', 'off'),
      ('slipColumns', '32');
    """

  private static let purposes = """
    INSERT INTO visitPurpose (id, place, chinese, english, minutes, isOn)
    VALUES
      ('visit', 1, '探访', 'Visit', 240, 1),
      ('delivery', 2, '送货', 'Delivery', 30, 1),
      ('meal', 3, '外卖', 'Meal delivery', 30, 1),
      ('repair', 4, '维修', 'Repair', 180, 1),
      ('renovation', 5, '装修', 'Renovation', 600, 1),
      ('moving', 6, '搬家', 'Moving', 240, 1),
      ('housework', 7, '家政', 'Housework', 300, 1),
      ('viewing', 8, '看房', 'Viewing', 60, 1),
      ('business', 9, '办事', 'Business', 120, 1),
      ('other', 10, '其他', 'Other', 240, 1);
    """

  private static let phrases = """
    INSERT INTO phrase (code, kind, chinese, english, isOn)
    VALUES
      ('zq1', 'apology',
        '给您添麻烦了，真的很抱歉，感谢您及时告诉我们。',
        'We are sorry for the trouble, and thank you for telling us at once.', 1),
      ('zq2', 'apology',
        '这件事是我们没有做到位，我代表服务中心向您致歉。',
        'We did not do this as we should, and I apologise for the service centre.', 1),
      ('zq3', 'apology',
        '让您久等了，非常抱歉，我马上为您查。',
        'I am sorry to have kept you waiting; I will look into it now.', 1),
      ('zq4', 'apology',
        '同样的问题又发生了，实在对不起，这次我们会查清原因。',
        'I am very sorry that it has happened again; this time we will find the cause.', 1),
      ('fs1', 'restating',
        '我把您说的复述一遍，请您听听有没有出入：{事项}。',
        'Let me repeat what you said, and please correct me: {matter}.', 1),
      ('fs2', 'restating',
        '您是 {房号} 的住户，反映的是{事项}，希望我们尽快处理，对吗？',
        'You live in {unit}, it is about {matter}, and you wish us to see to it soon; is that right?', 1),
      ('fs3', 'restating',
        '您的诉求我记下了：{诉求}。如有补充请随时说。',
        'I have written down what you ask for: {demand}. Please add whatever you like.', 1),
      ('fs4', 'restating',
        '请您留一个方便联系的电话和时间，结果我们会告诉您。',
        'Please leave a phone and a time that suit you; we will tell you the result.', 1),
      ('jz1', 'progress',
        '已登记，编号 {编号}，最迟 {时间} 前给您答复。',
        'It is taken down as {number}; you will have an answer by {time}.', 1),
      ('jz2', 'progress',
        '维修师傅约定 {约定} 到您家，请留人在家。',
        'The technician comes at {agreed}, as agreed; please be at home.', 1),
      ('jz3', 'progress',
        '正在核实情况，还需要一点时间，有进展会第一时间告诉您。',
        'We are checking the facts; it needs a little time, and you will hear first.', 1),
      ('jz4', 'progress',
        '已转给相关部门，由{责任人}负责跟进。',
        'It has gone to the department, and {person} follows it up.', 1),
      ('jz5', 'progress',
        '配件正在订购，到货后马上与您约时间。',
        'The part is on order; we will agree a time with you when it comes.', 1),
      ('jz6', 'progress',
        '这件事要开发商或外部单位配合，我们已发函并会一直跟进。',
        'It needs the developer or another body; we have written and will follow it up.', 1),
      ('wj1', 'refusal',
        '很抱歉，这一项超出物业服务的范围，我可以告诉您该找哪个单位。',
        'I am sorry, this is beyond our service; I can tell you whom to turn to.', 1),
      ('wj2', 'refusal',
        '您的心情我们理解，但按规定这样做会影响其他住户，请您谅解。',
        'We understand, but by the rules it would affect other households; please bear with us.', 1),
      ('wj3', 'refusal',
        '这件事我不能马上答应您，我请示主管后在 {时间} 前回复。',
        'I cannot promise this at once; I will ask the supervisor and answer by {time}.', 1),
      ('wj4', 'refusal',
        '涉及其他住户的信息不便透露，还请理解。',
        'I may not tell about other households; thank you for understanding.', 1),
      ('js1', 'closing',
        '问题已处理好，请您看看是否满意，还有需要随时联系我们。',
        'It has been seen to; please tell us whether you are satisfied, and call any time.', 1),
      ('js2', 'closing',
        '感谢您的理解和支持，祝您生活愉快。',
        'Thank you for your understanding, and have a good day.', 1),
      ('js3', 'closing',
        '过几天我们会回访，请您留意服务中心的来电。',
        'We will call you in a few days to ask how it is; please expect our call.', 1);
    """
}
