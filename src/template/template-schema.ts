// The schema of the data that a template is filled with: the facts, the profile's settings and the case's prose.
import type { Facts, SectionFacts } from '../facts/facts.js';
import type { Path } from '../diagnostic.js';
import type { Prose } from '../case-file.js';
import type { Block } from '../kind-settings.js';
import type { ProfileSettings } from '../profile-settings.js';
import { BLOCKS } from '../schema/blocks.js';
import { resolveReference, schemas, type JsonSchema, type Resolved } from '../schema/schemas.js';

/** The data that a template is filled with. */
export interface TemplateData extends Facts {
  profile: ProfileSettings;
  prose: Prose;
  /** The case's own sections, by the section that they stand after. */
  sectionsAfter: Readonly<Record<string, readonly SectionFacts[]>>;
}

/**
 * The schema of TemplateData: what paths in templates are checked against. The facts of the blocks that a kind `needs` are
 * there, the others may be absent; `sections` are the kind's.
 */
export function templateSchemaOf(needs: readonly Block[], sections: readonly string[]): Resolved {
  const own: JsonSchema = { type: 'array', items: { $ref: '#/$defs/sectionFacts' } };
  const schema: JsonSchema = {
    ...schemas.facts,
    required: [
      ...(schemas.facts.required ?? []),
      ...needs.flatMap((block) => BLOCKS[block].facts),
      ...['profile', 'prose', 'sectionsAfter'],
    ],
    properties: {
      ...schemas.facts.properties,
      profile: { $ref: 'profile.schema.json' },
      prose: { $ref: 'case.schema.json#/$defs/prose' },
      sectionsAfter: {
        type: 'object',
        properties: Object.fromEntries(sections.map((section) => [section, own])),
        additionalProperties: own,
      },
    },
  };
  return { name: 'facts', schema, definition: undefined };
}

/** The schema of what an agenda and an extract from the minutes are filled with: the meeting's facts and the profile's settings. */
export const meetingSchema: Resolved = {
  name: 'meetingFacts',
  definition: undefined,
  schema: {
    ...schemas.meetingFacts,
    required: [...(schemas.meetingFacts.required ?? []), 'profile'],
    properties: { ...schemas.meetingFacts.properties, profile: { $ref: 'profile.schema.json' } },
  },
};

/** What is known of every kind. */
export const templateSchema: Resolved = templateSchemaOf([], []);

export function isMarkdown({ schema }: Resolved): boolean {
  return schema?.contentMediaType === 'text/markdown';
}

/** The schema of one property or, for `'[]'` and a place in a list, of its items. */
export function resolvePart(at: Resolved, part: string): Resolved | undefined {
  const { items, properties = {}, additionalProperties } = at.schema ?? {};
  const others = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const own = Object.hasOwn(properties, part) ? properties[part] : others;
  const next = /^(?:\[\]|\d+)$/.test(part) ? items : own;
  return next ? resolveReference(at.name, next) : undefined;
}

export interface MarkdownField {
  path: Path;
  text: string;
  /** The level of heading that the text may begin with: 3 in a section, 4 under a sub-heading. */
  topLevel: number;
  /** Whether the text goes on a sentence, and is no block of its own. */
  isInline: boolean;
}

/** The fields in the data that hold Markdown, by what the schema declares. */
export function findMarkdownFields(
  data: unknown,
  at: Resolved = templateSchema,
  path: Path = [],
): MarkdownField[] {
  if (isMarkdown(at)) {
    const topLevel = at.definition === 'subMarkdown' ? 4 : 3;
    const isInline = at.definition === 'inlineMarkdown';
    return typeof data === 'string' ? [{ path, text: data, topLevel, isInline }] : [];
  }
  if (data === null || typeof data !== 'object' || !holdsMarkdown(at)) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const next = resolvePart(at, Array.isArray(data) ? '[]' : key);
    return next ? findMarkdownFields(value, next, [...path, Array.isArray(data) ? Number(key) : key]) : [];
  });
}

const holding = new WeakMap<JsonSchema, boolean>();

/** Whether there can be Markdown somewhere in a value: most of the data is not looked into for it. */
function holdsMarkdown(at: Resolved): boolean {
  const { schema } = at;
  if (!schema) return false;
  const known = holding.get(schema);
  if (known !== undefined) return known;
  // any other key stands for those that a group has beside its named ones
  const parts = [...Object.keys(schema.properties ?? {}), '[]', '*'].flatMap(
    (part) => resolvePart(at, part) ?? [],
  );
  const holds = parts.some((part) => isMarkdown(part) || holdsMarkdown(part));
  holding.set(schema, holds);
  return holds;
}
