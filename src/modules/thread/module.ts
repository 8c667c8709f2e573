import { defineModule } from '#platform/module'
import { codebookRoutes } from './codebook/routes.js'
import { permissions } from './permissions.js'
import { receiptRoutes } from './receipts/routes.js'
import { themesUrl } from './urls.js'
import { en } from './words/en.js'

/** The golden thread: what leads to what, the codes with which people follow it, and the codebook of themes. */
export const thread = defineModule({
  name: 'thread',
  title: 'The thread',
  permissions,
  publicAddresses: ['/receipts'],
  staffLinks: [{ text: en.codebook.title, href: themesUrl(), may: 'thread:keep-codebook' }],
  routes: (house) => [...receiptRoutes(house), ...codebookRoutes(house)],
})
