import sharp from 'sharp'
import type { FileType } from './types.js'

/** The longest side a kept picture has, in pixels: enough for print at A4. */
export const LONGEST_SIDE = 2400

/** The most pixels that are unpacked: a small file can claim to be a picture of a whole country. */
const MOST_PIXELS = 60_000_000

/** The picture made anew: upright, at most 2,400 pixels a side, without place, camera or owner; undefined when it cannot be read. */
export async function cleanPicture(bytes: Buffer, type: FileType): Promise<Buffer | undefined> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    if (type === 'png') return await picture.png().toBuffer()
    if (type === 'webp') return await picture.webp({ quality: 85 }).toBuffer()
    return await picture.jpeg({ quality: 85, mozjpeg: false }).toBuffer()
  } catch {
    return undefined
  }
}
