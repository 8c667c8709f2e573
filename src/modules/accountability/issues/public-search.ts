import type { PublicSource } from '#platform/module'
import { urls } from '../urls.js'
import { issueWordsIn } from '../words/index.js'
import { ISSUE, ISSUES_TOPIC } from './issue.js'
import { issues } from './queries.js'

/** What the search of the website finds of issues: those that are told in public. */
export const issueSearch: PublicSource = {
  kind: ISSUE,
  label: (language) => issueWordsIn(language).title,
  pages: {
    topics: [ISSUES_TOPIC],
    async read(db, _today, refs) {
      const rows = await issues(db)
        .where('published_at', 'is not', null)
        .where('restricted', '=', false)
        .$if(refs !== undefined, (found) => found.where('id', 'in', (refs ?? []).map(Number)))
        .orderBy('id', 'desc')
        .limit(5000)
        .execute()
      return rows.map((one) => ({
        ref: String(one.id),
        title: one.publicTitle,
        words: [one.publicWhat, one.publicReply, one.welshTitle, one.welshWhat, one.welshReply].filter(Boolean).join('\n'),
        href: urls.publicIssue(one.id),
        updated: one.publishedAt ?? one.raisedAt,
      }))
    },
  },
}
