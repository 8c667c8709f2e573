import type { FastifyRequest } from 'fastify'
import type { Body, Upload } from './visit.js'

/** Reads what a form sent: its fields, and its files when the route takes files. */
export async function readBody(request: FastifyRequest, takesFiles: boolean): Promise<{ body: Body; uploads: Upload[] }> {
  if (!request.isMultipart()) return { body: fields(request.body), uploads: [] }
  if (!takesFiles) throw Object.assign(new Error('This form takes no files'), { statusCode: 415 })

  const body: Record<string, string | string[]> = Object.create(null)
  const uploads: Upload[] = []
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer()
      if (part.filename) uploads.push({ field: part.fieldname, filename: part.filename, bytes })
    } else add(body, part.fieldname, String(part.value))
  }
  return { body, uploads }
}

/** What is kept of a form whose sender must sign in first: what was typed, and which files to choose again. */
export interface KeptForm {
  readonly body: Body
  readonly files: readonly Pick<Upload, 'field' | 'filename'>[]
}

/** The most characters that are kept of what somebody typed who is not signed in. */
const MOST_KEPT = 256 * 1024

/** Reads what was typed beside files that may not be taken in. The files are let go as they come. Too much text, or none that can be read, and nothing is kept. */
export async function readTyped(request: FastifyRequest): Promise<KeptForm> {
  const body: Record<string, string | string[]> = Object.create(null)
  const files: Pick<Upload, 'field' | 'filename'>[] = []
  let kept = 0
  try {
    for await (const part of request.parts({ limits: { fieldSize: MOST_KEPT } })) {
      if (part.type === 'file') {
        if (part.filename) files.push({ field: part.fieldname, filename: part.filename })
        part.file.resume()
      } else if ((kept += String(part.value).length) <= MOST_KEPT) add(body, part.fieldname, String(part.value))
    }
  } catch {
    return { body: {}, files: [] }
  }
  return kept > MOST_KEPT ? { body: {}, files: [] } : { body, files }
}

function fields(body: unknown): Body {
  const read: Record<string, string | string[]> = Object.create(null) // a field may be called `constructor`
  if (typeof body !== 'object' || body === null) return read
  for (const [name, value] of Object.entries(body)) {
    for (const text of Array.isArray(value) ? value : [value]) add(read, name, String(text))
  }
  return read
}

/** The named parts of an address: one text each, the first where there are several, without characters that no record can hold. */
export function plainTexts(parts: Readonly<Record<string, string | readonly string[] | undefined>>): Record<string, string> {
  const read: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(parts)) read[name] = String([value ?? ''].flat()[0] ?? '').replaceAll('\0', '')
  return read
}

function add(body: Record<string, string | string[]>, name: string, text: string): void {
  const clean = text.replace(/\r\n/g, '\n').replaceAll('\0', '')
  const before = body[name]
  if (before === undefined) body[name] = clean
  else if (Array.isArray(before)) before.push(clean)
  else body[name] = [before, clean]
}
