// What `iop new profile` asks for.

export type ProfileAnswer =
  | 'municipality'
  | 'committee'
  | 'administration'
  | 'abbreviation'
  | 'exampleReference'
  | 'color'
  | 'letterhead';

export type ProfileFlags = Partial<Record<ProfileAnswer, string>>;

export const profileFlags: readonly { name: ProfileAnswer; flag: string; ask: { sv: string; en: string } }[] =
  [
    {
      name: 'municipality',
      flag: 'municipality',
      ask: { sv: 'Kommunens namn, som Malmö stad', en: "the municipality's name, such as Malmö stad" },
    },
    {
      name: 'committee',
      flag: 'committee',
      ask: { sv: 'Nämndens namn, som socialnämnden', en: "the committee's name, such as socialnämnden" },
    },
    {
      name: 'administration',
      flag: 'administration',
      ask: { sv: 'Förvaltningens namn', en: "the administration's name" },
    },
    {
      name: 'abbreviation',
      flag: 'abbreviation',
      ask: { sv: 'Nämndens förkortning', en: "the committee's abbreviation" },
    },
    {
      name: 'exampleReference',
      flag: 'example-reference',
      ask: { sv: 'Ett av nämndens diarienummer', en: "one of the committee's reference numbers" },
    },
    {
      name: 'color',
      flag: 'color',
      ask: { sv: 'Rubrikernas färg, som 1F3864', en: 'the colour of headings, such as 1F3864' },
    },
    {
      name: 'letterhead',
      flag: 'letterhead',
      ask: { sv: 'En Wordfil med kommunens brevhuvud', en: "a Word file with the municipality's letterhead" },
    },
  ];
