// What a text says of the numbers beside it: each wrong sentence has a finding, and the same sentence with the right number none.
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { check, minimalCase } from '../support.js';

const PAIRS: readonly (readonly [wrong: string, right: string])[] = [
  [
    'Driften kostade 978 000 kronor, varav lönerna var 860 000 kronor. Lönerna tar alltså 78 procent av kostnaderna.',
    'Driften kostade 978 000 kronor, varav lönerna var 860 000 kronor. Lönerna tar alltså 88 procent av kostnaderna.',
  ],
  [
    'Av anslaget på 900 000 kronor gick 122 000 kronor till hyra, vilket motsvarar knappt 41 procent av anslaget.',
    'Av anslaget på 900 000 kronor gick 122 000 kronor till hyra, vilket motsvarar knappt 14 procent av anslaget.',
  ],
  [
    'Antalet samtal steg från 188 till 236, en ökning med 62 procent.',
    'Antalet samtal steg från 188 till 236, en ökning med 26 procent.',
  ],
  [
    'Andelen nöjda var 81 procent 2022. Ett år senare hade siffran sjunkit till 87 procent.',
    'Andelen nöjda var 81 procent 2022. Ett år senare hade siffran stigit till 87 procent.',
  ],
  ['Av de 43 som svarade var 51 kvinnor.', 'Av de 51 som svarade var 43 kvinnor.'],
  [
    'Kurserna samlade 47 personer, 29 i Glava och 28 i Gunnarskog.',
    'Kurserna samlade 47 personer, 29 i Glava och 18 i Gunnarskog.',
  ],
  [
    'Gruppen bestod av 164 personer, 109 kvinnor och 65 män.',
    'Gruppen bestod av 164 personer, 109 kvinnor och 55 män.',
  ],
  [
    'Styrgruppen träffas en gång i kvartalet, alltså åtta gånger om året.',
    'Styrgruppen träffas en gång i kvartalet, alltså fyra gånger om året.',
  ],
  [
    'Det första året kostade lokalen 180 000 kronor och det andra 195 000 kronor. Kostnaden var alltså 15 000 kronor lägre det andra året.',
    'Det första året kostade lokalen 180 000 kronor och det andra 195 000 kronor. Kostnaden var alltså 15 000 kronor högre det andra året.',
  ],
  [
    'Andelen som fullföljer har gått från 64 till 76 procent, och är alltså åtta procentenheter högre än förra året.',
    'Andelen som fullföljer har gått från 64 till 76 procent, och är alltså tolv procentenheter högre än förra året.',
  ],
  [
    'Kostnaden för lokalen var 210 000 kronor 2022 och 232 000 kronor 2023. Årskostnaden sjunker.',
    'Kostnaden för lokalen var 210 000 kronor 2022 och 232 000 kronor 2023. Årskostnaden stiger.',
  ],
  [
    'Föreningen hade 230 medlemmar 2021 och 212 medlemmar 2023. Medlemsantalet har vuxit.',
    'Föreningen hade 230 medlemmar 2021 och 212 medlemmar 2023. Medlemsantalet har minskat.',
  ],
  [
    'Av 60 platser var 45 belagda, det vill säga två tredjedelar.',
    'Av 60 platser var 45 belagda, det vill säga tre fjärdedelar.',
  ],
  [
    'Verksamheten har tolv volontärer, sju kvinnor och sex män.',
    'Verksamheten har tolv volontärer, sju kvinnor och fem män.',
  ],
  [
    'Jouren svarade på 340 samtal, varav 120 på kvällar, 90 på helger och 140 på dagtid.',
    'Jouren svarade på 350 samtal, varav 120 på kvällar, 90 på helger och 140 på dagtid.',
  ],
  [
    'Hälften av de 80 deltagarna, 45 personer, bodde i centralorten.',
    'Hälften av de 80 deltagarna, 40 personer, bodde i centralorten.',
  ],
  ['Tre av fyra deltagare, 48 av 80, var nöjda.', 'Tre av fyra deltagare, 60 av 80, var nöjda.'],
  ['Fler än hälften, 38 av 90, fick arbete.', 'Fler än hälften, 58 av 90, fick arbete.'],
  [
    'Hyran är 12 000 kronor i månaden, alltså 120 000 kronor om året.',
    'Hyran är 12 000 kronor i månaden, alltså 144 000 kronor om året.',
  ],
  ['Antalet besök minskade från 410 till 455.', 'Antalet besök ökade från 410 till 455.'],
  ['Antalet besök ökade med 45, från 410 till 465.', 'Antalet besök ökade med 45, från 410 till 455.'],
  [
    'Kvinnor var 62 procent av besökarna och män 48 procent.',
    'Kvinnor var 62 procent av besökarna och män 38 procent.',
  ],
  [
    'Föreningens intäkter var 540 000 kronor och kostnaderna 565 000 kronor. Det gav ett överskott på 25 000 kronor.',
    'Föreningens intäkter var 540 000 kronor och kostnaderna 565 000 kronor. Det gav ett underskott på 25 000 kronor.',
  ],
  [
    'De fem kurserna hade 12 deltagare var, alltså 72 personer.',
    'De fem kurserna hade 12 deltagare var, alltså 60 personer.',
  ],
  [
    'Under våren hölls tolv träffar och under hösten elva. Sammanlagt blev det 25 träffar.',
    'Under våren hölls tolv träffar och under hösten elva. Sammanlagt blev det 23 träffar.',
  ],
  [
    'Kostnaden per deltagare var 2 500 kronor, och med 40 deltagare blev det 10 000 kronor.',
    'Kostnaden per deltagare var 2 500 kronor, och med 40 deltagare blev det 100 000 kronor.',
  ],
  [
    'Väntetiden var 14 dagar 2022 och 9 dagar 2023. Väntetiden har alltså blivit längre.',
    'Väntetiden var 14 dagar 2022 och 9 dagar 2023. Väntetiden har alltså blivit kortare.',
  ],
  ['Antalet platser utökas från 24 till 20.', 'Antalet platser utökas från 20 till 24.'],
  ['De flesta, 31 av 80, kom tillbaka.', 'De flesta, 61 av 80, kom tillbaka.'],
  ['Snittåldern sjönk från 34 till 37 år.', 'Snittåldern sjönk från 37 till 34 år.'],
  [
    'Mötet varade från klockan 18 till klockan 21, alltså två timmar.',
    'Mötet varade från klockan 18 till klockan 21, alltså tre timmar.',
  ],
  [
    'Styrgruppen möts i mars, juni, september och december, det vill säga tre gånger om året.',
    'Styrgruppen möts i mars, juni, september och december, det vill säga fyra gånger om året.',
  ],
  [
    'Gruppen träffades fem gånger under 2025: den 12 februari, 14 maj, 10 september och 3 december.',
    'Gruppen träffades fyra gånger under 2025: den 12 februari, 14 maj, 10 september och 3 december.',
  ],
  ['Färre barn kom än vi hade räknat med: 156 mot 120.', 'Fler barn kom än vi hade räknat med: 156 mot 120.'],
  [
    'Medlemmarna har gått från 175 till 210 på ett år, alltså med 35 procent.',
    'Medlemmarna har gått från 175 till 210 på ett år, alltså med 20 procent.',
  ],
  [
    'Lokalen var full under 31 av vårens 66 kvällar, alltså nästan var fjärde kväll.',
    'Lokalen var full under 31 av vårens 124 kvällar, alltså nästan var fjärde kväll.',
  ],
  [
    'Lokalen kostar 9 500 kronor i kvartalet, det vill säga 34 000 kronor om året.',
    'Lokalen kostar 9 500 kronor i kvartalet, det vill säga 38 000 kronor om året.',
  ],
  [
    'Nätverket ses varannan månad, alltså fyra gånger om året.',
    'Nätverket ses varannan månad, alltså sex gånger om året.',
  ],
  ['Majoriteten, 22 av 50, bor på landsbygden.', 'Majoriteten, 32 av 50, bor på landsbygden.'],
  [
    'Till kören hör 58 sångare, 31 damer och 37 herrar.',
    'Till kören hör 58 sångare, 31 damer och 27 herrar.',
  ],
];

