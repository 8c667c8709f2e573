import sharp from 'sharp'
import { checkFile, publicPicture, type PublicPicture } from '#platform/files'

const STALL = (x: number, colour: string) => `
  <rect x="${x}" y="210" width="220" height="150" fill="#f3f2f1"/><rect x="${x}" y="160" width="220" height="60" fill="${colour}"/>
  <rect x="${x + 44}" y="160" width="44" height="60" fill="#fff"/><rect x="${x + 132}" y="160" width="44" height="60" fill="#fff"/>`

/** A drawing for the demo: a market square with three stalls, since photographs show real people. */
export async function marketDrawing(): Promise<PublicPicture> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="420">
    <rect width="1000" height="420" fill="#d2e2f1"/><rect y="330" width="1000" height="90" fill="#b1b4b6"/>
    ${STALL(80, '#1d70b8')}${STALL(390, '#00703c')}${STALL(700, '#4c2c92')}</svg>`
  const bytes = await sharp(Buffer.from(drawing)).png().toBuffer()
  const checked = await checkFile({ filename: 'market-square.png', bytes }, { allow: ['png'], maxBytes: bytes.length })
  if ('problem' in checked) throw new Error(checked.problem)
  return await publicPicture(checked.file)
}
