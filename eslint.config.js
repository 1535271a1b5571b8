// Type-aware lint, and the walls between the rooms: what each may import is said here, and only here.
import js from '@eslint/js';
import { builtinModules } from 'node:module';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms from left to right, as the line runs, and what stands to the left of each that it may know.
 * `diagnostic`, `codes`, `characters` and `separator` are known to all.
 */
const rooms = {
  source: [],
  schema: ['source', 'case-file', 'profile-settings'],
  facts: ['case-file'],
  checks: ['schema', 'case-file', 'facts'],
  ooxml: [],
  profile: ['source', 'schema', 'ooxml', 'profile-settings'],
  locale: [],
  template: ['schema', 'case-file', 'facts', 'profile', 'profile-settings', 'locale'],
  memo: [],
  writers: ['memo', 'ooxml'],
  agenda: ['facts', 'locale', 'memo'],
  reporters: ['source', 'facts', 'checks', 'ooxml'],
};
/** Checks whose findings another room makes, since it alone can see them: it takes code, severity and arguments from the check. */
const findsFor = {
  source: ['character-invalid'],
  profile: ['character-invalid'],
  memo: ['character-invalid', 'prose/prose-link-text', 'prose/prose-table-header'],
};
/** Rooms and single files that stand in src/. */
const places = [...Object.keys(rooms), 'case-file', 'profile-settings', 'pipeline', 'cli', 'index'];

/** Third parties stay in their room. */
const thirdParties = {
  yaml: ['source'],
  'ajv*': [],
  leven: ['schema', 'checks'],
  'image-size': ['profile'],
  handlebars: ['template'],
  'mdast-util-*': ['memo', 'writers'],
  'micromark-*': ['memo'],
  mdast: ['memo', 'writers'],
  docx: ['writers'],
  fflate: ['ooxml'],
  'zlib-streams': ['ooxml'],
  '@xmldom/xmldom': ['ooxml'],
  'string-width': ['reporters'],
  sarif: ['reporters'],
  commander: ['cli'],
  diff: ['cli'],
  tinyglobby: ['cli'],
};
/** What only the command line touches: disk, processes, network. `node:util`, `node:zlib` and `node:crypto` compute, and may be used. */
const machine = `^(?:node:(?!(?:util|zlib|crypto)$)|(?:${builtinModules.filter((name) => /^[a-z]/.test(name) && name !== 'util').join('|')})(?:/|$))`;

const wall = (room, mayKnow) => {
  const closed = places
    .filter((place) => place !== room && !mayKnow.includes(place))
    .map((place) =>
      place === 'checks' && findsFor[room] ? `checks(?!/(?:${findsFor[room].join('|')})\\.js$)` : place,
    );
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
            ...(room === 'cli' ? [] : [{ regex: machine, message: 'Only cli touches disk and machine.' }]),
          ],
        },
      ],
    },
  };
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'out/', 'src/**/*.generated.*'] },
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
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
    },
  },
  ...Object.entries(rooms).map(([room, mayKnow]) => wall(room, mayKnow)),
  wall(
    'cli',
    places.filter((place) => !['cli', 'index'].includes(place)),
  ),
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/facts/calendar.ts'],
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
    files: ['bin/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
  },
);
