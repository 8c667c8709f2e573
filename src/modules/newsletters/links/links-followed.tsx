import { barChart, type Bars, figure } from '#platform/charts'
import type { Html } from '#platform/html'
import { DataTable } from '#platform/web'
import type { Followed } from './keep-links.js'

/** What every count of links leaves out, in words. */
const HONESTLY =
  'Counted is how often a link was followed, not by how many people, and never by whom: the address is the same in every mail, and nothing is kept of whoever follows it. ' +
  'Programs that check the links of a mail before it is read count where they pretend to be a browser; those that say what they are do not. ' +
  'Readers of the mail without HTML, and of the edition on the website, are not counted. Sums are written down each minute.'

/** How an edition’s links were followed. `people` is how many it went to; below `least`, of people or of times, no number is shown. */
export function LinksFollowed({ links, people, least }: { links: readonly Followed[]; people: number; least: number }): Html {
  const shown = (uses: number): number | null => (people >= least && uses >= least ? uses : null)
  const total = links.reduce((sum, { uses }) => sum + (shown(uses) ?? 0), 0)
  const bars: Bars = {
    title: 'How often each link was followed',
    description: 'How often each link of this edition was followed by all its readers together, in the order in which they stand in it.',
    unit: 'times',
    base: `${total.toLocaleString('en-GB')} times, of the links that have a number`,
    bars: links.map(({ words, uses }) => ({ label: words, value: shown(uses) })),
  }
  const table = (
    <DataTable
      caption={bars.title}
      hideCaption
      columns={[{ text: 'Link' }, { text: 'Leads to' }, { text: 'Times', numeric: true }]}
      rows={links.map(({ words, url, uses }) => [
        words,
        <span class="long-address">{url}</span>,
        shown(uses)?.toLocaleString('en-GB') ?? 'Hidden',
      ])}
    />
  )
  return (
    <>
      <h2 class="govuk-heading-m" id="links">
        Links that were followed
      </h2>
      {links.length === 0 ? (
        <p class="govuk-body">No link of this edition is counted.</p>
      ) : (
        <>
          <p class="govuk-body">{HONESTLY}</p>
          <p class="govuk-body">
            {people < least
              ? `It went to fewer than ${least} people, so no number is shown.`
              : `A link that was followed fewer than ${least} times has no number.`}
          </p>
          {links.some(({ uses }) => shown(uses) !== null) ? figure(bars, barChart(bars), table) : table}
        </>
      )}
    </>
  )
}
