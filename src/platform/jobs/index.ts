import './seal-audit.js'

export { type Bell, newBell } from './bell.js'
export { enqueue, type EnqueueOptions } from './enqueue.js'
export { discardFailure, type Failure, failures, retryFailure } from './failures.js'
export { defineJob, type Every, type Job, jobNamed } from './job.js'
export { type Loop, type LoopHealth, startLoop } from './loop.js'
export { runJobs } from './run-jobs.js'
export { startJobs } from './worker.js'
