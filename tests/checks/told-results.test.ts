// What numbers come to, by the words that follow them: each wrong sentence has a finding, and the same sentence with the right
// number none.
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { check, minimalCase } from '../support.js';

const PAIRS: readonly (readonly [wrong: string, right: string])[] = [
  // changes
  [
    'Medlemmarna var 240 vid utgången av 2023 och 300 ett år senare. Ökningen motsvarar 20 procent.',
    'Medlemmarna var 240 vid utgången av 2023 och 300 ett år senare. Ökningen motsvarar 25 procent.',
  ],
  [
    'Till lägren kom 80 barn, mot 100 året före, en minskning med en fjärdedel.',
    'Till lägren kom 80 barn, mot 100 året före, en minskning med en femtedel.',
  ],
  [
    'Biblioteket lånade ut 2 100 böcker 2022 och 4 050 böcker 2024. Det är nästan tre gånger så många.',
    'Biblioteket lånade ut 2 100 böcker 2022 och 4 050 böcker 2024. Det är nästan dubbelt så många.',
  ],
  [
    'Kalkylen slutade på 8 000 000 kronor. Den nya ligger 500 000 kronor högre, en ökning med 6,8 procent.',
    'Kalkylen slutade på 8 000 000 kronor. Den nya ligger 500 000 kronor högre, en ökning med 6,3 procent.',
  ],
  [
    'Antalet volontärer växte med 16,7 procent, från 60 till 72.',
    'Antalet volontärer växte med 20,0 procent, från 60 till 72.',
  ],
  // shares
  [
    'Kursen hade 42 platser. Av deltagarna gick 15 vidare till arbete. Det är en knapp tredjedel.',
    'Kursen hade 42 platser. Av deltagarna gick 15 vidare till arbete. Det är en dryg tredjedel.',
  ],
  [
    'Förslaget sändes till 24 föreningar. Svar kom från 18, alltså två av tre.',
    'Förslaget sändes till 24 föreningar. Svar kom från 18, alltså tre av fyra.',
  ],
  [
    'I gruppen fanns 18 kvinnor och 30 män. Målet är att andelen kvinnor, som 2024 var 62,5 procent, ska öka.',
    'I gruppen fanns 18 kvinnor och 30 män. Målet är att andelen kvinnor, som 2024 var 37,5 procent, ska öka.',
  ],
  [
    'Två personer är anställda, en på 75 procent och en på 50 procent, tillsammans en och en halv heltidstjänst.',
    'Två personer är anställda, en på 75 procent och en på 75 procent, tillsammans en och en halv heltidstjänst.',
  ],
  // sums, products and means
  [
    'Stommen kostar 540 000 kronor. Taket kostar 430 000 kronor. Golven kostar 150 000 kronor. Summa 1 210 000 kronor.',
    'Stommen kostar 540 000 kronor. Taket kostar 430 000 kronor. Golven kostar 150 000 kronor. Summa 1 120 000 kronor.',
  ],
  [
    'Stödet nådde 96 familjer det första året, 112 det andra och 126 det tredje. Sammanlagt har alltså 343 familjer fått stöd.',
    'Stödet nådde 96 familjer det första året, 112 det andra och 126 det tredje. Sammanlagt har alltså 334 familjer fått stöd.',
  ],
  [
    'Verksamheten hade 126 familjer. Skolan förmedlade kontakten i 81 fall, vården i 37 och i återstående 18 fall tog familjen det första steget.',
    'Verksamheten hade 126 familjer. Skolan förmedlade kontakten i 81 fall, vården i 27 och i återstående 18 fall tog familjen det första steget.',
  ],
  [
    'Huset är öppet fyra kvällar i veckan, 36 veckor per år: 156 kvällar.',
    'Huset är öppet fyra kvällar i veckan, 39 veckor per år: 156 kvällar.',
  ],
  [
    'Kaféet höll öppet 243 dagar och räknade in 4 680 besök, i genomsnitt 20 om dagen.',
    'Kaféet höll öppet 243 dagar och räknade in 4 860 besök, i genomsnitt 20 om dagen.',
  ],
  [
    'Bussen nådde 612 barn. Varje barn kom i snitt åtta gånger, vilket ger 3 672 besök.',
    'Bussen nådde 612 barn. Varje barn kom i snitt sex gånger, vilket ger 3 672 besök.',
  ],
  [
    'Av de 96 gick 29 vidare under året, 17 till arbete och 22 till studier.',
    'Av de 96 gick 29 vidare under året, 17 till arbete och 12 till studier.',
  ],
  [
    'Av de 168 deltagarna var 140 kvinnor (61,9 procent) och 64 män (38,1 procent).',
    'Av de 168 deltagarna var 104 kvinnor (61,9 procent) och 64 män (38,1 procent).',
  ],
  [
    'Enkäten sändes till 150 personer och besvarades av 171.',
    'Enkäten sändes till 150 personer och besvarades av 117.',
  ],
  // which way
  [
    'Föreningen redovisar en nedgång: 1 400 utförda uppdrag under 2024 jämfört med 1 250 ett år tidigare.',
    'Föreningen redovisar en nedgång: 1 250 utförda uppdrag under 2024 jämfört med 1 400 ett år tidigare.',
  ],
  [
    'Året 2023 slutade med ett underskott om 48 000 kronor, medan 2024 gav ett överskott om 72 000 kronor, en försämring.',
    'Året 2023 slutade med ett underskott om 48 000 kronor, medan 2024 gav ett överskott om 72 000 kronor, en förbättring.',
  ],
  [
    'Antalet besökare sjönk under samma tid från 17 500 till 18 900.',
    'Antalet besökare steg under samma tid från 17 500 till 18 900.',
  ],
  [
    'Jouren tog 1 250 samtal under 2024, mot 1 400 året innan. Behovet beror på att antalet samtal har vuxit.',
    'Jouren tog 1 250 samtal under 2024, mot 1 400 året innan. Behovet beror på att antalet samtal har minskat.',
  ],
  // days
  [
    'Hyresavtalet löper ut den 31 december 2028. Det ska sägas upp nio månader före, alltså den 30 juni 2028.',
    'Hyresavtalet löper ut den 31 december 2028. Det ska sägas upp nio månader före, alltså den 31 mars 2028.',
  ],
  [
    'Rapporten ska lämnas senast sista februari. Den kom in den 28 februari 2025 och var således försenad.',
    'Rapporten ska lämnas senast sista februari. Den kom in den 28 februari 2025 och var således i rätt tid.',
  ],
  [
    'Stödet betalas ut i tre lika stora delar, i februari och i augusti.',
    'Stödet betalas ut i två lika stora delar, i februari och i augusti.',
  ],
];

