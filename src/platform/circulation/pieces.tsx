import type { Html } from '#platform/html'
import { RETURNED_WHY, type RunDelivery, type RunState } from '#platform/mail'
import { DataTable, momentInWords, Pager } from '#platform/web'

/** How many people one page of recipients shows. */
export const RECIPIENTS_A_PAGE = 50

/** Each state of one mail, in the office's words. */
const STATES = {
  queued: 'Waits',
  'handing-over': 'Being handed over',
  accepted: 'Taken by their mail server',
  refused: 'Refused',
  'not-known': 'Not known',
  cancelled: 'Stopped',
} as const

const number = (count: number): string => count.toLocaleString('en-GB')

/** What came of the mails so far, as rows of a summary list. */
export function countsOfRun(state: RunState): readonly { key: { text: string }; value: { text: string } }[] {
  const row = (key: string, count: number) => ({ key: { text: key }, value: { text: number(count) } })
  return [
    row('Taken by their mail server', state.accepted),
    row('Came back', state.returned),
    row('Refused', state.refused),
    row('Still waiting', state.queued + state.handingOver),
    row('Not known', state.notKnown),
    ...(state.cancelled > 0 ? [row('Stopped before they went', state.cancelled)] : []),
  ]
}

/** How many of those who shall get it are done, as a bar and in words. `all`: everybody who gets it has been put in the outbox. */
export function Progress({ state, all }: { state: RunState; all: boolean }): Html {
  const over = state.accepted + state.refused + state.notKnown + state.cancelled
  const total = over + state.queued + state.handingOver
  const known = all ? `${number(over)} of ${number(total)} are done` : `${number(over)} are done; readers are still being added`
  return (
    <p class="govuk-body">
      <progress max={String(Math.max(total, 1))} value={String(over)} aria-label="How many are done">
        {known}
      </progress>{' '}
      {known}.
    </p>
  )
}

/** A page of those it goes to, with what came of each mail and why. `more` makes the address of the next page. */
export function Recipients({
  rows,
  caption,
  more,
}: {
  rows: readonly RunDelivery[]
  caption: string
  more: (after: number) => string
}): Html {
  const last = rows.at(-1)
  return (
    <>
      <DataTable
        caption={caption}
        captionSize="m"
        columns={[{ text: 'Address' }, { text: 'State' }, { text: 'When' }, { text: 'Why' }]}
        rows={rows.map((one) => [
          one.recipient,
          one.returnedAt ? 'Came back' : STATES[one.state],
          momentInWords(one.returnedAt ?? one.at),
          one.returnedWhy ? RETURNED_WHY[one.returnedWhy] : one.state === 'accepted' ? '' : (one.reply ?? ''),
        ])}
        empty="Nobody yet."
      />
      <Pager onward={rows.length < RECIPIENTS_A_PAGE || !last ? undefined : more(last.id)} />
    </>
  )
}
