extension HelpWords {
  /// The help of what all commands take, staff, units and visitors, English and Chinese.
  static let desk = """
    The front-desk console of a residential property service centre. | 住宅物业服务中心前台的控制台。
    Show help information. | 显示说明。
    Open the console: four panes on one screen. | 打开控制台：一屏四栏。
    Open the console on a sample estate in the middle of a working day. | 用一个样板小区打开控制台，时间在一个工作日当中。
    Create the data file with its first supervisor. | 建立数据文件和第一位主管。
    The people who work here. | 在这里工作的人。
    The units of the estate and their people. | 小区的房屋和住户。
    Visitors and their slips. | 访客和访客单。
    The stock of visitors' slips. | 访客单的存量。
    What visitors come for, and how long that may take. | 访客的事由，以及一般待多久。
    Enquiries, repairs, complaints, help and suggestions. | 咨询、报修、投诉、求助和建议。
    Send, finish and confirm a repair. | 派工、完工和业主确认。
    The daily stocktake. | 每日盘点。
    Your duty at this desk. | 你在本台的值班。
    The post notebook. | 岗位记事本。
    What one shift hands to the next. | 上一班交给下一班的事。
    The desk's keys, radios, umbrellas and the like. | 前台的钥匙、对讲机、雨伞等物品。
    Standing phrases that are put into a field with Ctrl+K. | 常用语，在栏里用 Ctrl+K 填入。
    Notices to staff. | 给员工的通知。
    Disputes between households, and what was agreed. | 邻里纠纷，以及约定了什么。
    Your daily work log. | 你的上班日志。
    Shift patterns. | 班次表。
    The duty roster: posts, shifts, swaps, absences, gaps. | 排班：岗位、班次、换班、请假、空档。
    Show a name or phone whole; the journal keeps why. | 显示完整的姓名或电话；流水会记下原因。
    Erase what its time has come for; hold what must stay. | 清除到期的资料，留住必须保留的。
    What is kept of one person: find, print, correct, erase. | 一个人的资料：查、打印、更正、清除。
    Public holidays and make-up working days. | 节假日和调休上班日。
    The deadline policies. | 各项时限。
    The settings of the house. | 本处的设置。
    The schemes by which complaints are classified. | 投诉分类的各套办法。
    What was done, by whom, when. | 谁在什么时候做了什么。
    Find anything: a unit, a name, pinyin, the tail of a phone or plate, a number, words. | 什么都能找：房号、姓名、拼音、电话或车牌尾号、编号、文字。
    A whole, verified copy of the data file. | 数据文件的一份完整、验过的备份。
    Make a data file from a copy, and check it. | 用备份做出数据文件，并验证。
    Records of some days, as a table or as JSON. | 若干天的记录，做成表格或 JSON。
    Look whether file and machine are well, and say what to do next. | 看看文件和机器好不好，下一步做什么。
    Invent an estate of many years, and measure on it. | 造一个多年的小区，在上面测快慢。
    Colours: auto, always or never. NO_COLOR is honoured. | 颜色：auto 自动、always 总是、never 从不。认 NO_COLOR。
    standard, dark, light or contrast. | standard 标准、dark 深色、light 浅色、contrast 高对比。
    For a screen reader: the cursor on the row, words for signs, no rules, nothing moves. | 给读屏软件用：光标在当前行，符号用文字，没有线条，什么都不动。
    Lines instead of a screen: for screen readers, braille, serial lines and pipes. | 一行一行地说，不画屏幕：给读屏软件、盲文、串口和管道用。
    The data file. Else $FRONTDESK_DATA, else the one in the data folder of the account. | 数据文件。不写则用 $FRONTDESK_DATA，再没有则用账号的数据文件夹里的那个。
    Answer with one JSON value. | 只回答一个 JSON 值。
    zh-Hans or en. Else $FRONTDESK_LANGUAGE, else the estate's own. | zh-Hans 或 en。不写则用 $FRONTDESK_LANGUAGE，再没有则用小区自己的。
    The staff number of who acts; the PIN comes from $FRONTDESK_PIN, or is asked for. | 谁在做：工号；口令取自 $FRONTDESK_PIN，没有就当场问。
    Read the PIN from standard input. | 从标准输入读口令。
    When it is done, as “2024-11-04 18:30”; practice files only. | 做的时间，如“2024-11-04 18:30”；只有演练文件可用。
    The name of this desk. Else the estate's own. | 本台的名称。不写则用小区自己的。
    The staff number of a second person who agrees; PIN in $FRONTDESK_SECOND_PIN. | 同意的第二个人的工号；口令取自 $FRONTDESK_SECOND_PIN。
    The file is thrown away afterwards, unless --data names one to keep. Its clock begins at 13:42 of the last working day, or at the moment of --at: what the sample knows is then of the last working day that had come to 13:42. | 用完即扔，除非用 --data 指定一个要留下的文件。时钟从最近一个工作日的 13:42 开始，或从 --at 的时间开始：样板里的事是到那时已过 13:42 的最近一个工作日的。
    Only make the file; do not open the console. | 只做文件，不打开控制台。
    The first person's PIN comes from $FRONTDESK_PIN, or is asked for, twice. An existing file is left untouched. | 第一位的口令取自 $FRONTDESK_PIN，没有就问两遍。已有的文件不会动。
    The estate's name. | 小区名称。
    The first person's staff number. | 第一位的工号。
    The first person's name. | 第一位的姓名。
    Make a practice file, which takes --at. | 做一个演练文件，可以用 --at。
    Take somebody on. | 加一位员工。
    Give somebody a new PIN. | 给人换一个新口令。
    Somebody no longer works here. | 有人离职。
    Everybody, with their roles. | 全部员工和他们的角色。
    The new PIN comes from $FRONTDESK_NEW_PIN, or is asked for. | 新口令取自 $FRONTDESK_NEW_PIN，没有就当场问。
    The staff number. | 工号。
    The name. | 姓名。
    A role; repeat it for several. | 角色；有几个就写几次。
    The department. | 部门。
    Read a roster: CSV in UTF-8 or GB18030, Chinese or English headings. | 读入名册：CSV，UTF-8 或 GB18030，中文或英文表头。
    Every unit. | 全部房屋。
    Units by any writing of their number, by name, pinyin or the tail of a phone. | 按房号的任何写法、姓名、拼音或电话尾号找房屋。
    One unit. | 一户房屋。
    Every repair of one unit, and what came again. | 一户的全部报修，以及哪些又坏了。
    Judge a unit's damage, for its repair file. | 给一户的损坏程度定级，记入维修档案。
    Every bad line is named, and then nothing is imported. Twice the same file changes nothing. | 有错的行会逐行指出，这时什么也不导入。同一个文件导入两次，不会再改什么。
    The roster file. | 名册文件。
    The calendar file. | 日历文件。
    What you look for. | 要找什么。
    The unit, however it is typed. | 房号，怎么写都行。
    What is not named stays. | 没写的保持不变。
    none, slight, moderate or serious. | none 没有、slight 轻微、moderate 中等、serious 严重。
    What else its file should say. | 档案里还要写的。
    Register a visitor: the document first, then the slip. | 登记访客：先看证件，再给访客单。
    Lead a waiting visitor in; the document goes back with thanks. | 请等候的访客进去；证件道谢后归还。
    Take the slip back. | 收回访客单。
    Write a lost slip off, as supervisor, once its visitor has left. | 由主管注销遗失的访客单，访客须已离开。
    Note on a slip what is carried in or out. | 在访客单上记下带进带出的物品。
    The day's visits, or those of all years that a search finds. | 当天的访客，或按条件查历年的。
    Print a visitor's slip: for a receipt printer, or for A4. | 打印访客单：小票机，或 A4。
    The day's register of visitors, as the paper form has it. | 当天的访客登记表，格式同纸质表。
    Everybody inside, by unit, with whole names, for a fire. | 在里面的所有人，按房号，姓名完整，失火时用。
    Write down that a unit awaits somebody. | 记下某户在等人。
    Write down who may enter a unit, who must not, or that it is called first. | 记下谁可以进某户、谁不可以，或要先打电话。
    What households have said about visitors, as far as it holds. | 住户对访客有过哪些交代，仍有效的。
    End what a household had said. | 结束住户的一项交代。
    The unit visited, however it is typed. | 被访的房号，怎么写都行。
    A further unit that the same visit is to; may be repeated. | 同一次来访还去的另一户；可写几次。
    The visitor's name. | 访客姓名。
    idCard, passport, drivingLicence, workPass, other or none. | idCard 身份证、passport 护照、drivingLicence 驾驶证、workPass 工作证、other 其他、none 没有证件。
    Its number; only the last four characters are kept. | 证件号码；只留后四位。
    The visitor's phone. | 访客电话。
    What they come for; ask, it belongs on the slip. | 来做什么；请问一下，要写在访客单上。
    How many come together. | 一起来几个人。
    The car's plate. | 车牌。
    What is carried in or out. | 带进带出的物品。
    The slip taken from the stock; the next one where nothing is said. | 从存量里取的访客单号；不写则用下一张。
    What the host said: answered, refused or notReached. | 被访人怎么说：answered 同意、refused 不同意、notReached 没联系上。
    The number that was called: a phone, an extension or an intercom; else the unit's own phone. | 打给被访人的号码：电话、分机或对讲；不写则用该户的电话。
    Why they are let in all the same, or what more there is to a refusal. | 为什么仍让进去，或拒绝的其他情况。
    The document went back at once; they are inside. | 证件当场已归还，人已进去。
    When they came, where that was earlier. | 什么时候来的，如果早些。
    The slip. | 访客单号。
    With --forced the visitor is signed out and the slip is missing: nobody else gets it until it is handed in (visit out SLIP), found (slip found), or written off (visit lost). | 用 --forced 时，访客算已离开，访客单算没交回：交回（visit out 单号）、找到（slip found）或注销（visit lost）之前，不再发给别人。
    The document goes back only now. | 证件现在才归还。
    When they left, where that was earlier. | 什么时候离开的，如果早些。
    What they carry out. | 带出去的物品。
    Signed out by the desk: nobody came by, and the slip is missing. It stays marked. | 由前台代为签出：没有人来交单，访客单不见了。会一直标着。
    Why, with --forced. | 用 --forced 的原因。
    Neither the list of those inside nor the roll-call has them afterwards. | 之后在场名单和点名表里都没有他们。
    Why. | 原因。
    What it is. | 是什么。
    Only who waits or is inside. | 只看等候和在里面的。
    Only whose slip is missing after they were signed out. | 只看已签出、单子还没交回的。
    Of another day. | 另一天的。
    A name, pinyin, the tail of a phone or plate, a unit, a slip, a purpose. | 姓名、拼音、电话或车牌尾号、房号、单号、事由。
    Not before that day. | 从这一天起。
    Not after that day. | 到这一天止。
    At most so many, with --find, --from or --to. | 最多几条，和 --find、--from 或 --to 一起用。
    text is as wide as the receipt, escpos the bytes of a receipt printer in GB18030, html a page of A4. Without a place to go the slip is the answer itself. The journal has a line of every print. | text 和小票一样宽，escpos 是小票机的 GB18030 字节，html 是一页 A4。没有写去处时，直接显示访客单。每次打印流水里都有一行。
    text, escpos or html. | text 文字、escpos 小票机、html 网页。
    32 for 58 mm of paper, 48 for 80 mm; else as the setting says. | 58 毫米纸用 32，80 毫米纸用 48；不写则按设置。
    The receipt printer's own file, as /dev/usb/lp0. | 小票机的设备文件，如 /dev/usb/lp0。
    A new file for it; one that exists is never replaced. | 写到一个新文件；已有的文件不会被换掉。
    Give it to lp; the system's usual printer where none is named. | 交给 lp 打印；不写名称则用系统常用的打印机。
    How many, with --lp. | 几份，和 --lp 一起用。
    Names and phones are masked. With --whole they are not: a reason is needed, which stands in the journal and in the stocktake. | 姓名、电话是遮住的。用 --whole 则不遮：要写原因，原因会进流水和盘点。
    With whole names and phones. | 姓名、电话不遮。
    Why, with --whole. | 用 --whole 的原因。
    text for A4, or html for a browser's print. | text 是 A4 文字，html 用浏览器打印。
    With --out: text for A4, or html for a browser's print. | 和 --out 一起用：text 是 A4 文字，html 用浏览器打印。
    The unit. | 房号。
    The phone. | 电话。
    The kind of document. | 证件种类。
    Its number; it is not kept, only what knows it again. | 证件号码；号码不留，只留能认出它的记号。
    From when; now where nothing is said. | 从什么时候起；不写就是现在。
    Until when; open where nothing is said. | 到什么时候止；不写就是一直有效。
    What for. | 为什么事。
    Somebody is named by name, phone, plate or document; mayEnter and expected need that. What names nobody is about every visitor of the unit. | 用姓名、电话、车牌或证件指明一个人；mayEnter 和 expected 必须指明。没有指明的，对该户的所有访客有效。
    The unit; only doNotAdmit, by a supervisor, may be for the whole estate. | 房号；只有主管写的 doNotAdmit 可以是全小区的。
    expected, mayEnter, doNotAdmit, callFirst or away. | expected 在等人、mayEnter 可以进、doNotAdmit 不让进、callFirst 先打电话、away 不在家。
    Why; doNotAdmit needs it. | 原因；doNotAdmit 必须写。
    Only of this unit. | 只看这一户。
    Also what has ended. | 已经结束的也看。
    Its number. | 编号。
    The ranges in use, and where today's slips are. | 在用的号段，以及今天的访客单都在哪里。
    Enter a stock of slips; they are used again and again. | 录入一批访客单，可以反复使用。
    Take a stock of slips out of use. | 停用一批访客单。
    Note that a missing or lost slip is there again. | 记下没交回或遗失的访客单又找到了。
    Its first slip, as A001. | 第一张，如 A001。
    Its last slip, as A200. | 最后一张，如 A200。
    Its first slip. | 第一张。
    Its last slip. | 最后一张。
    The purposes, in their order. | 各种事由，按顺序。
    Add a purpose, or change its name or minutes. | 加一种事由，或改它的名称、分钟数。
    Its lasting name, as delivery. | 固定的代码，如 delivery。
    Its Chinese name. | 中文名称。
    Its English name. | 英文名称。
    How many minutes a visit may last. | 来访一般可以多少分钟。
    It is no longer offered. | 不再提供。
    Why before somebody who came earlier and waits. | 为什么先于早到还在等的人。
    """
}
