import sharp from 'sharp'
import { checkFile, PICTURES, type PublicPicture, publicPicture } from '#platform/files'

/** A drawing of the demo, given as SVG of ours, made the picture that an upload of it would be. */
export async function drawnPicture(name: string, svg: string): Promise<PublicPicture> {
  const bytes = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
  const checked = await checkFile({ filename: `${name}.png`, bytes }, { allow: PICTURES, maxBytes: bytes.length })
  if ('problem' in checked) throw new Error(checked.problem)
  return await publicPicture(checked.file)
}
