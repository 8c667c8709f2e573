import { generateRegistrationOptions } from '@simplewebauthn/server'
import { z } from 'zod'
import { actorOf, type Person } from '#platform/access'
import { inTransaction } from '#platform/db'
import { required, TextField } from '#platform/forms'
import type { House } from '#platform/module'
import {
  blankForm,
  type Form,
  invalid,
  NotFound,
  page,
  readForm,
  type Route,
  route,
  seeOther,
  sentAlready,
  submitOnce,
  typed,
  type Visit,
  withError,
} from '#platform/web'
import { Send } from '../fields.js'
import { formPage } from '../form-page.js'
import { cookieNames, deviceWords } from '../sessions/session.js'
import { renewSession } from '../sessions/start-session.js'
import { type IdentityDb, inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { AskDevice } from './ask-device.js'
import { askDevice, openChallenge, passkeyHandle, takeChallenge } from './challenge.js'
import { checkMade } from './check-answer.js'
import { keepPasskey, tellOwner } from './keep-passkey.js'
import { ALGORITHMS, relyingParty } from './passkey.js'
import { passkeysOf } from './queries.js'
import { OnlyWayIn, removePasskey } from './remove-passkey.js'

const NewPasskey = z.object({ name: required(60, 'Give this passkey a name, such as Work laptop'), answer: z.string().default('') })
const LATE = 'That took too long, or was sent twice: begin again with Add a passkey'
const WRONG = 'Your device’s answer could not be checked: begin again with Add a passkey'

/** A person's own passkeys: adding one, and removing one. */
export function ownPasskeyRoutes(house: House): Route[] {
  const db: IdentityDb = inIdentity(house.db)
  const me = ({ person }: Visit): Person => {
    if (!person) throw new NotFound()
    return person
  }

  /** What the device is asked: a passkey that it finds by itself later, and that its user unlocks each time. */
  const optionsFor = async (person: Person, challenge: string) => {
    const kept = await db.selectFrom('identity.passkey').select(['credential', 'transports']).where('person_id', '=', person.id).execute()
    const { passkey_handle } = await db
      .selectFrom('identity.person')
      .select('passkey_handle')
      .where('id', '=', person.id)
      .executeTakeFirstOrThrow()
    const { id, name } = relyingParty(house)
    return generateRegistrationOptions({
      rpID: id,
      rpName: name,
      userName: person.email,
      userDisplayName: person.name,
      userID: new Uint8Array(Buffer.from(passkey_handle ?? '', 'base64url')),
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      attestationType: 'none',
      excludeCredentials: kept.map(({ credential, transports }) => ({ id: credential, transports })),
      supportedAlgorithmIDs: [...ALGORITHMS],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
  }

  const addPage = async (person: Person, challenge: string, form: Form) =>
    formPage({
      title: 'Add a passkey',
      form,
      back: urls.account,
      before: (
        <p class="govuk-body">
          Your device or a security key keeps the passkey. It signs you in here, and nowhere else, once you have unlocked it.
        </p>
      ),
      fields: (
        <>
          <TextField
            form={form}
            name="name"
            label="What you call it"
            hint="So that you know it in your list: Work laptop"
            autocomplete="off"
            width="20"
          />
          <AskDevice how="create" options={await optionsFor(person, challenge)} answer={typed(form, 'answer')} />
          <Send words="Make the passkey" />
        </>
      ),
    })

  const failed = (form: Form, why: string) =>
    formPage({ title: 'Add a passkey', form: withError(form, 'add', why), back: urls.account, action: urls.newPasskey, fields: <Again /> })

  return [
    route('/staff/identity/passkeys/new', {
      may: 'staff',
      leadsTo: urls.account,
      get: async (visit) => {
        const challenge = await openChallenge(house, 'new-passkey', visit, me(visit).id)
        if (challenge === undefined) return seeOther(urls.account)
        return page(await addPage(me(visit), challenge, blankForm({ name: deviceWords(visit.userAgent) })))
      },
      post: async (visit) => {
        const person = me(visit)
        if (visit.body['answer'] === undefined) {
          const cookie = await inTransaction(house.db, async (platformTx) => {
            const tx = txInIdentity(platformTx)
            await passkeyHandle(tx, person.id)
            return askDevice(tx, house, 'new-passkey', person.id)
          })
          return seeOther(urls.newPasskey, [cookie])
        }
        const before = await sentAlready(house.db, visit)
        if (before) return before
        const form = readForm(NewPasskey, visit.body)
        const challenge = await openChallenge(house, 'new-passkey', visit, person.id)
        if (!form.data && challenge !== undefined) return invalid(await addPage(person, challenge, form))
        const taken = form.data && (await takeChallenge(house, 'new-passkey', visit, person.id))
        if (!form.data || taken === undefined) return invalid(failed(blankForm(), LATE))
        const made = await checkMade(house, taken, form.data.answer)
        if (!made) return invalid(failed(blankForm(), WRONG))
        const { name } = form.data
        let renewed: string | undefined
        const answer = await submitOnce(house.db, house.clock, visit, async (platformTx) => {
          const tx = txInIdentity(platformTx)
          await keepPasskey(tx, house.clock, person.id, name, made, actorOf(person))
          await tellOwner(tx, house.origin, person.id, 'added', made.credential)
          // How I prove who I am has changed: my session goes on under a new secret.
          if (visit.sessionId !== undefined) renewed = await renewSession(tx, visit.sessionId)
          return `${urls.account}?done=passkey-added`
        })
        if (renewed === undefined || answer.kind !== 'redirect') return answer
        return { ...answer, cookies: [{ name: cookieNames(house.origin).session, value: renewed }] }
      },
    }),

    route('/staff/identity/passkeys/:id/removal', {
      may: 'staff',
      example: async (handle) => {
        const row = await inIdentity(handle)
          .selectFrom('identity.passkey')
          .select('id')
          .orderBy('person_id')
          .orderBy('id')
          .executeTakeFirst()
        return { id: String(row?.id ?? 0) }
      },
      get: async (visit) => page(removalPage(await mine(visit), blankForm())),
      post: async (visit) => {
        try {
          return await submitOnce(house.db, house.clock, visit, async (tx) => {
            await removePasskey(txInIdentity(tx), house, me(visit).id, Number(visit.params.id) || 0, actorOf(visit.person))
            return `${urls.account}?done=passkey-removed`
          })
        } catch (error) {
          if (!(error instanceof OnlyWayIn)) throw error
          return invalid(removalPage(await mine(visit), withError(blankForm(), 'remove', error.message)))
        }
      },
    }),
  ]

  async function mine(visit: Visit<{ id: string }>): Promise<{ name: string }> {
    const found = (await passkeysOf(db, me(visit).id)).find(({ id }) => String(id) === visit.params.id)
    if (!found) throw new NotFound()
    return found
  }
}

const Again = () => (
  <button type="submit" class="govuk-button" id="add" data-module="govuk-button" data-prevent-double-click="true">
    Add a passkey
  </button>
)

const removalPage = ({ name }: { name: string }, form: Form) =>
  formPage({
    title: `Remove the passkey “${name}”`,
    form,
    back: urls.account,
    before: (
      <p class="govuk-body">
        It signs nobody in any more. Your device may still offer it until you delete it there too, in its settings for passwords.
      </p>
    ),
    fields: (
      <button
        type="submit"
        class="govuk-button govuk-button--warning"
        id="remove"
        data-module="govuk-button"
        data-prevent-double-click="true"
      >
        Remove it
      </button>
    ),
  })
