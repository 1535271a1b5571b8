// A client of `iop mcp`, by the protocol's own library.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { root } from '../support.js';

export type Structured = Record<string, unknown> & {
  findings: { code: string; severity: string; path?: string }[];
};

export interface Assistant {
  client: Client;
  /** Calls a tool; its data, or the words of its error. */
  call(name: string, input?: Record<string, unknown>): Promise<{ data?: Structured; error?: string }>;
  stop(): Promise<void>;
}

export async function startAssistant(folder: string): Promise<Assistant> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [join(root, 'bin/iop.js'), 'mcp', '--root', folder, '--lang', 'en'],
      stderr: 'inherit',
    }),
  );
  return {
    client,
    call: async (name, input = {}) => {
      const result = await client.callTool({ name, arguments: input });
      if (result.isError) return { error: (result.content as { text: string }[])[0]?.text ?? '' };
      return { data: result.structuredContent as Structured };
    },
    stop: () => client.close(),
  };
}

/** The bare process, for messages that no library would send. */
export function startBare(folder: string): ChildProcess {
  return spawn(process.execPath, [join(root, 'bin/iop.js'), 'mcp', '--root', folder], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}
