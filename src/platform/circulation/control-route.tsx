import { z } from 'zod'
import { actorOf, type Permission } from '#platform/access'
import type { Db, Tx } from '#platform/db'
import { formRoute, RadioField } from '#platform/forms'
import { cancelRun, pauseRun, resumeRun } from '#platform/mail'
import type { Example, House } from '#platform/module'
import { Conflict, doneAt, type Route } from '#platform/web'

/** What the form that pauses, resumes or stops a run has to know of what is sent. */
export interface Control {
  /** Whose page it is: its address with `:id`, without `/control`. */
  readonly at: string
  readonly may: Permission
  readonly example: Example
  find(db: Db, id: string): Promise<{ readonly id: number; readonly title: string; readonly run: number | null }>
  back(id: number): string
  /** What else happens when it is stopped for good. */
  stopped?(tx: Tx, id: number): Promise<void>
}

/** The form that pauses what is going out, lets it go on, or stops it for good. */
export function controlRoute(house: House, { at, may, example, find, back, stopped }: Control): Route {
  return formRoute(house, `${at}/control` as '/:id/control', {
    may,
    example,
    title: async ({ params }) => `Pause, go on or stop “${(await find(house.db, params.id)).title}”`,
    back: ({ id }) => back(Number(id)),
    schema: z.object({ what: z.enum(['pause', 'resume', 'cancel'], 'Choose what to do') }),
    fields: (form) => (
      <RadioField
        form={form}
        name="what"
        label="What do you want to do?"
        choices={[
          { value: 'pause', text: 'Pause: nothing more goes out until somebody says go on' },
          { value: 'resume', text: 'Go on' },
          { value: 'cancel', text: 'Stop for good: whoever has not got it does not get it' },
        ]}
      />
    ),
    button: 'Do it',
    save: async (tx, { what }, { params, person }) => {
      const { id, run } = await find(tx, params.id)
      if (run === null) throw new Conflict('It has not begun to go out')
      await { pause: pauseRun, resume: resumeRun, cancel: cancelRun }[what](tx, run, actorOf(person))
      if (what === 'cancel') await stopped?.(tx, id)
      return doneAt(back(id), { pause: 'Paused', resume: 'It goes on', cancel: 'Stopped' }[what])
    },
  })
}