/** True sentences beside the readings. */
const TRUE = [
  'Hyran är 90 000 kronor per år, vilket motsvarar 600 kronor per kvadratmeter eller 7 500 kronor i månaden.',
  'Verkstaden höll öppet fyra dagar i veckan under 50 veckor, det vill säga 200 dagar.',
  'Antalet tranpar har under samma tid fördubblats, från tre till sex. Vid inventeringen noterades 63 arter.',
  'I länet lånades 5,1 böcker per invånare, mot 5,6 i riket. Tio år tidigare var avståndet dubbelt så stort.',
  'Antalet resor med bussen var 4 500 i fjol och 5 400 i år, en ökning med 20 procent.',
  'Av 2024 års bidrag återstod 11 600 kronor och av 2025 års 5 700 kronor, av 600 000 kronor. De sammanlagt 17 300 kronorna betalas tillbaka.',
  'Gruppen hade 418 besök under 2025, en ökning som ingen hade väntat.',
  'Styrgruppen träffades två gånger 2024: onsdagen den 17 april och tisdagen den 22 oktober.',
];

async function found(sentence: string): Promise<string[]> {
  const background = `Arbetet har pågått länge.\n\n${sentence}\n`;
  const { diagnostics } = await check(
    stringify({ ...minimalCase, prose: { ...minimalCase.prose, background } }),
  );
  const codes = diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return [...new Set(codes)];
}

describe('what numbers come to by the words that follow them', () => {
  it.each(PAIRS)('%s', async (wrong, right) => {
    const codes = await found(wrong);
    expect(codes).toHaveLength(1);
    expect(['prose-arithmetic', 'prose-percent']).toContain(codes[0]);
    expect(await found(right)).toEqual([]);
  });

  it.each(TRUE)('true: %s', async (sentence) => {
    expect(await found(sentence)).toEqual([]);
  });
});
