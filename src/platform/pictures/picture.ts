import type { Actor } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { keep, type PublicPicture, remove } from '#platform/files'
import { NotFound } from '#platform/web'

/** What staff say of a picture. */
export interface PictureWords {
  /** What it shows, for those who do not see it; empty where it only decorates. */
  readonly alt: string
  /** What stands below it, for everybody; or empty. */
  readonly caption: string
  /** The same in Welsh, where it was given; else whoever reads Welsh gets the English. */
  readonly welshAlt?: string
  readonly welshCaption?: string
}

/** A picture of a public record, as the record keeps it. */
export interface Picture extends PictureWords {
  readonly file: number
  /** In its public address, so that nobody finds a picture by counting. */
  readonly mark: string
  /** In pixels, as it is kept. */
  readonly width: number
  readonly height: number
}

/** How many signs of the file's hash stand in its address. */
const MARK = 20

/** The mark of a file, by its hash. */
export const markOf = (sha256: string): string => sha256.slice(0, MARK)

/** The address of a picture below the one where its module shows them. */
export const pictureHref = (base: string, { file, mark }: Pick<Picture, 'file' | 'mark'>): string => `${base}/${file}/${mark}`

/** Keeps a picture that was made ready for the public. The caller puts it on its record's list. */
export async function keepPicture(
  tx: Tx,
  { file, width, height }: PublicPicture,
  words: PictureWords,
  { purpose, at }: { readonly purpose: string; readonly at: Temporal.Instant },
  by: Actor,
): Promise<Picture> {
  const id = await keep(tx, file, { purpose, restricted: false, at }, by)
  return { file: id, mark: markOf(file.sha256), width, height, ...words }
}

/** Forgets the file of a picture that stands on no list any more. */
export async function forgetPicture(tx: Tx, { file }: Picture, by: Actor): Promise<void> {
  await remove(tx, file, by)
}

/** The picture of a list that an address of staff names by its file, or `NotFound`. */
export function pictureAt(pictures: readonly Picture[], file: string): Picture {
  const found = pictures.find((picture) => String(picture.file) === file)
  if (!found) throw new NotFound(`picture ${file}`)
  return found
}

/** The list with this picture changed, at its place from 1 on; one that is not on it comes last. */
export function withPicture(pictures: readonly Picture[], picture: Picture, place?: number): readonly Picture[] {
  const others = withoutPicture(pictures, picture)
  const was = pictures.findIndex(({ file }) => file === picture.file)
  const to = place === undefined ? (was < 0 ? others.length : was) : Math.min(Math.max(place, 1) - 1, others.length)
  return [...others.slice(0, to), picture, ...others.slice(to)]
}

/** The list without this picture. */
export const withoutPicture = (pictures: readonly Picture[], { file }: Pick<Picture, 'file'>): readonly Picture[] =>
  pictures.filter((picture) => picture.file !== file)
