import './seal-audit.js'

export { type Bell, newBell } from './bell.js'
export { enqueue, type EnqueueOptions } from './enqueue.js'
export { discardFailure, type Failure, failures, retryFailure } from './failures.js'
export { defineJob, type Every, type Job, jobNamed } from './job.js'
export { runJobs } from './run-jobs.js'
export { type Jobs, type JobsHealth, startJobs } from './worker.js'
