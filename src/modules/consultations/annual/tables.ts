/** Exercises that are the office's annual survey. */
export type AnnualTables = { 'consultations.annual_survey': { exercise_id: number } }
