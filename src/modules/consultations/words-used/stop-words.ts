/** English words that say nothing about what a text is about; they are not compared between groups. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all almost also although always am an and another any anybody anyone anything are aren't around as at away
  back be because been before being below between both but by came can can't cannot come comes could couldn't did didn't do does doesn't doing
  don't done down during each either else enough even ever every everybody everyone everything few for from get gets getting give go goes going
  gone got had has hasn't have haven't having he her here hers him his how however i i'd i'll i'm i've if in instead into is isn't it it's its
  itself just keep know less let like made make many may me might mine more most much must my myself need needs neither never no nobody none nor
  not nothing now of off often on once one ones only or other others our ours out over own per perhaps please put quite rather really said same
  say see seem seems shall she should shouldn't since so some somebody someone something sometimes soon still such take than that that's the their
  theirs them themselves then there there's these they they're thing things think this those though through to too two under until up upon us
  used very want was wasn't way we we're well were weren't what when where whether which while who whole whom whose why will with within without
  won't would wouldn't yes yet you you're your yours`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
