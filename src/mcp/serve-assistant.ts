export async function serveAssistant(_: unknown, __: string): Promise<[]> {
  return [];
}
