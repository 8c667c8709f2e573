import type { QuestionType } from '../question.js'

const staff = '/staff/consultations'

/** The addresses of the questionnaire's own pages, for staff. */
export const questionUrls = {
  exercise: (id: number) => `${staff}/${id}`,
  questions: (id: number) => `${staff}/${id}/questions`,
  fresh: (id: number) => `${staff}/${id}/questions/new`,
  freshOf: (id: number, type: QuestionType) => `${staff}/${id}/questions/new/${type}`,
  profile: (id: number) => `${staff}/${id}/questions/profile`,
  preview: (id: number) => `${staff}/${id}/questions/preview`,
  trial: (id: number) => `${staff}/${id}/questions/trial`,
  versions: (id: number) => `${staff}/${id}/questions/versions`,
  question: (id: number, question: string) => `${staff}/${id}/questions/${question}`,
  position: (id: number, question: string) => `${staff}/${id}/questions/${question}/position`,
  removal: (id: number, question: string) => `${staff}/${id}/questions/${question}/removal`,
} as const
