extension HelpWords {
  /// The help of complaints and repairs, English and Chinese.
  static let complaints = """
    Take down an enquiry, repair, complaint, help or suggestion. | 登记咨询、报修、投诉、求助或建议。
    The most urgent first. | 最急的在前。
    What is open, by its deadline, a page at a time. | 未结的，按期限排，一次一页。
    One intake, whole. | 一件，全部内容。
    How each deadline was reckoned, line by line. | 每个期限是怎么算的，逐行说明。
    Write down what checking the facts has shown. | 写下核实的结果。
    Give it to a department and a person, within a limit. | 交给部门和责任人，并定期限。
    Take on what was given to you. | 接下交给你的事。
    Open the complaint-handling record with a named person. | 由指定的人开投诉处理记录表。
    Write down what the customer was told. | 写下对客户说了什么。
    Somebody has arrived at the place. | 人已到现场。
    Write down what happened. | 写下发生了什么。
    An outside body has it now; the clocks go on. | 现在由外部单位处理；时限照走。
    A letter has gone to the developer or another body. | 给开发商或其他单位发了函。
    The developer or another body has answered; a complaint comes back from it. | 开发商或其他单位有了答复；投诉由此转回来。
    A promise was kept; the earliest open one if none is named. | 承诺兑现了；不写编号就是最早的一个。
    List the points an online answer must cover. | 列出网上答复必须回应的各点。
    Draft the answer to what came online or in writing. | 起草对网上或书面投诉的答复。
    Approve the drafted answer, as the department's head; a letter, as supervisor. | 批准起草的答复：由部门负责人；信函由主管。
    The approved answer was posted. | 批准的答复已发布。
    Count further posts on the same matter. | 记下同一件事又有多少跟帖。
    The approved answer to a complaint in writing was sent. | 书面投诉的答复已寄出。
    Write the accident report of a serious or unsolved case. | 为严重或未解决的个案写事故报告。
    Hand a complaint in writing to a higher department, with both papers. | 把书面投诉连同两份文件转给上级部门。
    One answer to everybody who has come about a matter, each as a step of its own. | 对同一件事的所有来人一起答复，各记一步。
    A criterion makes the matter major. | 符合一条标准，属重大投诉。
    Somebody was told of it. | 已告知某人。
    Name the dedicated person of a major complaint. | 为重大投诉指定专人。
    Write the findings on a major complaint. | 写下重大投诉的结论。
    Set the severity: general or serious. | 定严重程度：一般或较严重。
    The review of a serious complaint. | 较严重投诉的评审。
    Report it upwards. | 向上报告。
    Set a mark, or take it off. | 加标记，或去掉。
    Put its classification or contact right, or fill in what was left out; the clocks follow. | 更正分类或联系方式，补上漏填的；时限随之重算。
    It is about somebody's conduct, and open only to those who work on it. | 涉及个人行为，只有处理的人能看。
    What else of these days may be about the same. | 近日还有哪些可能是同一件事。
    Group it with another about the same matter; each goes on by itself. | 和同一件事的另一件归到一起；各自照常进行。
    Take it out of its group; it is a matter of its own again. | 从这一组里拿出来，重新单独成一件。
    Write down the result, with which it is handled. | 写下处理结果，即处理完毕。
    Sign, as head of the department that solved it. | 由解决问题的部门的负责人签字。
    Find the effect good, as somebody other than the handler. | 验证效果合格；不能是处理人自己。
    What the customer said when asked afterwards. | 回访时客户怎么说。
    Nobody need ask again. | 不用回访。
    Close a case whose quiet week is over. | 关闭已过观察期的个案。
    Take a handled or closed case up again. | 重新处理已处理完毕或已关闭的个案。
    Decide whether it enters the statistics. | 决定是否计入统计。
    How the deadlines have fared: met, breached and extended are counted apart. | 各时限的情况：按时、超时和顺延分开计数。
    A case as a paper form: on paper, into a file, or as an answer. | 把一件做成纸质表格：打印、存文件或直接显示。
    complaint, repair, help, enquiry or suggestion. | complaint 投诉、repair 报修、help 求助、enquiry 咨询、suggestion 建议。
    By which way it came. | 从哪个渠道来：visit 来访、hotline 热线、phone 电话、letter 信函、email 邮件、fax 传真、sms 短信、forum 论坛、chatGroup 群、press 报刊、box 意见箱、relayed 转来。
    Whoever brings it stays unnamed. | 反映人不具名。
    Their name. Else the household's contact. | 反映人姓名。不写则用该户联系人。
    Their phone. Else the household's contact. | 反映人电话。不写则用该户联系人。
    What it is about, in a few words. | 事项，几个字。
    What happened, in detail. | 具体发生了什么。
    What is asked for. | 有什么诉求。
    Against whom: office, household, developer, outside. | 投诉对象：office 物业、household 其他住户、developer 开发商、outside 外部。
    The responsibility class, 1 to 3. | 责任类别，1 到 3。
    equipment, service, charges or emergency. | equipment 设备、service 服务、charges 收费、emergency 突发事件。
    The cause group, as serviceAttitude. | 原因类别，如 serviceAttitude。
    The side of quality, for management service. | 质量的哪一面，管理服务用。
    When it was posted on the network. | 在网上发布的时间。
    When it was noticed there. | 被我们看到的时间。
    Who passed it on, where somebody did. | 谁转来的，如果是转来的。
    When they passed it on. | 什么时候转来的。
    Where the original is found again: a letter's number, an issue, a folder. | 原件在哪里找得到：信函编号、哪一期、哪个卷宗。
    When it was found in the box, the paper or the phone. | 什么时候在意见箱、报刊或手机里看到的。
    Where it is, where that is no unit: a lift, a garage. | 地点，如果不是某户：电梯、车库。
    A power or water cut, or the like. | 停水停电之类。
    Somebody must go and look. | 要有人到现场。
    A public facility, not a home. | 公共设施，不是户内。
    The part of the house or plant. | 房屋或设备的部位。
    Who is in charge of it. | 责任人。
    When it was received, where that was earlier. | 收到的时间，如果早些。
    Who received it, where that was somebody else. | 谁收到的，如果是别人。
    It was solved where it was told. | 当场就解决了。
    With which result. | 处理结果，和 --solved-on-spot 一起用。
    From which cause. | 根本原因，和 --solved-on-spot 一起用。
    The customer is satisfied with it. | 客户对结果满意。
    Only what has not come to its end. | 只看未结的。
    Only this kind. | 只看这一类。
    Only this state. | 只看这个状态。
    Words, a unit, a number or the tail of a phone. | 文字、房号、编号或电话尾号。
    Begin behind this one, the last of the page before. | 从这一件之后开始，即上一页的最后一件。
    How many, at most. | 最多几件。
    Only this policy, as P-03. | 只看这个时限，如 P-03。
    The number of the intake, as T20241104-003. | 编号，如 T20241104-003。
    When it happened, where that was earlier. | 发生的时间，如果早些。
    How many steps it had when you read it: refused if somebody has added to them. | 你看的时候它有几步：之后有人加过步骤就不做。
    What was found. | 查到了什么。
    effective, otherResponsibility, unreasonable or malicious. | effective 有效投诉、otherResponsibility 非我方责任、unreasonable 不合理、malicious 恶意。
    Until when. Else the earliest reply deadline. | 期限。不写则用最早的答复期限。
    Why somebody else gets it, or a major case does not go to the head of the office. | 为什么换人，或重大投诉为什么不交给管理处负责人。
    What was said. | 说了什么。
    phone, visit, letter, online or bulletin. | phone 电话、visit 当面、letter 书面、online 网上、bulletin 公告。
    It is the answer, not only news. | 这就是答复，不只是告知进展。
    A time that was promised. | 承诺的时间。
    The promise stands beside an earlier one, and does not renew it. | 这个承诺和先前的并存，不是更新它。
    What happened. | 发生了什么。
    Which body. | 哪个单位。
    developer, or the body's name. | developer（开发商），或单位名称。
    What it says. | 写了什么。
    Who answered. | 谁答复的。
    What they say. | 他们说了什么。
    It is only news: they still have it. | 只是进展，仍在他们那里。
    The promise's number. | 承诺的编号。
    Each point. | 各点。
    The answer. | 答复内容。
    It names concrete measures; a letter without a promise is the answer anyway. | 写明了具体措施；没有承诺的信函本来就是答复。
    How many of the points it covers. Else all. | 回应了几点。不写就是全部。
    A time that it promises. | 答复里承诺的时间。
    How many more there are. | 又有多少条。
    Where. | 在哪里。
    When. | 什么时候。
    Who was concerned or hurt. | 涉及谁，有没有人受伤。
    What was damaged. | 损坏了什么。
    What was done. | 做了什么。
    Which department. | 哪个部门。
    The original letter, by its reference. | 原信的编号。
    The matter, as M-12, or an intake of it. | 事项编号，如 M-12，或其中一件的编号。
    A to D. | A 到 D。
    Why it holds. | 为什么符合。
    head, quality, supervisor or leaders. | head 负责人、quality 品质部、supervisor 主管、leaders 领导。
    How they were told. | 怎么告知的。
    The findings. | 结论。
    general or serious. | general 一般、serious 较严重。
    Who took part. | 谁参加了。
    What was decided. | 决定了什么。
    Who is responsible. | 谁负责。
    Until when. | 到什么时候。
    supervisor, manager, leaders or quality. | supervisor 主管、manager 经理、leaders 领导、quality 品质部。
    The written report. | 书面报告。
    The mark. | 标记。
    Take it off. | 去掉。
    Who brought it. | 谁反映的。
    Their phone. | 他的电话。
    The unit, where that was left out. | 房号，如果漏填了。
    What it is about, where that was left out. | 事项，如果漏填了。
    What is asked for, where that was left out. | 诉求，如果漏填了。
    Who passed it on, where that was left out. | 谁转来的，如果漏填了。
    The staff number of the one complained of. | 被投诉人的工号。
    The course of events. | 事情经过。
    Who saw it. | 谁看到了。
    What proves it, and where that is kept. | 有什么证据，放在哪里。
    Whether the complainant has signed. | 投诉人签字了没有。
    To group two of them: intake link ID --to ID. | 要把两件归到一起：intake link 编号 --to 编号。
    The other's number. | 另一件的编号。
    The root cause; complaints need it. | 根本原因；投诉必须写。
    A second cause. | 次要原因。
    How the customer was told. | 怎么告诉客户的。
    satisfied, unsatisfied or notReached. | satisfied 满意、unsatisfied 不满意、notReached 没联系上。
    In their words. | 客户的原话。
    phone, home, forum or questionnaire. | phone 电话、home 上门、forum 论坛、questionnaire 问卷。
    How it was accepted: satisfied, basically or not. | 对受理：satisfied 满意、basically 基本满意、not 不满意。
    What was said about that. | 对受理说了什么。
    The measures: satisfied, basically or not. | 对措施：satisfied 满意、basically 基本满意、not 不满意。
    What was said about them. | 对措施说了什么。
    The result: satisfied, basically or not. | 对结果：satisfied 满意、basically 基本满意、not 不满意。
    What was said about it. | 对结果说了什么。
    What else they suggest. | 还有什么建议。
    They were thanked again. | 又道了谢。
    A question that could not be answered at once. | 当时答不上来的问题。
    For when its answer was promised. | 答应什么时候回答。
    spot, anonymous, sensitive, beyondPower or refused. | spot 当场解决、anonymous 匿名、sensitive 敏感、beyondPower 超出权限、refused 谢绝回访。
    In words; a sensitive case should say what is. | 具体说明；敏感的最好写明。
    Whether it counts. | 是否计入。
    Only clocks that began on this day or later. | 只看这一天起开始的时限。
    Only clocks that began on this day or earlier. | 只看这一天止开始的时限。
    Names and phones stand whole on paper, so the journal has a line of every print. Without --out and --lp the paper is the answer itself. | 纸上的姓名、电话是完整的，所以每次打印流水里都有一行。不写 --out 和 --lp 时直接显示。
    The form. Else the one that fits the case and how far it has come. | 哪种表格。不写则按个案的种类和进度选。
    Which of its letters or answers, from 1. Else the last. | 第几封函或第几次答复，从 1 起。不写就是最后一个。
    For whom it is; the journal keeps it. | 给谁的；流水会记下。
    Send a technician. | 派维修技术员。
    The technician is there. | 技术员已到。
    It has gone to the developer or a contractor. | 已转给开发商或承包商。
    The owner was told what it would cost. | 已告诉业主要多少钱。
    The owner agrees to the price that was quoted. | 业主同意所报的价格。
    The work is done. | 修好了。
    The owner has signed and rated it. | 业主签字并评价了。
    It is not to be done. | 不做了。
    Until when it is under warranty, and who answers for it. | 保修到什么时候，由谁负责。
    The time agreed with the household. | 和住户约定的时间。
    own, contractor, thirdParty or developer. | own 自己、contractor 承包商、thirdParty 第三方、developer 开发商。
    Why another technician goes than was sent. | 为什么换了另一位技术员去。
    developer, or the contractor's name. | developer（开发商），或承包商名称。
    What was arranged. | 怎么安排的。
    The price, in yuan. | 价格，元。
    What the owner pays, in yuan. | 业主付多少，元。
    The owner had agreed to the price. | 业主同意过价格。
    The owner has signed. | 业主签字了。
    Why there is no signature. | 没有签字的原因。
    satisfied, basically or not. | satisfied 满意、basically 基本满意、not 不满意。
    What is not named stays. In warranty it goes to the developer. | 没写的保持不变。在保修期内的转给开发商。
    The last day of the household's warranty, as 2028-06-30. | 住户保修的最后一天，如 2028-06-30。
    The last day of the contractor's warranty. | 承包商保修的最后一天。
    The supervisor who was asked for it. | 为此请示的主管。
    When they were asked. | 请示的时间。
    What they answered. | 主管怎样答复。
    When it was noticed there, and so received. | 在网上发现的时间，也就是收到的时间。
    """
}
