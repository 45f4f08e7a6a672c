extension HelpWords {
  /// The help of the journal, copies, exports and measuring, English and Chinese.
  static let care = """
    The newest entries first. | 最新的在前。
    Check the whole journal against its digests, its seals and the head kept outside. | 把全部流水和摘要、封存码、文件外的链头核对一遍。
    Begin the seals with a new first key, shown once. | 用新的首钥重新开始封存，只显示一次。
    Only entries about this record. | 只看这份记录的。
    At most so many. | 最多几条。
    One line says how it is; where it is not as it was written, a line each says what that means and what to do. Ends with 0 where it is sound, else with 1. | 一行说好不好；和写下时不一样的，每处一行，说明是什么意思、该怎么办。完好以 0 结束，否则以 1 结束。
    --code takes the letters of a seal as they stand on a paper, in any case, with O for 0 and I or L for 1, and says which record it is. --first-key proves each seal with the key that was shown when the file was made; it is read from $FRONTDESK_FIRST_KEY or from standard input, never from an argument, which others could see. | --code 后面写单据上封存码的字母，大小写不分，O 当 0，I、L 当 1，会说是哪份记录。--first-key 用建文件时显示的首钥核对每次封存；从 $FRONTDESK_FIRST_KEY 或标准输入读，不放在参数里，免得别人看见。
    The letters of a seal on a paper. | 单据上封存码的字母。
    Prove the seals with the first key, from $FRONTDESK_FIRST_KEY or standard input. | 用首钥核对各次封存，首钥取自 $FRONTDESK_FIRST_KEY 或标准输入。
    For a file whose first key was never written down, or may have been seen. What is sealed already keeps its seals; the journal says who began anew, and journal verify says so each time. | 首钥没有抄下来，或可能被人看见时用。已封存的不变；流水记下是谁重新开始的，journal verify 每次都会说。
    Copy the file as it is now, and check the copy. | 把现在的文件备份下来，并验证。
    Make the copies of this hour and this day, where they are still due. | 做这一小时和这一天还没做的备份。
    Check a copy: pages, references and the journal's chain. | 验证备份：页、引用和流水链。
    Make the pair of keys for encrypted copies. | 做一对加密备份用的钥匙。
    Make the copy again of an encrypted one, and check it. | 把加密的备份还原成备份，并验证。
    Other desks may go on working. The copy is checked by opening it: pages, references and the journal's chain. The key of a real file is not in it: keep a copy of FILE.key elsewhere. | 别的前台可以照常工作。备份要打开来验证：页、引用和流水链。正式文件的密钥不在里面：FILE.key 要另外留一份。
    For cron, once an hour: nobody signs in, but it must run as the account that owns the file. Each copy is proven by opening it before it gets its name; only then do those go that are too many (settings backupHourly, backupDaily) or too old (visitRetentionDays and backupGraceDays). With --encrypted-into the newest of them go onto a second medium as well, encrypted with the public key of backup key: whoever takes that medium, or the desk, cannot read them. | 给 cron 用，每小时一次：不用登录，但要用拥有文件的账号运行。每份备份验证过才定名，然后才清掉多余的（设置 backupHourly、backupDaily）和过期的（visitRetentionDays 加 backupGraceDays）。用 --encrypted-into 时，最新的还会用 backup key 的公钥加密，放到第二介质上：拿走介质或前台电脑的人读不了。
    The folder for them; else the one in the setting backupFolder. | 放备份的文件夹；不写则用设置 backupFolder 的。
    A folder on a second medium, for encrypted copies of these. | 第二介质上的文件夹，放加密备份。
    The file with the public key for them. | 公钥文件。
    Ends with 0 where it is whole, else with 1. Nothing of it is changed. | 完好以 0 结束，否则以 1 结束。不改动它。
    The copy. | 备份。
    FILE has the private key: it opens the copies, and belongs into the safe, not to the desk. FILE.pub has the public one, which is all that the desk needs to make them (backup run --encrypted-into). | FILE 里是私钥：能打开备份，要放进保险柜，不要放在前台。FILE.pub 里是公钥，前台做加密备份只要它（backup run --encrypted-into）。
    A new file for the private key. | 放私钥的新文件。
    What it makes can be restored like any other copy. | 做出来的和别的备份一样可以恢复。
    The encrypted copy. | 加密的备份。
    The file with the private key. | 私钥文件。
    A new file for the copy. | 放备份的新文件。
    Restore a copy on trial; the file in use stays as it is. | 试着恢复一份备份；在用的文件不动。
    Two people must agree, both known to the copy. A damaged file in its place is kept under another name, and so is one that lacks entries seals.log knows of; a whole one is never replaced. How many later entries the copy lacks is known from seals.log beside the file, or from --last. Where FILE.key is lost, one supervisor is enough and sets their PIN anew with $FRONTDESK_NEW_PIN; they give everybody else a new one with staff pin. | 要两个人同意，都是备份里有的。原处损坏的文件改名留下，缺了 seals.log 里有的记录的也是；完好的从不换掉。备份比现在少多少条，看文件旁的 seals.log，或 --last。FILE.key 丢了时，一位主管就够，用 $FRONTDESK_NEW_PIN 重设自己的口令；其他人由他用 staff pin 给新口令。
    The data file to be made. | 要做出的数据文件。
    The number of the last entry on the newest printed sheet. | 最新一张打印单上最后一条的编号。
    The copy is restored into a folder beside the data file, opened as the desk would open it, checked whole, and removed again. The journal keeps that it was tried, and doctor says how long ago. Nobody signs in, but it must run as the account that owns the file. | 备份恢复到数据文件旁的一个文件夹，像前台那样打开，全部验证，再删掉。流水记下试过，doctor 会说是多久以前。不用登录，但要用拥有文件的账号运行。
    The copy; else the newest in the folder of the setting backupFolder. | 备份；不写则用设置 backupFolder 的文件夹里最新的。
    Take the newest copy of this folder. | 用这个文件夹里最新的备份。
    Names and phones are masked, as lists show them. Two people must agree (--second), and the journal has a line of it. No cell of the table is a formula. A value within a value has a column of its own, as matter.id; a list of records is one cell, as "policy=P-03 round=1; policy=P-04 round=1", and what has a blank in it stands there in quotes. The heading is the same whatever the days, even where they have no record. | 姓名、电话和列表里一样遮住。要两个人同意（--second），流水里会有一行。表里没有公式。值里的值有自己的一列，如 matter.id；一串记录是一格，如 "policy=P-03 round=1; policy=P-04 round=1"，带空格的值加引号。哪些天表头都一样，没有记录时也有。
    visits, intakes, handovers or journal. | visits 访客、intakes 来件、handovers 交接班、journal 流水。
    The first day, as 2024-11-04. | 第一天，如 2024-11-04。
    The last day, included. | 最后一天，包括在内。
    csv for a spreadsheet, or json. | csv 给电子表格，或 json。
    Ends with 0 where all is fine, 1 with a warning, 2 with damage. Others may go on working: the file is looked over on a copy of its pages. Nothing that it says is about a person. | 都好以 0 结束，有要留意的以 1，有损坏的以 2。别人可以照常工作：看的是文件页的副本。说的话里没有任何人的资料。
    Make a practice file of an invented estate; the same seed makes the same. | 造一个小区的演练文件；种子相同，内容就相同。
    Measure reading, searching, saving and listing, each beside SQLite alone. | 测读、找、存和列表的快慢，各和单用 SQLite 比。
    Everybody's PIN is 1357. Names are never erased from it. | 所有人的口令是 1357。姓名从不清除。
    How many years. | 多少年。
    Not whole years, but so many days. | 不按整年，按多少天。
    The file to make; there must be none of that name. | 要做的文件；不能已有同名的。
    Another number makes another estate. | 换一个数就是另一个小区。
    Visits a day, about. | 每天约多少访客。
    Complaints, repairs and the like a day, about. | 每天约多少投诉、报修等。
    How many times the sample's buildings stand there. | 样板的楼栋重复多少次。
    The last day; the same by default, whatever today is. | 最后一天；不写时总是同一天，不管今天几号。
    It works on a copy in the file's folder, and takes that away again. | 在文件所在文件夹的副本上测，测完删掉。
    How often each thing is done. | 每样做多少次。
    An invented file of a tenth of its size, to compare the growth with. | 另造的一个小十分之一的文件，用来比增长。
    """
}
