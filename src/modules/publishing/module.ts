import { defineModule } from '#platform/module'
import { publishingDesk } from './desk.js'
import { measures } from './measures.js'
import { permissions } from './permissions.js'
import { circulationRoutes } from './releases/circulation-routes.js'
import { releaseDealings } from './releases/dealings.js'
import { queueRelease } from './releases/send-release.js'
import { seedPublishing } from './seed/seed.js'
import { afterRoutes } from './stories/after-routes.js'
import { issueRoutes } from './stories/issue-routes.js'
import { storyNews } from './stories/news.js'
import { publicNewsRoutes } from './stories/public-routes.js'
import { STORY } from './stories/story.js'
import { publishDue } from './stories/publish.js'
import { storyRoutes } from './stories/staff-routes.js'
import { urls } from './urls.js'
import { wordsIn } from './words/index.js'

/** What the office says in public: news, a blog and press releases, each written once. */
export const publishing = defineModule({
  name: 'publishing',
  title: 'News and press releases',
  permissions,
  publicAddresses: [urls.news],
  staffLinks: [{ text: 'News', href: urls.staff, may: 'publishing:see' }],
  routes: (house) => [
    ...storyRoutes(house),
    ...issueRoutes(house),
    ...afterRoutes(house),
    ...circulationRoutes(house),
    ...publicNewsRoutes(house),
  ],
  desk: publishingDesk,
  jobs: [publishDue, queueRelease],
  measures,
  dealings: [releaseDealings],
  news: [storyNews],
  publicSearch: [{ kind: STORY, label: (language) => wordsIn(language).title }],
  seed: seedPublishing,
})
