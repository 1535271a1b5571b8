// Type-aware lint, and the walls between the rooms: what each may import is said here, and only here.
import js from '@eslint/js';
import { builtinModules } from 'node:module';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms from left to right, as the line runs (docs/decisions.md says why). Each may import those that are listed, all of
 * which stand to its left; `diagnostic`, `codes`, `characters` and `origin` are known to all.
 */
export const rooms = {
  source: [],
  schema: ['source', 'case-file', 'profile-settings', 'kind-settings', 'meeting-file'],
  facts: ['case-file'],
  ooxml: [],
  profile: ['source', 'schema', 'ooxml', 'profile-settings', 'kind-settings'],
  locale: [],
  template: ['schema', 'case-file', 'facts', 'profile', 'profile-settings', 'kind-settings', 'locale'],
  memo: [],
  checks: ['schema', 'case-file', 'kind-settings', 'facts', 'locale', 'memo'],
  writers: ['memo', 'ooxml'],
  meeting: ['facts', 'locale', 'memo', 'case-file', 'meeting-file'],
  reporters: ['source', 'facts', 'ooxml', 'checks'],
  cases: [
    ...['source', 'schema', 'case-file', 'profile-settings', 'kind-settings', 'facts', 'ooxml', 'profile'],
    'locale',
    ...['template', 'memo', 'checks', 'writers'],
  ],
  intake: ['source', 'schema', 'case-file', 'kind-settings', 'facts', 'locale', 'memo', 'ooxml'],
  pull: ['source', 'schema', 'case-file', 'facts', 'locale', 'memo', 'ooxml', 'checks'],
  output: ['cases', 'schema', 'facts', 'ooxml', 'memo', 'writers'],
  preview: ['cases', 'output', 'source', 'profile', 'memo', 'ooxml', 'writers', 'reporters'],
  lsp: [
    ...['cases', 'source', 'schema', 'facts', 'profile', 'locale', 'template', 'memo', 'checks', 'reporters'],
  ],
  mcp: ['cases', 'output', 'source', 'template'],
  batch: [
    ...['cases', 'output', 'source', 'schema', 'facts', 'ooxml', 'profile', 'memo', 'checks', 'writers'],
    ...['locale', 'template', 'meeting', 'meeting-file', 'reporters'],
  ],
};
/** Rooms and single files that stand in src/. */
const places = [
  ...Object.keys(rooms),
  'case-file',
  'profile-settings',
  'meeting-file',
  'cli',
  'index',
  'package-root',
];
const notWritten = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
];
/** V8 takes up to two milliseconds to compile one, and the checks have hundreds of patterns. */
const slowPattern = {
  selector: 'Literal[regex.pattern=/\\\\p\\{L/]',
  message: 'Write the Latin letters: A-Za-zÀ-ɏ, capitals A-ZÀ-ÖØ-ÞĀ-ɏ, small ones a-zß-öø-ɏ.',
};
/** The rooms that read or write files. */
const touchesDisk = ['cases', 'output', 'batch', 'preview', 'lsp', 'mcp', 'cli'];

/** Third parties stay in their room. */
export const thirdParties = {
  yaml: ['source'],
  'ajv*': [],
  leven: ['schema', 'checks'],
  'image-size': ['profile'],
  handlebars: ['template'],
  'mdast-util-*': ['memo', 'writers'],
  'micromark-*': ['memo'],
  mdast: ['memo', 'writers', 'intake'],
  docx: ['writers'],
  fflate: ['ooxml'],
  saxes: ['ooxml'],
  'zlib-streams': ['ooxml'],
  '@xmldom/xmldom': ['ooxml'],
  'string-width': ['reporters'],
  sarif: ['reporters'],
  commander: ['cli'],
  '@clack/prompts': ['cli'],
  diff: ['output', 'pull'],
  picomatch: ['cases'],
  'vscode-languageserver*': ['lsp'],
  '@modelcontextprotocol/sdk': ['mcp'],
  zod: ['mcp'],
};
/** What only some rooms touch: disk, processes, network. `node:util`, `node:zlib` and `node:crypto` compute, and may be used. */
const machine = `^(?:node:(?!(?:util|zlib|crypto)$)|(?:${builtinModules.filter((name) => /^[a-z]/.test(name) && name !== 'util').join('|')})(?:/|$))`;

const wall = (room, mayKnow) => {
  const closed = places.filter((place) => place !== room && !mayKnow.includes(place));
  const foreign = Object.entries(thirdParties).filter(([, homes]) => !homes.includes(room));
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:${closed.join('|')})(?:/|\\.js$)`,
              message: `${room} may import only ${['diagnostic', 'codes', ...mayKnow].join(', ')}.`,
            },
            ...(foreign.length > 0
              ? [{ group: foreign.map(([name]) => name), message: 'This package stays in its own room.' }]
              : []),
            ...(touchesDisk.includes(room)
              ? []
              : [{ regex: machine, message: `Only ${touchesDisk.join(', ')} touch disk and machine.` }]),
          ],
        },
      ],
    },
  };
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'out/', 'editors/', 'src/**/*.generated.*'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      // libraries' classes are compared by structure, as TypeScript does
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': ['error', ...notWritten],
    },
  },
  {
    files: ['src/checks/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...notWritten, slowPattern] },
  },
  ...Object.entries(rooms).map(([room, mayKnow]) => wall(room, mayKnow)),
  wall(
    'cli',
    places.filter((place) => !['cli', 'index', 'package-root'].includes(place)),
  ),
  {
    files: ['src/**/*.ts'],
    ignores: [
      'src/cli/**',
      'src/batch/**',
      'src/cases/**',
      'src/output/**',
      'src/lsp/serve-editor.ts',
      'src/mcp/serve-assistant.ts',
      'src/facts/calendar.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Dates are ISO strings; only facts/calendar.ts counts days.' },
        { name: 'process', message: 'Only bin/ knows the process.' },
        { name: 'console', message: 'Only reporters and cli print.' },
      ],
    },
  },
  { files: ['*.config.*'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        structuredClone: 'readonly',
        AbortController: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['bin/*.js', 'scripts/**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
