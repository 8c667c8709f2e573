/** Below which address the pictures of editions stand in public. */
export const PICTURES_AT = '/newsletter-pictures'
