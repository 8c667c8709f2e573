import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { escape } from '#platform/html'

/** The languages in which mail is signed. */
type Signed = 'en' | 'cy'

/** What stands at the foot of all mail, in each language. `{{site}}` in it stands for the address of this website; a line with it is left out while none is known. */
export type Signature = Readonly<Record<Signed, string>>

/** Sets what stands at the foot of all mail from now on. */
export async function setMailSignature(tx: Tx, { en, cy }: Signature): Promise<void> {
  await sql`update mail.identity set signature = ${plain(en)}, signature_cy = ${plain(cy)}`.execute(tx)
}

/** Says at which address this website is reached, for the links in all mail. Writes only what is new. */
export async function setMailSite(db: Db, site: string): Promise<void> {
  await sql`update mail.identity set site = ${site} where site <> ${site}`.execute(db)
}

// What a run fills in for each reader stands between double braces: no typed name may look like it.
const plain = (text: string): string => text.replaceAll(/\{\{(?!site\}\})/g, '{ {')

/** The foot of a mail in this language, as it stands now; empty while the office has no card. */
async function signatureIn(tx: Tx, language: Signed): Promise<string> {
  const { rows } = await sql<{ en: string; cy: string; site: string }>`
    select signature as en, signature_cy as cy, site from mail.identity`.execute(tx)
  const { en = '', cy = '', site = '' } = rows[0] ?? {}
  return (language === 'cy' && cy !== '' ? cy : en)
    .split('\n')
    .filter((line) => site !== '' || !line.includes('{{site}}'))
    .map((line) => line.replaceAll('{{site}}', site))
    .join('\n')
    .trim()
}

/** A mail's words with the foot that all mail has: who the office is, and every way to reach and follow it. */
export async function withSignature(
  tx: Tx,
  {
    text,
    html,
    language = 'en',
    ownFoot = false,
  }: { text: string; html?: string | null | undefined; language?: Signed; ownFoot?: boolean },
): Promise<{ readonly text: string; readonly html: string | null }> {
  const foot = ownFoot ? '' : await signatureIn(tx, language)
  if (foot === '') return { text, html: html ?? null }
  const block = `<p style="font:14px/1.5 Helvetica,Arial,sans-serif;color:#505a5f">${foot.split('\n').map(escape).join('<br />')}</p>`
  const at = html?.toLowerCase().lastIndexOf('</body>') ?? -1
  return {
    text: `${text.trimEnd()}\n\n--\n${foot}\n`,
    html: !html ? null : at < 0 ? html + block : html.slice(0, at) + block + html.slice(at),
  }
}
