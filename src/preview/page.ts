// The page of `iop preview`, without what is in it: the browser's script asks for that.
import type { Wording } from '../reporters/wording/wording.js';
import { escapeXml } from '../writers/escape-xml.js';

export function writePage({ language, preview }: Wording, profiles: readonly string[]): string {
  const words = preview.page;
  const say = (key: keyof typeof words): string => escapeXml(words[key]);
  const options = profiles.map((name) => `<option value="${escapeXml(name)}">${escapeXml(name)}</option>`);
  const told = ['wrong', 'stale', 'nothing', 'lost', 'none', 'row', 'title'] as const;
  const data = told.map((key) => ` data-${key}="${say(key)}"`).join('');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')}</title>
<link rel="stylesheet" href="preview.css">
<link rel="icon" href="data:,">
<script src="preview.js" defer></script>
</head>
<body${data}>
<header>
<h1>${say('title')}</h1>
<label>${say('view')} <select id="view"><option value="page">${say('page')}</option><option value="md">Markdown</option><option value="pdf">PDF</option></select></label>
<label>${say('profile')} <select id="profile"><option value="">${say('own')}</option>${options.join('')}</select></label>
<a id="word" href="memo.docx" download>${say('word')}</a>
</header>
<p id="told" role="status"></p>
<main>
<iframe id="memo" title="${say('page')}" sandbox="allow-same-origin allow-popups"></iframe>
<pre id="markdown" tabindex="0" aria-label="Markdown" hidden></pre>
<iframe id="pdf" title="${say('pdf')}" hidden></iframe>
</main>
<aside aria-label="${say('findings')}">
<section aria-labelledby="source-heading">
<h2 id="source-heading">${say('source')}</h2>
<div id="source" aria-live="polite"><p>${say('pick')}</p></div>
<pre id="line" tabindex="0" aria-label="${say('lines')}" hidden></pre>
<p><a id="open" hidden>${say('open')}</a></p>
<label><input type="checkbox" id="direct"> ${say('direct')}</label>
</section>
<section aria-labelledby="findings-heading">
<h2 id="findings-heading">${say('findings')} <span id="count"></span></h2>
<ol id="findings"></ol>
</section>
</aside>
</body>
</html>
`;
}
