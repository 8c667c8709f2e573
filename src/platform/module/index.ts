export type { BeforePublishing, Consequences, Rested } from './before-publishing.js'
export { type Counterpart, type Dealing, dealingsWith, type DealingSource, type Mark, placeOf, readPlace, type Told } from './dealings.js'
export { type Beside, besideOf, type BesideSource } from './beside.js'
export { type BriefedPlace, type BriefLine, briefOf, type BriefSource } from './briefs.js'
export { type Gathered, gatheredAt, type GatheredSource } from './gathered.js'
export { type Launch, type LaunchSource, launchSourcesOf } from './launches.js'
export type { GivenLink, LinkJob } from './link-job.js'
export {
  defineModule,
  type DeskItem,
  type Example,
  type Holding,
  type House,
  type Measure,
  type Module,
  type Purpose,
  type SearchSource,
  type SignInProvider,
  type Try,
} from './module.js'
export { MOST_NEWS, type NewsItem, type NewsPicture, type NewsSource, newsSourcesOf, type Topic, topicsOf } from './news-source.js'
export { type Passage, type Ref, type ThreadEnd, threadEndsOf, type ThreadStory, type Unsent } from './thread-end.js'
export { triesIn } from './tries.js'
export {
  type MenuLink,
  type PublicMenu,
  type PublicRecord,
  type PublicSource,
  publicSourcesOf,
  type Replacement,
  type Visits,
  visitsOf,
} from './website.js'
export {
  type CampaignAsked,
  type CampaignFigure,
  type CampaignRecord,
  type CampaignSource,
  campaignSourcesOf,
  countBefore,
  dayFrom,
} from './campaign-source.js'
export { type LinkedText, type LinkSource, linkSourcesOf, linkTroubleOf } from './link-source.js'
