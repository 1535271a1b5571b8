/** Handlebars' parser without its compiler, which is three times as large. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export function parse(template: string): hbs.AST.Program;
}

/** What compiled templates run in: no parser, no compiler. The package's own types for it are empty. */
declare module 'handlebars/dist/cjs/handlebars.runtime.js' {
  import Handlebars from 'handlebars';
  export = Handlebars;
}
