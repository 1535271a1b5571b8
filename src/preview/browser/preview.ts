// The script of the preview's page: asks for the memo when it has changed, and shows where its words come from.
import type { PreviewState, ShownFinding, ShownMark, ShownPlace } from './state.js';

/** In the memo, which has the look of its profile: what the pointer is on, and what a finding is about. */
const STYLE = `[data-run] { cursor: pointer; }
.error, .warning, .info { text-decoration: underline wavy #a4161a; text-underline-offset: .2em; }
.warning { text-decoration-color: #a86800; }
.info { text-decoration: underline dotted #0b4f8a; }
.here { background: #cfe3ff; }
@media (prefers-color-scheme: dark) { .error { text-decoration-color: #ff9d9d; } .warning { text-decoration-color: #f2c14e; } .info { text-decoration-color: #9cc7ff; } .here { background: #1f3d66; } }
@media screen and (min-width: 50rem) { body { padding: 0 2rem 4rem; } }`;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

const frame = element('memo') as HTMLIFrameElement;
const markdown = element('markdown');
const pdf = element('pdf') as HTMLIFrameElement;
const told = element('told');
const view = element('view') as HTMLSelectElement;
const profile = element('profile') as HTMLSelectElement;
const direct = element('direct') as HTMLInputElement;
const words = document.body.dataset as Record<string, string>;

const asked = element('source').textContent;
let state: PreviewState | undefined;
let shown = '';

/** The address of what is asked for, with the profile that was picked. */
function addressOf(name: string): string {
  return profile.value === '' ? name : `${name}?profile=${encodeURIComponent(profile.value)}`;
}

async function refresh(): Promise<void> {
  const asked = profile.value;
  const response = await fetch(addressOf('state'));
  if (!response.ok || asked !== profile.value) return;
  const now = (await response.json()) as PreviewState;
  told.textContent = toldOf(now);
  state = now;
  showFindings(now.findings);
  document.title = `${now.name} – ${words['title'] ?? ''}`;
  (element('word') as HTMLAnchorElement).href = addressOf('memo.docx');
  await showMemo();
}

/** What is to be said of the memo as a whole. */
function toldOf({ html, isStale, hasErrors }: PreviewState): string {
  const key = html === '' ? 'nothing' : isStale ? 'stale' : hasErrors ? 'wrong' : undefined;
  return key === undefined ? '' : (words[key] ?? '');
}

async function showMemo(): Promise<void> {
  const kind = view.value;
  frame.hidden = kind !== 'page';
  markdown.hidden = kind !== 'md';
  pdf.hidden = kind !== 'pdf';
  if (kind === 'page') showHtml();
  else if (kind === 'md') markdown.textContent = await (await fetch(addressOf('memo.md'))).text();
  else pdf.src = addressOf('memo.pdf');
}

/** Puts the new memo in the place of the old, where the reader was. */
function showHtml(): void {
  const page = frame.contentDocument;
  if (!state || !page || state.html === shown) return;
  const { scrollX = 0, scrollY = 0 } = frame.contentWindow ?? {};
  const next = new DOMParser().parseFromString(state.html, 'text/html');
  const style = next.createElement('style');
  style.textContent = STYLE;
  next.head.append(style);
  page.documentElement.lang = next.documentElement.lang;
  page.head.replaceChildren(...next.head.children);
  page.body.replaceChildren(...next.body.childNodes);
  shown = state.html;
  frame.contentWindow?.scrollTo(scrollX, scrollY);
  document.body.dataset['shown'] = String(Number(document.body.dataset['shown'] ?? 0) + 1);
}

function listen(): void {
  const page = frame.contentDocument;
  page?.addEventListener('click', (event) => {
    // a link of the memo would take its place
    event.preventDefault();
    const run = runAt(event.target);
    if (!run) return;
    const mark = markNear(run);
    if (!mark) return;
    showSource(mark, run);
    const place = mark.place ?? mark.template;
    if (direct.checked && place) location.href = editorAddress(place);
  });
  page?.addEventListener('pointerover', (event) => {
    const run = runAt(event.target);
    const mark = run && markOf(run);
    if (run && mark) run.title = mark.says.join('\n');
  });
}

function runAt(target: EventTarget | null): HTMLElement | undefined {
  // another document's elements are no instances of ours
  return (target as Element | null)?.closest<HTMLElement>('[data-run]') ?? undefined;
}

function markOf(run: HTMLElement): ShownMark | undefined {
  return state?.marks[Number(run.dataset['run'])];
}

