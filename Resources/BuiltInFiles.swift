/// The files that are compiled into the program, as text.
package enum BuiltInFiles {
  /// Usual cases that fill several fields of the intake form: `kind,title,target,part,siteVisit`.
  package static var templates: String { text(PackageResources.templates_csv) }

  /// Public holidays and make-up working days: `date,kind,name_zh,name_en`.
  package static var workdays: String { text(PackageResources.workdays_cn_csv) }

  /// The presets of the deadline policies, one row a policy.
  package static var policies: String { text(PackageResources.policies_csv) }

  /// The presets of the shift patterns: `pattern,shift,start,end`.
  package static var shifts: String { text(PackageResources.shifts_csv) }

  /// The posts that a roster is kept for: `post,name_zh,name_en,covered`.
  package static var posts: String { text(PackageResources.posts_csv) }

  /// How shifts go round: `rotation,name_zh,name_en,pattern,people,cycle`.
  package static var rotations: String { text(PackageResources.rotations_csv) }

  /// What is looked at as a duty begins and ends: `list,item,name_zh,name_en`.
  package static var checklists: String { text(PackageResources.checklists_csv) }

  /// What visitors come for, and how many minutes that may take: `purpose,name_zh,name_en,minutes`.
  package static var purposes: String { text(PackageResources.purposes_csv) }

  /// How the plates of cars are written: `part,letters`.
  package static var plates: String { text(PackageResources.plates_csv) }
  /// The desk's first standing phrases: `code,kind,chinese,english`.
  package static var phrases: String { text(PackageResources.phrases_csv) }

  /// The presets of the settings: `setting,value`.
  package static var settings: String { text(PackageResources.settings_csv) }

  /// The schemes of classification: `scheme,name_zh,name_en,choice,required,within,rule`.
  package static var schemes: String { text(PackageResources.schemes_csv) }

  /// Their terms: `scheme,term,name_zh,name_en,parent,behaves_as,rule,on`.
  package static var terms: String { text(PackageResources.terms_csv) }

  /// What is usually chosen together: `given_scheme,given_term,scheme,term`.
  package static var proposals: String { text(PackageResources.proposals_csv) }

  /// The sample estate: its roster, and its days in the words of the command line.
  package static var sampleRoster: String { text(PackageResources.sample_roster_csv) }
  package static var sampleDay: String { text(PackageResources.sample_day_txt) }

  /// What happens in an invented estate: `kind,title,target,text,demand,result,cause,weight`.
  package static var benchCases: String { text(PackageResources.bench_cases_csv) }

  /// The articles that most desks have: `name_zh,name_en,owned,place_zh,place_en`.
  package static var articles: String { text(PackageResources.articles_csv) }

  /// The readings of Chinese characters: syllables, then two letters for each from U+4E00 on.
  package static var pinyin: [UInt8] { PackageResources.pinyin_txt }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
