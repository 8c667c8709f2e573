/** The name of a place by its code, or nothing. */
export function placeNameIn(places: readonly { readonly code: string; readonly name: string }[], code: string | null): string {
  return code === null ? '' : (places.find((place) => place.code === code)?.name ?? code)
}
