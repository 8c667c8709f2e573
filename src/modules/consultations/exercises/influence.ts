/** One thing that people can or cannot influence. */
export interface InfluenceItem {
  readonly id: number
  readonly can: boolean
  readonly what: string
  /** For what cannot be influenced: why not. Residents see it. */
  readonly reason: string
}
