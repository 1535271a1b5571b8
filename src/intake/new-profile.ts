// The settings of a municipality's own profile from a few names: their forms are guessed, and whoever answers confirms them.
import { formatGenitive } from '../locale/words.js';
import { writeScalar } from '../source/edit-source.js';

/** A name in the forms that sentences need. */
export interface NameForms {
  bare: string;
  definite: string;
  genitive: string;
}

export interface NewProfile {
  municipality: string;
  committee: NameForms;
  administration: NameForms;
  abbreviation: string;
  /** An example of the committee's reference numbers, such as ASN-2024-17401. */
  reference: string;
  /** The colour of headings as six hexadecimal digits. */
  color?: string | undefined;
}

/** What a body's name ends with, and its definite form. */
const DEFINITE: readonly [RegExp, string][] = [
  [/nämnd(?=$| )/u, 'nämnden'],
  [/styrelse(?=$| )/, 'styrelsen'],
  [/utskott(?=$| )/, 'utskottet'],
  [/råd(?=$| )/u, 'rådet'],
  [/förvaltning(?=$| )/u, 'förvaltningen'],
  [/avdelning(?=$| )/, 'avdelningen'],
  [/enhet(?=$| )/, 'enheten'],
  [/kontor(?=$| )/, 'kontoret'],
  [/fullmäktige(?=$| )/u, 'fullmäktige'],
];

/** The forms of a committee's or an administration's name, from any of them. */
export function guessForms(name: string): NameForms {
  const given = name.trim().replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const bare = given
    .replace(/(nämnd|styrels|förvaltning|avdelning|enhet)en(?=$| )/u, (_, stem: string) =>
      stem === 'styrels' ? 'styrelse' : stem,
    )
    .replace(/(utskott|råd|kontor)et(?=$| )/u, '$1');
  const [ending, form] = DEFINITE.find(([pattern]) => pattern.test(bare)) ?? [];
  const definite = ending && form !== undefined ? bare.replace(ending, form) : bare;
  return { bare, definite, genitive: formatGenitive(definite) };
}

/** The administration that works for a committee, by the usual names. */
export function guessAdministration(committee: string): NameForms {
  const { bare } = guessForms(committee);
  if (bare.startsWith('kommunstyrelse')) return guessForms('kommunledningskontor');
  return guessForms(bare.replace(/nämnd(?=$| )|styrelse(?=$| )/u, 'förvaltning'));
}

/** "arbetsmarknads- och socialnämnd" → "ASN": the first letters of its words, and of its last word's last part. */
export function guessAbbreviation({ bare }: NameForms): string {
  const words = bare.split(/[\s-]+/).filter((word) => !['och', 'för', '&', ''].includes(word));
  return words
    .flatMap((word) => {
      const [, stem = '', ending = ''] = /^(.+?)(nämnd|styrelse|utskott)$/u.exec(word) ?? [];
      return stem === '' ? [word] : [stem, ending];
    })
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** The form of reference numbers from one of them: `ASN-2024-17401` → `{series}-{year}-{number}` and the series. */
export function formOfReference(
  example: string,
): { form: string; series?: string; digits?: number } | undefined {
  const match =
    /^(\p{Lu}{1,8}(?![\p{Ll}\d]))?([\s:/-]*)(\d{4}|\d{2})([\s:/-]+)(\d{1,10}(?:-\d{1,6})?)$/u.exec(
      example.trim(),
    );
  if (!match) return undefined;
  const [, series, first = '', year = '', second = '', number = ''] = match;
  const digits = /^0\d/.test(number) ? number.length : undefined;
  return {
    form: `${series === undefined ? '' : `{series}${first}`}{${year.length === 4 ? 'year' : 'shortYear'}}${second}{number}`,
    ...(series !== undefined && { series }),
    ...(digits !== undefined && { digits }),
  };
}

/** The text of profile.yaml. */
export function writeNewProfile(asked: NewProfile): string {
  const { municipality, committee, administration, abbreviation, reference, color } = asked;
  const form = formOfReference(reference);
  const forms = ({ bare, definite, genitive }: NameForms): string[] => [
    `  bare: ${writeScalar(bare)}`,
    `  definite: ${writeScalar(definite)}`,
    `  genitive: ${writeScalar(genitive)}`,
  ];
  const lines = [
    '# yaml-language-server: $schema=./profile.schema.json',
    '# Nämndens egna namn, diarienummer och utseende. Allt annat är som i den inbyggda profilen generic; vad som kan ställas in',
    '# står i schemat bredvid, och `iop check --profile .` prövar att det stämmer.',
    `name: ${writeScalar(`${municipality}, ${committee.definite}`)}`,
    '',
    'municipality:',
    `  name: ${writeScalar(municipality)}`,
    `  genitive: ${writeScalar(formatGenitive(municipality))}`,
    '',
    'committee:',
    ...forms(committee),
    `  abbreviation: ${writeScalar(abbreviation)}`,
    '',
    'administration:',
    ...forms(administration),
    ...(form
      ? [
          '',
          `# Som ${reference.trim()}.`,
          'reference:',
          `  form: ${writeScalar(form.form)}`,
          ...(form.series === undefined ? [] : [`  series: ${form.series}`]),
          ...(form.digits === undefined ? [] : [`  digits: ${form.digits}`]),
        ]
      : []),
    '',
    '# Nämndens organ före sammanträdet. Med dagar föreslås stegen i varje ärende:',
    '# bodies:',
    '#   - id: preparation',
    '#     name: Beredning',
    '#     daysBefore: 22',
    ...(color === undefined
      ? []
      : ['', 'look:', `  headingColor: '${color.replace(/^#/, '').toUpperCase()}'`]),
  ];
  return `${lines.join('\n')}\n`;
}
