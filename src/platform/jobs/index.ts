export { enqueue, type EnqueueOptions } from './enqueue.js'
export { defineJob, type Every, type Job } from './job.js'
