import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { CheckedFile } from './check-file.js'

/** A picture as websites and mail programs show it. */
export interface PublicPicture {
  readonly file: CheckedFile
  /** In pixels, as it is kept. */
  readonly width: number
  readonly height: number
}

/** The widest that a public picture is kept, in pixels: twice the width of a mail, for fine screens. */
export const WIDEST = 1200

/** A checked picture made ready for the public: at most 1,200 pixels wide, as JPEG or PNG, which every mail program shows. */
export async function publicPicture({ name, type, bytes }: CheckedFile): Promise<PublicPicture> {
  const small = sharp(bytes).resize({ width: WIDEST, height: WIDEST, fit: 'inside', withoutEnlargement: true })
  const made =
    type === 'png'
      ? small.png({ compressionLevel: 9, palette: true })
      : small.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true })
  const { data, info } = await made.toBuffer({ resolveWithObject: true })
  const kind = type === 'png' ? 'png' : 'jpeg'
  const file = {
    name: name.replace(/\.[^.]*$/, `.${kind}`),
    type: kind,
    bytes: data,
    sha256: createHash('sha256').update(data).digest('hex'),
  } as const
  return { file, width: info.width, height: info.height }
}
