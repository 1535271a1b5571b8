// Syntax tree → function that fills the template with data. Every `{{value}}` goes through Markdown escaping, in partials too.
import Handlebars from 'handlebars';
import { SEPARATOR } from '../separator.js';
import { escapeMarkdown } from './escape.js';
import { helpers, type Helper } from './helpers.js';
import type { ParsedTemplate } from './parse-template.js';

const ESCAPE = 'escapeMarkdown';
const SEPARATE = 'separateMarkdown';
const helperEntries: [string, Helper][] = Object.entries(helpers);

/** An environment with our helpers only: no `lookup`, no `log`. */
function createEnvironment(): typeof Handlebars {
  const environment = Handlebars.create();
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

const environment = createEnvironment();
const knownHelpers = Object.fromEntries(
  [ESCAPE, SEPARATE, ...helperEntries.map(([name]) => name)].map((name) => [name, true]),
);

/**
 * Rewrites `{{value}}` to `{{{escapeMarkdown value}}}`, and `{{{markdown}}}` so that no list before or after it
 * takes it in: Handlebars' own escaping is for HTML, and its
 * function can't be exchanged for one environment only.
 */
class EscapingVisitor extends Handlebars.Visitor {
  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    const { path, params, hash, loc } = node;
    const helper = node.escaped ? ESCAPE : SEPARATE;
    const isCall = params.length > 0;
    const inner = isCall ? { type: 'SubExpression', path, params, hash, loc } : path;
    node.path = {
      type: 'PathExpression',
      original: helper,
      parts: [helper],
      depth: 0,
      data: false,
      loc,
    } as never;
    node.params = [inner];
    node.escaped = false;
  }
}

export type Compiled = Handlebars.TemplateDelegate;

/** Compiles a template that `checkTemplate` has found no fault with. */
export function compileTemplate({ ast }: ParsedTemplate): Compiled {
  const copy = structuredClone(ast);
  new EscapingVisitor().accept(copy);
  return environment.compile(copy, {
    knownHelpers,
    knownHelpersOnly: true,
    noEscape: true,
    preventIndent: true,
    strict: true,
  });
}
