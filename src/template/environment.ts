// What templates run in: our helpers and no others, and Markdown escaping. Templates that are compiled already need no more.
import Handlebars from 'handlebars/dist/cjs/handlebars.runtime.js';
import { SEPARATOR } from '../separator.js';
import { escapeMarkdown } from './escape.js';
import { helpers, type Helper } from './helpers.js';

/** Prints plain text. */
export const ESCAPE = 'escapeMarkdown';
/** Prints Markdown, so that no list before or after it takes it in. */
export const SEPARATE = 'separateMarkdown';
const helperEntries: [string, Helper][] = Object.entries(helpers);

export const knownHelpers = Object.fromEntries(
  [ESCAPE, SEPARATE, ...helperEntries.map(([name]) => name)].map((name) => [name, true]),
);

export type Compiled = Handlebars.TemplateDelegate;

/** A Handlebars environment with our helpers only: no `lookup`, no `log`. */
export function withHelpers<
  Environment extends Pick<typeof Handlebars, 'registerHelper' | 'unregisterHelper'>,
>(environment: Environment): Environment {
  environment.unregisterHelper('lookup');
  environment.unregisterHelper('log');
  environment.registerHelper(ESCAPE, (value: unknown) => {
    // the type check lets nothing else through; a hole must never be printed
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new TypeError(`no text: ${typeof value}`);
    return escapeMarkdown(String(value));
  });
  environment.registerHelper(
    SEPARATE,
    (value: unknown) => `${SEPARATOR}\n\n${String(value)}\n\n${SEPARATOR}`,
  );
  for (const [name, { params, run }] of helperEntries) {
    environment.registerHelper(name, (...values: unknown[]) =>
      run(...(values.slice(0, params.length) as never[])),
    );
  }
  return environment;
}

const environment = withHelpers(Handlebars.create());

/** What `precompileTemplate` has made, once it has been read as JavaScript. */
export function readyTemplate(specification: TemplateSpecification): Compiled {
  return environment.template(specification);
}
