import sharp from 'sharp'
import { barChart, type Bars } from '#platform/charts'

/** Width of a picture in points of the page, and how many of its own points stand for one of those. */
const WIDTH = 600
const SCALE = 2

/** A bar chart as a picture for a document: the drawing of the web page on white, twice as fine as the page shows it. */
export async function chartPicture(bars: Bars): Promise<{ readonly png: Buffer; readonly width: number; readonly height: number }> {
  const drawn = barChart(bars).value
  const svg = drawn
    .replace(
      '<svg ',
      '<svg xmlns="http://www.w3.org/2000/svg" font-family="Arial, Liberation Sans, DejaVu Sans, sans-serif" font-size="15" ',
    )
    .replace('width="100%"', `width="${WIDTH}"`)
  const png = await sharp(Buffer.from(svg), { density: 72 * SCALE })
    .flatten({ background: '#ffffff' })
    .png({ palette: true })
    .toBuffer()
  const { width, height } = await sharp(png).metadata()
  return { png, width: width / SCALE, height: height / SCALE }
}
