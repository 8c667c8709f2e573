import { urls } from '../urls.js'

/** The addresses of coding, within one question of one exercise. */
export const codingUrls = {
  one: (id: number, question: string, responseId: number) => `${urls.coding(id, question)}?text=${responseId}`,
  list: (id: number, question: string) => `${urls.coding(id, question)}/list`,
  notes: (id: number, question: string) => `${urls.coding(id, question)}/notes`,
  noWait: (id: number, question: string, responseId: number) => `${urls.coding(id, question)}/texts/${responseId}/not-wait`,
  agreement: (id: number, question: string) => `${urls.coding(id, question)}/agreement`,
  second: (id: number, question: string) => `${urls.coding(id, question)}/second`,
  settle: (id: number, question: string, responseId: number) => `${urls.coding(id, question)}/settle?text=${responseId}`,
  campaigns: (id: number, question: string) => `${urls.coding(id, question)}/campaigns`,
  campaign: (id: number, question: string, campaign: number) => `${urls.coding(id, question)}/campaign?group=${campaign}`,
  words: (id: number, question: string) => `${urls.coding(id, question)}/words`,
  quote: (id: number, question: string, responseId: number) => `${urls.coding(id, question)}/texts/${responseId}/quote`,
  quotes: (id: number) => `${urls.staff}/${id}/quotes`,
  themes: (id: number) => `${urls.staff}/${id}/themes`,
} as const
