export async function keepWish(..._: unknown[]): Promise<void> {}
