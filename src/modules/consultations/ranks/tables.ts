import type { ColumnType } from 'kysely'
import type { Method } from './rank.js'

/** Ranks and posts of the force, and how they are consulted. */
export type RankTables = {
  'consultations.force_rank': { code: string; name: string; position: number; in_use: ColumnType<boolean, boolean | undefined, boolean> }
  'consultations.rank_way': {
    exercise_id: number
    rank: string
    methods: ColumnType<readonly Method[], string, string>
    people: number | null
  }
}
