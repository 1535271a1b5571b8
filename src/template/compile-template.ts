// Syntax tree → function that fills the template with data. Every `{{value}}` goes through Markdown escaping, in partials too.
import Handlebars from 'handlebars';
import { ESCAPE, knownHelpers, SEPARATE, withHelpers, type Compiled } from './environment.js';
import type { ParsedTemplate } from './parse-template.js';

const environment = withHelpers(Handlebars.create());

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

const OPTIONS = {
  knownHelpers,
  knownHelpersOnly: true,
  noEscape: true,
  preventIndent: true,
  strict: true,
};

/** Compiles a template that `checkTemplate` has found no fault with. */
export function compileTemplate({ ast }: ParsedTemplate): Compiled {
  return environment.compile(escaping(ast), OPTIONS);
}

/** The same as JavaScript text, which `readyTemplate` makes a template of without compiling. */
export function precompileTemplate({ ast }: ParsedTemplate): string {
  return Handlebars.precompile(escaping(ast), OPTIONS) as string;
}

function escaping(ast: hbs.AST.Program): hbs.AST.Program {
  const copy = structuredClone(ast);
  new EscapingVisitor().accept(copy);
  return copy;
}
