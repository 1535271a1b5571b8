// What stands between a template's Markdown and a case's: without it a list that the template makes would take in
// the paragraph or list that the case's text begins with. The template writes it, the memo leaves it out.

/** An empty HTML comment: to Markdown the end of whatever came before, and no text. */
export const SEPARATOR = '<!-- -->';
