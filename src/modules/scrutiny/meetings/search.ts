import type { PublicSource } from '#platform/module'
import { asWords } from '#platform/written'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { MEETING, TOPIC } from './meeting.js'
import { findableMeetings } from './queries.js'

/** Announced meetings, as the search of the website finds them. */
export const meetingSearch: PublicSource = {
  kind: MEETING,
  label: (language) => wordsIn(language).title,
  pages: {
    topics: [TOPIC],
    read: async (db, _today, refs) =>
      (await findableMeetings(db, refs?.map(Number))).map((meeting) => ({
        ref: String(meeting.id),
        title: meeting.title,
        words: `${meeting.venue}\n${asWords(meeting.about)}`,
        href: urls.meeting(meeting.slug),
        updated: meeting.changedAt,
      })),
  },
}
