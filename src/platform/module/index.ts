export type { GivenLink, LinkJob } from './link-job.js'
export { defineModule, type DeskItem, type Example, type Holding, type House, type Measure, type Module, type Purpose, type SearchSource } from './module.js'
export type { Passage, Ref, ThreadEnd, ThreadStory } from './thread-end.js'