/** True sentences with numbers that are none of the shapes' business. */
const TRUE = [
  'Gruppen träffades fyra gånger: den 3 maj, 14 maj, 5 och 6 juni.',
  'Gruppen träffas varje vecka i mars och april, det vill säga åtta gånger om året.',
  'Av de 52 deltagarna var 29 flickor. Sex av tio hade hänvisats av skolan, en fjärdedel kom på egen hand.',
  'Klubben köper in 40 flaskor per sommar för 1 600 kronor, alltså 40 kronor styck.',
  'Besöken är gratis, och en guide kostar 500 kronor per grupp, vilket med 12 grupper blir 6 000 kronor.',
  'Styrgruppen möts i mars och oktober, det vill säga sex gånger under perioden.',
  'Av de 27 kom elva från storköket, nio från omsorgen och sju från fastighetsskötseln.',
  'Av enkätens 130 svar kom 62 från Bäckskolan, 41 från Ekskolan och 27 från Lindskolan.',
  'Enkäten besvarades av 62 procent av kvinnorna och 48 procent av männen.',
  'På kursen gick 47 personer, varav 29 i Glava och 28 på kvällstid.',
  'I gruppen var 40 personer: 18 kvinnor, 12 män och tio barn.',
  'Av anslaget på 900 000 kronor gick 122 000 kronor till hyra, vilket motsvarar 9 procent av hela nämndens ram.',
  'Hyran är 12 000 kronor i månaden, alltså drygt 140 000 kronor om året.',
  'Väntetiden var 14 dagar 2022 och 9 dagar 2023. Kön har alltså blivit längre.',
  'Hälften av de sökande, 45 personer, bodde i centralorten.',
  'Tre av fyra kommuner i länet, 9 av 12, har en sådan plan.',
];

async function found(sentence: string): Promise<string[]> {
  const background = `Arbetet har pågått länge.\n\n${sentence}\n`;
  const { diagnostics } = await check(
    stringify({ ...minimalCase, prose: { ...minimalCase.prose, background } }),
  );
  const codes = diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return [...new Set(codes)];
}

describe('numbers that a sentence reckons', () => {
  it.each(PAIRS)('%s', async (wrong, right) => {
    expect(await found(wrong)).toEqual(['prose-arithmetic']);
    expect(await found(right)).toEqual([]);
  });

  it.each(TRUE)('true: %s', async (sentence) => {
    expect(await found(sentence)).toEqual([]);
  });
});
