extension HelpWords {
  /// The help of the stocktake, shifts, the notebook, handovers and disputes, English and Chinese.
  static let handing = """
    Begin, and fix the cut-off: everything since the last one. | 开始盘点，定下截止时间：上次之后的全部。
    The open one; without one a look without effect; with a number the signed one. | 正在进行的；没有就看一眼，不影响什么；写编号就看已签的。
    Answer a finding. | 答复一条盘点发现。
    Enter what was counted. | 录入清点的数量。
    Sign one part. | 签其中一部分。
    Close it without every answer, as supervisor. | 由主管结束，不必每条都有答复。
    Finish what a stocktake gave to somebody with a time. | 了结盘点时交给某人限时办的事。
    A finished sheet: on paper, into a file, or as an answer. | 一张已完成的盘点表：打印、存文件或直接显示。
    Every finished one. | 全部已完成的盘点。
    The number of a signed one. | 已签的盘点的编号。
    The finding's id. | 盘点发现的编号。
    Who sees to it. | 谁去办。
    Why it is accepted; supervisors only. | 为什么可以接受；只有主管可用。
    The article. | 物品。
    How many there are. | 有多少。
    Why it differs: lent, lost, damaged, miscounted, other. | 数量不符的原因：lent 借出、lost 遗失、damaged 损坏、miscounted 数错、other 其他。
    good, damaged or incomplete. | good 完好、damaged 损坏、incomplete 不全。
    In words. | 具体说明。
    complaints or repairs. | complaints 投诉部分、repairs 报修部分。
    It is an emergency. | 属紧急情况。
    The commitment's number, as C-1. | 编号，如 C-1。
    text is A4, html a page for a browser's print, csv a table for a spreadsheet, chat half a page for the manager without personal data. Without --out and --lp the sheet is the answer itself. It is the same for ever; programs read it with --json. | text 是 A4 文字，html 用浏览器打印，csv 是表格，chat 是给经理的半页，没有个人资料。不写 --out 和 --lp 时直接显示。内容永远不变；程序用 --json 读。
    text, html, csv or chat. | text 文字、html 网页、csv 表格、chat 群消息。
    The same as --format chat. | 同 --format chat。
    Go on duty. | 上班。
    The checklists of a duty: show them, or tick them. | 值班检查表：看，或打勾。
    Your duty now, or your last one. | 你现在的值班，或最近一次。
    Nobody comes: stay on duty; the record is not missing while you do. | 没人来接班：继续值班；这期间不算缺交接记录。
    Leave before the end: the record is signed now and waits for whoever comes. | 提前离开：现在就签交接记录，等来人接。
    Go off duty. | 下班。
    Who was on duty on a date, with checklists and what was not planned. | 某天谁值班、检查表如何、有哪些意外情况。
    A pattern, or a shift of one. Else what the roster has for you, else the house's own. | 班次表，或其中一个班次。不写则按排班，再没有则按本处的。
    Why you take over without the record of the shift before. | 为什么没有上一班的记录就接班。
    The whole checklist is as it should be. | 检查表各项都符合要求。
    A line that is as it should be; repeat it for several. | 符合要求的一项；有几项写几次。
    A line that is not. | 不符合要求的一项。
    What is wrong with it. | 哪里不对。
    Who should have come, and what was tried. | 该谁来，试过什么办法。
    Until when at most. Else until the next shift is over. | 最多到什么时候。不写则到下一班结束。
    ill, leave, calledAway, emergency, absent or other. | ill 生病、leave 请假、calledAway 被叫走、emergency 紧急、absent 没来、other 其他。
    How the shift went so far. | 到现在这一班怎么样。
    Whose duty it is, where a supervisor signs in their stead. | 替谁值的班，由主管代签时写。
    Why there is no handover record of this duty. | 为什么这一班没有交接班记录。
    The date on which the shifts began. Else today. | 班次开始的那一天。不写就是今天。
    Write down what is out of the way. | 写下不寻常的事。
    The newest lines first; over all years with --find. | 最新的在前；用 --find 查历年的。
    One line, with everything that was said of it. | 一条，以及后来对它说的一切。
    Say something of a line; the line itself stays. | 对一条说点什么；原文不动。
    Say how a line was dealt with; the line itself stays. | 写下一条是怎么处理的；原文不动。
    Who was concerned; several names with a comma. | 涉及谁；几个人用逗号隔开。
    How it was dealt with. Else not yet. | 怎么处理的。不写就是还没有。
    The next shift must do something. | 下一班必须办。
    Words of the line, its place, its people, its remarks; each narrows. | 原文、地点、人、备注里的文字；写得越多范围越小。
    Of what happened on that day or later. | 这一天或之后发生的。
    Of what happened on that day or earlier. | 这一天或之前发生的。
    Only what still needs action. | 只看还要办的。
    What is to be said. | 要说的话。
    The draft, filled from everything open. | 草稿，所有未结的都在里面。
    Add a line by hand. | 手工加一条。
    Explain a line of the draft. | 给草稿的一条写说明。
    Take a line out of the draft, with a reason. | 从草稿里去掉一条，要写原因。
    Put a line back into the draft that was taken out. | 把去掉的一条放回草稿。
    A line written by hand, or a reservation, is done with; or a dispute is settled. | 手工写的一条或保留意见办完了；或争议解决了。
    Sign as the one who gives. | 由交班人签字。
    Read a line of the record that waits for you. | 读等你接的记录里的一条。
    Sign as the one who receives. | 由接班人签字。
    Refuse the whole record. | 整份拒收。
    Accept one line only with a reservation. | 对一条有保留地接收。
    Count an article: as the giver before signing, or as the receiver of a record. | 清点一件物品：交班人在签字前，接班人对一份记录。
    The supervisor's look at a record. | 主管查阅一份记录。
    Unsigned, disputed, missing, incomplete, abnormal and long-carried handovers. | 没签字、有争议、缺失、不全、异常和一直没办完的交接班。
    Confirm a defect of a handover, which scores. | 确认交接班的一处缺陷，会计分。
    A record, and whether its seal fits. | 一份记录，以及封存码对不对。
    The record on A4, or in a few lines for a chat group. | A4 的记录，或发群里的几行。
    What the next shift must know. | 下一班必须知道什么。
    The line. | 这一条。
    In a few words. | 简短说明。
    The line; or the record that was refused, as supervisor. | 这一条；或被拒收的记录，由主管。
    How it was done, or how the dispute was settled. | 怎么办完的，或争议怎么解决的。
    How the shift went. | 这一班怎么样。
    The lines. | 各条。
    Every line. | 全部各条。
    The record. | 记录编号。
    Why a supervisor signs for a receiver who did not come. | 接班人没来，主管为什么代签。
    Why not every article was counted. Else signing waits for the count. | 为什么没有清点全部物品。不写则要清点完才能签。
    Who has to see to it. Else the giver. | 该谁去办。不写就是交班人。
    The record that you receive. Else you are about to hand over. | 你要接的记录。不写就是你要交班。
    In what condition. | 完好程度：good 完好、damaged 损坏、incomplete 不全。
    It is abnormal. | 有异常。
    What the next shift sees at its start. | 下一班上班时看到的话。
    Also those that were looked at, and those without a fault. | 已查阅的和没有问题的也看。
    The record, or the shift that left none, as “2024-11-04 day”. | 记录编号，或没有留下记录的班次，如“2024-11-04 day”。
    Which defect. | 哪种缺陷。
    In how many places. | 有几处。
    The record. Else the newest. | 记录编号。不写就是最新的。
    The journal has a line of every print; the chat lines hold no text of anybody's. | 每次打印流水里都有一行；发群里的几行没有任何人写的内容。
    A few lines for a chat group, without names or phones. | 发群里的几行，没有姓名和电话。
    Register an article. | 登记一件物品。
    Correct how many there are: some were lost, or bought. | 更正总数：丢了，或买了。
    Every article. | 全部物品。
    Lend an article to somebody. | 把物品借给人。
    What is out, and with whom. | 借出了什么，在谁那里。
    Take back what somebody has: by the loan, or by article and borrower. | 收回借出的：按借条编号，或按物品和借用人。
    Its name. | 名称。
    Where they are kept. | 放在哪里。
    How many there are now, the lent ones too. | 现在一共有多少，借出的也算。
    To whom: a name, or the number of a colleague. | 借给谁：姓名，或同事的工号。
    Who that is. Else a resident where a unit is named, or else from outside. | 是什么人。不写时，写了房号就是住户，否则是外来的。
    The resident's unit. | 住户的房号。
    Where they can be reached. | 怎么联系。
    When it is to be back. Else by the setting articleLoanHours. | 什么时候还。不写则按设置 articleLoanHours。
    How many. | 多少。
    The loan, as L-3; or the article's name. | 借条编号，如 L-3；或物品名称。
    From whom: their name, or the number of a colleague. | 从谁那里：姓名，或同事的工号。
    How many. Else all. | 多少。不写就是全部。
    Blanks in braces are filled from the record where it knows them: {房号} {编号} {事项} {诉求} {时间} {约定} {责任人} {小区} {经办}. | 花括号里的空由记录填上，记录里有的才填：{房号} {编号} {事项} {诉求} {时间} {约定} {责任人} {小区} {经办}。
    Every phrase in use. | 全部在用的常用语。
    Add a phrase. | 加一条常用语。
    Change a phrase; what is left out stays. | 改一条常用语；没写的不变。
    Take a phrase out of use. | 停用一条常用语。
    Take a phrase into use again. | 重新使用一条常用语。
    Take in the phrases of the program whose codes are free. | 收入程序自带的常用语，代码没被占用的。
    Those out of use too. | 停用的也看。
    Its code: 2 to 8 letters or digits, as zq5. | 代码：2 到 8 个字母或数字，如 zq5。
    apology, restating, progress, refusal or closing. | apology 致歉、restating 复述、progress 进展、refusal 婉拒、closing 结束语。
    The same in English. | 英文的同一句。
    Its code. | 代码。
    Post a notice; without --role and --person it is for everybody. | 发一条通知；不写 --role 和 --person 就是给所有人。
    The notices in force or to come, with who has not read them. | 有效的和将要生效的通知，以及谁还没读。
    Say that you have read a notice. | 表示你已读。
    What staff must know. | 员工必须知道什么。
    From when. Else from now. | 从什么时候起。不写就是现在。
    Until when. Else until further notice. | 到什么时候止。不写就是另行通知为止。
    A role that must read it; repeat it for several. | 必须读的角色；有几个写几次。
    A person who must read it, by number; repeat it for several. | 必须读的人，写工号；有几个写几次。
    Those that have run out too. | 过期的也看。
    Its number, as G-3. | 编号，如 G-3。
    Open its record. | 开纠纷处理记录表。
    Add a dated line to its course. | 在经过里加一行，带日期。
    Write down a duty that was agreed. | 写下约定的一项义务。
    You saw that a duty was not kept. | 你看到一项义务没有做到。
    A duty was kept, or what a notice demanded put right. | 义务做到了，或按通知书整改了。
    A rectification notice was issued, with its limit. | 发出整改通知书，写明期限。
    A rectification notice was delivered, signed for or not. | 整改通知书已送达，签收或未签收。
    Register a letter that many households signed. | 登记多户联名的信。
    The other household; unknown where it is not given. | 另一户；不写就是不知道。
    What it is about: pets, noise, clutter and so on. | 关于什么：pets 宠物、illegalBuilding 违章搭建、noise 噪音、clutter 占用楼道、thrownObjects 高空抛物、wastePicking 捡废品、changeOfUse 改变用途、other 其他。
    Which paper was issued. | 发了什么文书。
    What was answered. | 怎么答复的。
    What is to be done. | 要做什么。
    By when; a date alone is its 24:00. | 期限；只写日期就是当天 24:00。
    At which hours of the week, as “1-5 17:00; 6-7 09:00 17:00”. | 每周哪些时间，如“1-5 17:00; 6-7 09:00 17:00”。
    Whenever what happens, as rain. | 遇到什么情况时，如下雨。
    The number of the duty. | 义务的编号。
    What was seen. | 看到了什么。
    The number of the duty or notice. | 义务或通知书的编号。
    What it demands. | 要求什么。
    The number of the notice. | 通知书的编号。
    signed; or photo or witness, where it was not signed for. | signed 签收；没签收的用 photo 照片或 witness 见证人。
    The photograph's number, or who witnessed it. | 照片编号，或见证人是谁。
    The number of the intake. | 编号。
    How many households signed it. | 有多少户联名。
    A log: what was done on the date of the last duty. | 日志：最近一次值班那天做了什么。
    Confirm your log of your last duty's date. | 确认你最近一次值班那天的日志。
    Who was on duty on a date, and who has confirmed their log. | 某天谁值班，谁确认了日志。
    Of somebody else, as supervisor. | 别人的，由主管看。
    Of another date. | 另一天。
    What else is to be said. | 还要说的话。
    It is so, though far more than the desk owns. | 确实这么多，虽然比本台该有的多得多。
    """
}
