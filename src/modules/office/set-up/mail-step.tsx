import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute, RadioField, required, TextField } from '#platform/forms'
import { queueMail, setMailIdentity } from '#platform/mail'
import type { House } from '#platform/module'
import type { Route } from '#platform/web'
import { officeCard } from '../card/office-card.js'
import { urls } from '../urls.js'
import { finishStep, STEPS } from './set-up.js'

const schema = z.discriminatedUnion(
  'arrived',
  [
    z.object({ arrived: z.literal('yes') }),
    z.object({
      arrived: z.literal('send'),
      to: required(254, 'Enter an e-mail address').pipe(z.email('Enter an e-mail address, like you@area-pcc.example')),
    }),
  ],
  'Choose whether to send a test or to say that one has arrived',
)

/** The set-up question about mail: sends a test in the office's name; the question is answered when somebody says that it arrived. */
export function mailStep(house: House): Route {
  return formRoute(house, '/staff/set-up/mail', {
    may: 'office:manage-identity',
    back: urls.setUp,
    button: 'Go on',
    title: STEPS.mail,
    schema,
    start: async (visit) => ({ to: visit.person?.email ?? '', arrived: 'send' }),
    fields: async (form, visit) => (
      <>
        {house.mailWaits && (
          <p class="govuk-body">
            No mail can go out yet: whoever runs Regard has to name a mail server (<code>SMTP_URL</code>) and start it again. What is sent
            until then waits, and goes out afterwards.
          </p>
        )}
        {visit.query['sent'] !== undefined && !house.mailWaits && (
          <p class="govuk-body">A test is on its way. Look into that mailbox, and also where unwanted mail is kept.</p>
        )}
        <p class="govuk-body">{`Mail goes out as ${(await officeCard(house.db)).name}, and answers come back to the office's own address.`}</p>
        <RadioField
          form={form}
          name="arrived"
          label="What would you like to do?"
          choices={[
            { value: 'send', text: 'Send a test' },
            { value: 'yes', text: 'A test has arrived, and it looks right' },
          ]}
        />
        <TextField form={form} name="to" label="Send a test to" type="email" />
      </>
    ),
    save: async (tx, data, visit) => {
      const by = actorOf(visit.person)
      if (data.arrived === 'yes') {
        await finishStep(tx, 'mail', by, house.clock.now())
        return urls.setUp
      }
      const card = await officeCard(tx)
      if (card.email !== '') await setMailIdentity(tx, { name: card.name, address: card.email }, by)
      await queueMail(tx, {
        key: `office:mail-test:${house.clock.now().epochMilliseconds}`,
        to: data.to,
        subject: `${card.shortName}: a test of the mail`,
        text: 'If you can read this, mail from this office arrives.\n',
        purpose: 'mail-test',
      })
      return `${urls.setUpStep('mail')}?sent`
    },
  })
}
