export async function serveEditor(_: unknown): Promise<void> {}
