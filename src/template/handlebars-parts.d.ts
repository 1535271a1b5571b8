/** Handlebars' parser without its compiler, which is three times as large. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export function parse(template: string): hbs.AST.Program;
}
