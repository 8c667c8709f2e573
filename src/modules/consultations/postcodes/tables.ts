import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** Lists of postcodes with the place each lies in. */
export type PostcodeTables = {
  'consultations.postcode_list': {
    id: Generated<number>
    filename: string
    rows: number
    imported_at: Temporal.Instant
    imported_by: number | null
    in_use: Generated<boolean>
  }
  'consultations.postcode_area': { list: number; prefix: string; place: string }
}
