// What went wrong before a command could run, or in iop itself, told in the form and language of all else.
import packageJson from '../../package.json' with { type: 'json' };
import { diagnose } from '../diagnostic.js';
import { formatReport, reportFormats, type ReportFormat } from '../reporters/report.js';
import type { Io } from '../cases/io.js';
import { stackOf } from '../stack.js';
import { hasColor, hasUnicode, wordingFor } from './terminal.js';

/** Flags as they stand, since they were not understood. */
interface Flags {
  lang: string | undefined;
  format: string | undefined;
}

export async function reportUsage(io: Io, text: string, { lang, format: asked }: Flags): Promise<void> {
  const message = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  const isKnown = asked !== undefined && Object.hasOwn(reportFormats, asked);
  const options = {
    wording: await wordingFor(io, lang),
    texts: new Map<string, string>(),
    version: packageJson.version,
    color: hasColor(io, io.stderr),
    ascii: !hasUnicode(io),
  };
  const format = isKnown ? (asked as ReportFormat) : 'pretty';
  io.stderr.write(formatReport([diagnose('usage/command', { message })], format, options));
}

export async function reportFault(
  io: Io,
  error: Error,
  lang: string | undefined,
  isDebug: boolean,
): Promise<void> {
  const wording = await wordingFor(io, lang);
  io.stderr.write(`${wording.internalError(isDebug ? stackOf(error) : error.message)}\n`);
}
