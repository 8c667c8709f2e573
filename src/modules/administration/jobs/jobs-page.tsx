import { Problems } from '#platform/forms'
import { govukButton, govukDetails, govukNotificationBanner, govukRadios } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DISCARD_REASONS, type Every, type Failure, type QueueState } from '#platform/jobs'
import { DataTable, DateText, errorFor, type Form, type PageContent, PostForm } from '#platform/web'
import { detailInWords } from '../audit-log/detail.js'
import { CRUMBS } from '../crumbs.js'

/** What failed for good, what waits, and what repeats, each in a sentence. */
export function jobsPage(queue: QueueState, failed: readonly Failure[], form: Form, done?: string): PageContent {
  return {
    title: 'Background jobs',
    crumbs: CRUMBS,
    wide: true,
    body: (
      <>
        <Problems form={form} />
        {done && govukNotificationBanner({ type: 'success', text: done })}
        <h1 class="govuk-heading-l">Background jobs</h1>
        <p class="govuk-body">
          {queue.waiting} waiting, {queue.running} running, {queue.failed} failed. <Worker queue={queue} />
        </p>
        <h2 class="govuk-heading-m">Failed</h2>
        {failed.length === 0 && <p class="govuk-body">Nothing has failed.</p>}
        {failed.map((failure) => (
          <One failure={failure} form={form} />
        ))}
        <DataTable
          caption="Work that repeats"
          captionSize="m"
          columns={[{ text: 'What it does' }, { text: 'How often' }, { text: 'Next' }]}
          rows={queue.repeating.map(({ what, every, nextAt }) => [
            what,
            everyInWords(every),
            nextAt ? <DateText date={nextAt} /> : 'When a worker starts',
          ])}
        />
      </>
    ),
  }
}

function Worker({ queue }: { queue: QueueState }): Html {
  if (queue.asleepSince === undefined) return <>A worker is at work.</>
  return queue.asleepSince.epochMilliseconds === 0 ? (
    <>No worker has started yet.</>
  ) : (
    <>
      No worker has been at work since <DateText date={queue.asleepSince} />.
    </>
  )
}

function everyInWords(every: Every): string {
  if ('dailyAt' in every) return `Each day at ${every.dailyAt}`
  return 'seconds' in every ? `Every ${every.seconds} seconds` : `Every ${every.minutes} minutes`
}

function One({ failure, form }: { failure: Failure; form: Form }): Html {
  const { id, what, data, attempts, failedAt, error } = failure
  const about = detailInWords(data)
  const here = form.values['job'] === String(id)
  return (
    <section class="govuk-!-margin-bottom-6">
      <h3 class="govuk-heading-s">{what}</h3>
      <p class="govuk-body">
        Tried {attempts} times
        {failedAt && (
          <>
            , the last time on <DateText date={failedAt} />
          </>
        )}
        .{about && ` About ${about}.`}
      </p>
      {error && govukDetails({ summaryText: 'What went wrong', html: <pre class="govuk-body-s">{error}</pre> })}
      <PostForm>
        <input type="hidden" name="job" value={String(id)} />
        {govukButton({ text: 'Try again', name: 'do', value: 'retry', classes: 'govuk-button--secondary' })}
      </PostForm>
      {govukDetails({ summaryText: 'Give it up', open: here, html: <GiveUp id={id} form={here ? form : undefined} /> })}
    </section>
  )
}

function GiveUp({ id, form }: { id: number; form: Form | undefined }): Html {
  return (
    <PostForm>
      <input type="hidden" name="job" value={String(id)} />
      {govukRadios({
        name: 'why',
        idPrefix: form ? 'why' : `why-${id}`,
        fieldset: { legend: { text: 'Why will nobody do it?', classes: 'govuk-fieldset__legend--s' } },
        errorMessage: form && errorFor(form, 'why'),
        items: Object.entries(DISCARD_REASONS).map(([value, text]) => ({ value, text })),
      })}
      {govukButton({ text: 'Give it up', name: 'do', value: 'discard', classes: 'govuk-button--warning' })}
    </PostForm>
  )
}
