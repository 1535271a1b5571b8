// Findings for programs: GitHub's workflow commands, and SARIF.
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { minimalText, root, run, temporaryFolder } from '../support.js';

const ajv = new Ajv2020.default();
addFormats.default(ajv);
const isSarif = ajv.compile(
  JSON.parse(readFileSync(join(root, 'tests/reporters/sarif.schema.json'), 'utf8')) as object,
);
const faulty = 'examples/faulty/thaiwise-2025-extension/case.yaml';

describe('--format sarif', () => {
  it('is valid, and has each finding with its place', async () => {
    const { out, exitCode } = await run(['check', faulty, '--format', 'sarif']);
    const log = JSON.parse(out) as Log;
    expect([exitCode, isSarif(log), isSarif.errors]).toEqual([1, true, null]);
    const results = log.runs[0]?.results ?? [];
    expect(results.length).toBeGreaterThan(20);
    for (const result of results) {
      const [location] = result.locations ?? [];
      expect(location?.physicalLocation?.artifactLocation?.uri).toBe(faulty);
      expect(location?.physicalLocation?.region?.startLine).toBeGreaterThan(1);
      expect(log.runs[0]?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    }
  });

  it('is valid where nothing was found', async () => {
    const { out, exitCode } = await run(['check', '-', '--format', 'sarif'], { stdin: minimalText });
    const log = JSON.parse(out) as Log;
    expect([exitCode, isSarif(log), log.runs[0]?.results]).toEqual([0, true, []]);
  });

  it('writes the signs of a file name that a URI cannot have as their bytes', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'å ä'));
    writeFileSync(join(folder, 'å ä', 'fall.yaml'), 'kind: agreement\n');
    const { out } = await run(['check', 'å ä/fall.yaml', '--format', 'sarif'], { cwd: folder });
    expect(isSarif(JSON.parse(out))).toBe(true);
    expect(out).toContain('"uri": "%C3%A5%20%C3%A4/fall.yaml"');
  });
});

describe('a file that could not be read has its place, too', () => {
  const args = ['check', 'nowhere.yaml', '--lang', 'en', '--format'];

  it.each([
    ['json', /"file": "nowhere\.yaml"/],
    ['sarif', /"uri": "nowhere\.yaml"/],
    ['github', /^::error file=nowhere\.yaml,title=io\/not-found::/],
  ])('%s', async (format, place) => {
    const { out, exitCode } = await run([...args, format], { cwd: temporaryFolder() });
    expect([exitCode, out]).toEqual([3, expect.stringMatching(place)]);
  });

  it.each(['pretty', 'concise'])('%s says it once', async (format) => {
    const { err } = await run([...args, format], { cwd: temporaryFolder() });
    expect(err.split('nowhere.yaml').length).toBe(2);
  });
});

describe('--format github', () => {
  it('puts errors first, escapes its signs, and counts what GitHub does not show', async () => {
    const { out } = await run(['check', faulty, '--format', 'github', '--lang', 'en']);
    const lines = out.trimEnd().split('\n');
    const kinds = lines.slice(0, -1).map((line) => /^::(\w+) /.exec(line)?.[1]);
    expect(kinds).toEqual([...kinds].sort((a, b) => order(a) - order(b)));
    expect(lines[0]).toMatch(
      /^::error file=examples\/faulty\/.*,line=\d+,endLine=\d+,col=\d+,.*title=[\w-]+::/,
    );
    expect(lines.at(-1)).toMatch(/^and \d+ findings that GitHub does not show/);
  });

  it('is chosen by itself in GitHub Actions', async () => {
    const { out } = await run(['check', faulty], { env: { GITHUB_ACTIONS: 'true' } });
    expect(out).toMatch(/^::error /);
  });

  it('escapes per cent, line ends and, in properties, colon and comma', async () => {
    const stdin = minimalText.replace('short: äldre som bor ensamma', 'shrot: "100 %"');
    const { out } = await run(['check', '-', '--format', 'github', '--stdin-filename', 'a,b:c.yaml'], {
      stdin,
    });
    expect(out).toContain('file=a%2Cb%3Ac.yaml');
    expect(out).not.toMatch(/::[^\n]*%(?![0-9A-F]{2})/);
  });
});

function order(kind: string | undefined): number {
  return ['error', 'warning', 'notice'].indexOf(kind ?? '');
}