/** Where words come from; of words that are the template's, what the sentence around them is about. */
function markNear(run: HTMLElement): ShownMark | undefined {
  const mark = markOf(run);
  if (!mark || mark.place) return mark;
  const block = run.closest('p, li, td, th, h1, h2, h3, h4');
  const near = [...(block?.querySelectorAll<HTMLElement>('[data-run]') ?? [])].map(markOf);
  const placed = near.find((each) => each?.place !== undefined)?.place;
  return placed ? { ...mark, place: placed } : mark;
}

function showSource(mark: ShownMark, run: HTMLElement): void {
  const page = frame.contentDocument;
  for (const each of page?.querySelectorAll('.here') ?? []) each.classList.remove('here');
  run.classList.add('here');
  element('source').replaceChildren(...mark.says.map((line) => paragraph(line)));
  showPlace(mark.place ?? mark.template);
  for (const item of element('findings').querySelectorAll<HTMLElement>('[data-finding]'))
    item.classList.toggle('here', mark.findings.includes(Number(item.dataset['finding'])));
}

/** The line that a place is on, and the way to it. */
function showPlace(place: ShownPlace | { file: string; path: string } | undefined): void {
  const line = element('line');
  line.hidden = !place;
  const link = element('open') as HTMLAnchorElement;
  link.hidden = !place;
  if (!place) return;
  const at = 'line' in place ? nameOf(place) : place.file;
  line.textContent = 'line' in place && place.text !== undefined ? `${at}\n${place.text}` : at;
  link.href = editorAddress(place);
}

/** The line of the case, or of another file. */
function nameOf({ file, line }: ShownPlace): string {
  return file === state?.name ? `${words['row'] ?? ''} ${line}` : `${file}:${line}`;
}

/** https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls */
function editorAddress(place: ShownPlace | { path: string }): string {
  const path = place.path.replaceAll('\\', '/');
  const at = 'line' in place ? `:${place.line}:${place.column}` : '';
  return `vscode://file/${encodeURI(path.replace(/^\//, '')).replaceAll('#', '%23').replaceAll('?', '%3F')}${at}`;
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

function showFindings(findings: readonly ShownFinding[]): void {
  element('count').textContent = findings.length > 0 ? `(${findings.length})` : '';
  const items = findings.map((finding, i) => {
    const item = document.createElement('li');
    item.className = finding.severity;
    item.dataset['finding'] = String(i);
    const head = document.createElement('strong');
    head.className = finding.severity;
    head.textContent = `${finding.severityWord} ${finding.code}`;
    item.append(head, paragraph(finding.message));
    if (finding.hint !== '') item.append(paragraph(finding.hint));
    const { place } = finding;
    if (place) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = nameOf(place);
      button.addEventListener('click', () => goTo(i, place));
      item.append(button);
    }
    return item;
  });
  // the worst first: those stop the memo
  const rank = { error: 0, warning: 1, info: 2 };
  items.sort((a, b) => rank[a.className as 'error'] - rank[b.className as 'error']);
  element('findings').replaceChildren(...(items.length > 0 ? items : [paragraphItem(words['none'] ?? '')]));
}

function paragraphItem(text: string): HTMLElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

/** Shows what a finding is about: in the memo where it is printed, and its line. */
function goTo(finding: number, place: ShownPlace): void {
  const page = frame.contentDocument;
  const at = state?.marks.findIndex(({ findings }) => findings.includes(finding)) ?? -1;
  const run = page?.querySelector<HTMLElement>(`[data-run="${at}"]`);
  const mark = state?.marks[at];
  if (run && mark) {
    run.scrollIntoView({ block: 'center' });
    showSource(mark, run);
  }
  showPlace(place);
  if (direct.checked) location.href = editorAddress(place);
}

/** What was said of other words goes with them. */
function forgetSource(): void {
  element('source').replaceChildren(paragraph(asked));
  showPlace(undefined);
}

view.addEventListener('change', () => {
  forgetSource();
  void showMemo();
});
profile.addEventListener('change', () => {
  forgetSource();
  void refresh();
});
direct.checked = localStorage.getItem('iop-direct') === 'yes';
direct.addEventListener('change', () => localStorage.setItem('iop-direct', direct.checked ? 'yes' : 'no'));

listen();
const events = new EventSource('events');
events.addEventListener('message', () => void refresh());
events.addEventListener('open', () => void refresh());
events.addEventListener('error', () => {
  told.textContent = words['lost'] ?? '';
});
