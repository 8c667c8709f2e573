import type { SealState, Verdict } from '#platform/audit'
import { govukButton, govukNotificationBanner, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DateText, type PageContent, Reading } from '#platform/web'
import { CRUMBS } from '../crumbs.js'
import { urls } from '../urls.js'

/** How far the log is sealed and, when it was checked, whether it is whole. */
export function sealPage(seal: SealState, verdict: Verdict | undefined): PageContent {
  const row = (key: string, value: Html | string) => ({ key: { text: key }, value: { html: <>{value}</> } })
  const none = 'None yet'
  return {
    title: 'The seal of the audit log',
    crumbs: [...CRUMBS, { text: 'Audit log', href: urls.audit() }],
    body: (
      <Reading>
        {verdict && <Outcome verdict={verdict} />}
        <h1 class="govuk-heading-l">The seal of the audit log</h1>
        <p class="govuk-body">
          Every few seconds Regard seals the newest entries and chains them to those before. If an entry is later changed, removed or
          slipped in, the chain no longer fits.
        </p>
        {govukSummaryList({
          rows: [
            row('Last sealed', seal.lastSealedAt ? <DateText date={seal.lastSealedAt} /> : none),
            row('Newest seal', seal.head ? <code>{seal.head}</code> : none),
            row('Not sealed yet', String(seal.unsealed)),
            row('Oldest of these', seal.oldestUnsealedAt ? <DateText date={seal.oldestUnsealedAt} /> : 'None'),
          ],
        })}
        <form method="get" action={urls.seal}>
          <input type="hidden" name="check" value="yes" />
          {govukButton({ text: 'Check the whole log now', classes: 'govuk-button--secondary' })}
        </form>
        <p class="govuk-body">A long log takes a while. The same check runs from the command line: bin/audit verify.</p>
      </Reading>
    ),
  }
}

function Outcome({ verdict }: { verdict: Verdict }): Html {
  const { broken, sealed, seals, unsealed } = verdict
  if (broken === undefined) {
    return govukNotificationBanner({
      type: 'success',
      text: `The log is whole: ${sealed} entries in ${seals} seals fit, ${unsealed.length} are not sealed yet.`,
    })
  }
  return govukNotificationBanner({ titleText: 'The log is not whole', text: broken, role: 'alert' })
}
