const staff = '/staff/consultations'

/** The addresses of results: as files, to print, and where staff prepare them. */
export const resultUrls = {
  resultsFile: (slug: string, kind: 'csv' | 'json' | 'xlsx' | 'docx' | 'pptx') => `/consultations/${slug}/results.${kind}`,
  report: (slug: string) => `/consultations/${slug}/report`,
  method: (slug: string) => `/consultations/${slug}/method`,
  draftReport: (id: number) => `${staff}/${id}/report`,
  draftFile: (id: number, kind: 'docx' | 'pptx') => `${staff}/${id}/report.${kind}`,
  findings: (id: number) => `${staff}/${id}/findings`,
  findingWelsh: (id: number, finding: number) => `${staff}/${id}/findings/${finding}/welsh`,
  newExport: (id: number) => `${staff}/${id}/export`,
} as const
