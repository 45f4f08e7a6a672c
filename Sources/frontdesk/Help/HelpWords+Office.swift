extension HelpWords {
  /// The help of the roster, privacy and the settings, English and Chinese.
  static let office = """
    Add or change one shift of a pattern. | 给班次表加或改一个班次。
    Every pattern. | 全部班次表。
    The pattern. | 班次表。
    The shift. | 班次。
    Its planned start, as 08:00. | 计划开始的时间，如 08:00。
    Its planned end, as 20:00. | 计划结束的时间，如 20:00。
    The roster of some days, with its gaps. | 若干天的排班和空档。
    Say who keeps one shift; nobody named leaves it empty. | 写明一个班次由谁值；不写人就空着。
    Fill a post for days or weeks by a rotation. | 按轮换给一个岗位排若干天或若干周。
    When nobody is planned at a post that must be kept. | 必须有人的岗位什么时候没人。
    Your own shifts to come. | 你自己将要值的班。
    Ask somebody to take over a shift of yours, perhaps for one of theirs. | 请人替你的一个班，也可以和他换一个。
    Agree to a swap that you were asked. | 同意别人请你换的班。
    Decline a swap that you were asked. | 不同意别人请你换的班。
    Take back a swap that you asked. | 撤回你提出的换班。
    The swaps that wait for an answer. | 等答复的换班。
    Write down that somebody does not come. | 写下某人不来。
    Say which day of an absence is its last. | 写明请假的最后一天。
    Who is away, and when. | 谁不在，什么时候。
    The duty register: who was to come, and who came. | 值班登记：该谁来，谁来了。
    A week of the roster, or the duty register, on A4. | 一周的排班，或值班登记，A4。
    The posts that are kept. | 有人值守的岗位。
    How shifts go round among people. | 班次怎么在人之间轮换。
    The first day. Else this week's Monday. | 第一天。不写就是本周一。
    How many days. | 几天。
    Who stood there before and is not named gives way. A shift that is over stays. | 原来排的、这次没写的就换掉。已结束的班次不变。
    The day on which it begins. | 班次开始的那一天。
    The shift, as day or night. | 班次，如 day 或 night。
    Who, by number; repeat it for several. | 谁，写工号；有几个写几次。
    The post. | 岗位。
    Why, where it is no matter of course. | 原因，如果不是理所当然的。
    People go round in the order they are named. The same people by the same rotation go on with the cycle where they are. What stood there before gives way, but for shifts that are over. | 按写的顺序轮。同样的人用同样的轮换，会接着轮下去。原来排的换掉，已结束的班次除外。
    The rotation, as dayNight. | 轮换，如 dayNight。
    The first day. | 第一天。
    The last day. | 最后一天。
    On which day the first person begins the cycle. | 第一个人从哪一天开始轮。
    The first day. Else today. | 第一天。不写就是今天。
    The day on which your shift begins. | 你的班次开始的那一天。
    Your shift, as day or night. | 你的班次，如 day 或 night。
    Whom you ask, by number. | 请谁，写工号。
    Their shift that you take, as “2024-12-05 day”. | 你去值的对方的班，如“2024-12-05 day”。
    Its number, as SW-3. | 编号，如 SW-3。
    Those that were answered too. | 已答复的也看。
    Anybody may pass on that a colleague is ill; leave of somebody else is for whoever keeps the roster. Their shifts stay in the roster and are its gaps. | 同事病了，谁都可以转告；替别人请假要由排班的人来做。他们的班次留在排班里，算空档。
    Who, by number. | 谁，写工号。
    leave, illness, training or other. | leave 请假、illness 生病、training 培训、other 其他。
    The last day. Else the first. | 最后一天。不写就是第一天。
    What there is to say. | 还要说的话。
    Its number, as AB-3. | 编号，如 AB-3。
    Its last day; the one before the first, if nothing came of it. Else yesterday. | 最后一天；没请成就写第一天的前一天。不写就是昨天。
    Why somebody is away does not stand on it. The journal has a line of every print. | 上面没有请假的原因。每次打印流水里都有一行。
    The first day. Else this week's Monday, or today for the register. | 第一天。不写就是本周一；值班登记就是今天。
    The last day of a register. Else the first. | 值班登记的最后一天。不写就是第一天。
    The duty register instead of the roster. | 打印值班登记，不是排班。
    Add a post, or change one. | 加一个岗位，或改一个。
    Every post. | 全部岗位。
    Its lasting name, as frontDesk. | 固定的代码，如 frontDesk。
    What it is called. Else as it was, or by its lasting name. | 叫什么。不写就照旧，或用固定的代码。
    What it is called in English. Else as --name. | 英文叫什么。不写就同 --name。
    Its duty phone, made known to every owner. | 值班电话，向全体业主公布。
    Whether somebody must be there day and night. | 是否昼夜都必须有人。
    It is kept no longer. | 不再设。
    Add a rotation, or change one. | 加一种轮换，或改一种。
    Every rotation. | 全部轮换。
    Its lasting name, as dayNight. | 固定的代码，如 dayNight。
    One shift a day, off for a day off, as “day night off off”. | 每天一个班次，off 是休息，如“day night off off”。
    The shift pattern whose hours it works by. | 用哪个班次表的钟点。
    How many people share the cycle. | 几个人一起轮。
    What it is called. Else by its lasting name. | 叫什么。不写就用固定的代码。
    Of a unit, everybody who belongs to it is shown. Reasons that are counted: contact, emergency, correction, authority, ownRequest. Any other words are kept as they are and counted as other. A receptionist sees so many an hour as the setting unmaskHourly says. | 房屋会显示全部住户。分开计数的原因：contact 联系、emergency 紧急、correction 更正、authority 有关部门、ownRequest 本人要求。其他的话照原样记下，算其他。接待员每小时能看几次，见设置 unmaskHourly。
    A slip, an intake or a unit. | 访客单、来件或房号。
    Why: a code, or words of one's own. | 原因：代码，或自己写。
    Erase who is named in what ended long ago; counts stay. | 清除很久以前已结束的事里的人名；数目保留。
    Keep a record, or whatever names a person, from being erased. | 让一份记录，或凡提到某人的，不被清除。
    End a hold. | 解除保留。
    The holds in force. | 有效的保留。
    After how many days, the settings say: visitRetentionDays, intakeRetentionDays, notebookRetentionDays, loanRetentionDays, draftRetentionDays; 0 is never. Visits that nobody signed out are told, and not erased. Two people must agree (--second). | 多少天后清除，见设置：visitRetentionDays、intakeRetentionDays、notebookRetentionDays、loanRetentionDays、draftRetentionDays；0 是从不。没人签出的来访会提示，不清除。要两个人同意（--second）。
    Only say what would be erased. | 只说会清除什么。
    Two people must agree (--second). | 要两个人同意（--second）。
    A visit, a case, a note N-, an instruction I- or a loan L-. | 来访、个案、记事 N-、交代 I- 或借条 L-。
    Instead of a record: a name or a phone. | 不写记录，写姓名或电话。
    Why: a case in court, a question of the police. | 原因：打官司，公安来查。
    The hold, as LH-3. | 保留的编号，如 LH-3。
    Why it is over. | 为什么可以解除。
    Also those that are over. | 已解除的也看。
    Where the file names a person; names and phones masked. | 哪些地方提到一个人；姓名、电话遮住。
    Everything that is kept of a person, whole, to be handed to them. | 一个人的全部资料，完整的，交给本人。
    Put a person's name or phone right, wherever the file has it. | 更正一个人的姓名或电话，所有地方。
    Erase what is kept of a person, wherever it stands. | 清除一个人的资料，所有地方。
    By name, phone or plate as a whole, or by a document. Also what others wrote is looked through: those lines have the kind text. | 按完整的姓名、电话或车牌，或按证件。别人写的文字也查：这些行的种类是 text。
    A name, a phone or a plate, whole. | 姓名、电话或车牌，要完整。
    A kind of document, with --document-number. | 证件种类，和 --document-number 一起用。
    The number of their document; it is not kept. | 证件号码；不会留下。
    Only this record; repeat it for several. | 只看这份记录；有几份写几次。
    The journal has a line of it. | 流水里会有一行。
    Why: who asked, and how they proved who they are. | 原因：谁要求的，怎么证明了身份。
    In visits, cases, instructions, loans and the roster. A line of the post notebook stays as it was written and is given a remark; a loan that came back stands as it is, and is told. | 来访、个案、交代、借条和名册里。岗位记事本的原文不动，加一条备注；已归还的借条照旧，会提示。
    The name from now on. | 以后的姓名。
    The phone from now on. | 以后的电话。
    Records stay and are counted; signed papers verify. What is on hold, a visitor who is inside and a case that is not closed keep their names, and are told. Where others have the same name, --record names whose records are meant. Two people must agree (--second). | 记录和数目保留；签过的单据仍能核对。有保留的、还在里面的访客和未关闭的个案，姓名不清除，会提示。有同名的人时，用 --record 指明是谁的记录。要两个人同意（--second）。
    Read a calendar: date,kind,name_zh,name_en with kind holiday or workday. | 读入日历：date,kind,name_zh,name_en，kind 为 holiday（放假）或 workday（上班）。
    The holidays and make-up working days of one year. | 一年的节假日和调休上班日。
    The year. | 年份。
    Every policy with its figure. | 全部时限和数值。
    Change a policy's figure or clock, or switch it on or off. | 改一项时限的数值或算法，或启用、停用。
    The policy, as P-03. | 时限，如 P-03。
    The figure. | 数值。
    The clock: minutes, hours, workingDays, days. | 怎么算：minutes 分钟、hours 小时、workingDays 工作日、days 天。
    Whether the policy runs. | 是否启用。
    Every setting with its value. | 全部设置和取值。
    Change a setting. | 改一项设置。
    The setting, as setting list names it. | 设置的名称，见 setting list。
    Its value. | 取值。
    Every scheme with its terms. | 全部分类办法和各项。
    Add a term. | 加一项。
    Give a term another name. | 改一项的名称。
    Put a term elsewhere in its scheme; first, where no other is named. | 把一项移到别处；不写就放在最前。
    Offer a term no more; cases that have it keep it. | 不再提供这一项；已用的个案不变。
    Offer a term again. | 重新提供这一项。
    From when on a complaint must have a term of the scheme. | 投诉从哪一步起必须有这套办法的一项。
    The scheme, as causeGroup. | 哪套办法，如 causeGroup。
    The code of the term. | 这一项的代码。
    The term that it is a part of. | 它属于哪一项。
    The term behind which it stands. | 排在哪一项后面。
    For a target or a class: as which of the handbook's it is treated. | 对象或类别用：按手册的哪一种对待。
    The term behind which it shall stand. | 要排在哪一项后面。
    received, assigned, handled or never. | received 受理时、assigned 派出时、handled 处理完毕时、never 从不。
    """
}
