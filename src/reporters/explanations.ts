// What each check finds and why: for `iop explain` and docs/checks.md, which are made of this and nothing else.
import type { CheckCode } from '../codes.js';
import type { Severity } from '../diagnostic.js';
import type { Language } from './wording/wording.js';

export interface Explanation {
  severity: Severity;
  what: Record<Language, string>;
  why: Record<Language, string>;
  /** Law, guideline or writing rule, in Swedish as they are called; none where common sense is. */
  source?: string;
  /** Lines of a case (or of a memo) with the slip, and without it. */
  faulty: string;
  corrected: string;
}

export const explanations: Record<CheckCode, Explanation> = {
  'agreement-period': {
    severity: 'error',
    what: { sv: 'Perioden slutar innan den börjar.', en: 'The period ends before it begins.' },
    why: {
      sv: 'Ett av datumen är fel, och allt som räknas från perioden blir fel.',
      en: 'One of the dates is wrong, and so is everything counted from the period.',
    },
    faulty: 'from: 2026-01-01\nto: 2025-12-31',
    corrected: 'from: 2026-01-01\nto: 2026-12-31',
  },
  'agreement-gap': {
    severity: 'error',
    what: {
      sv: 'Dagar utan överenskommelse mellan två som följer på varandra.',
      en: 'Days without agreement between two that follow one another.',
    },
    why: {
      sv: 'Under dagarna saknas grund för att betala, och ofta är det ett datum som har skrivits fel.',
      en: 'On those days nothing says what is paid for; most often one of the dates is a slip.',
    },
    source: 'god sed: nästa period börjar dagen efter att den förra slutar',
    faulty: 'history:\n  - { to: 2024-12-30 }\nfrom: 2025-01-31',
    corrected: 'history:\n  - { to: 2024-12-31 }\nfrom: 2025-01-01',
  },
  'agreement-overlap': {
    severity: 'error',
    what: { sv: 'Dagar med två överenskommelser på en gång.', en: 'Days with two agreements at once.' },
    why: {
      sv: 'Samma verksamhet skulle få betalt två gånger.',
      en: 'The same programme would be paid twice.',
    },
    source: 'god sed: nästa period börjar dagen efter att den förra slutar',
    faulty: 'history:\n  - { to: 2025-12-31 }\nfrom: 2025-12-01',
    corrected: 'history:\n  - { to: 2025-12-31 }\nfrom: 2026-01-01',
  },
  'agreement-option-exceeded': {
    severity: 'error',
    what: {
      sv: 'En förlängning som överenskommelsen inte medger.',
      en: 'An extension that the agreement does not allow.',
    },
    why: {
      sv: 'Utan utrymme i överenskommelsen är det en ny överenskommelse, och den kan kräva ett annat beslut.',
      en: 'Beyond the option it is a new agreement, which may need another decision.',
    },
    source: 'den förlängda överenskommelsen',
    faulty: 'kind: extension\nagreement: { from: 2025-01-01, to: 2026-12-31 } # med ett år',
    corrected: 'kind: extension\nagreement: { from: 2025-01-01, to: 2025-12-31 }',
  },
  'agreement-odd-end': {
    severity: 'warning',
    what: {
      sv: 'Perioden slutar inte på en månads sista dag.',
      en: "The period does not end on a month's last day.",
    },
    why: { sv: 'Det är oftast ett skrivfel: 30 i stället för 31.', en: 'It is mostly a slip: 30 for 31.' },
    faulty: 'to: 2026-12-30',
    corrected: 'to: 2026-12-31',
  },
  'agreement-odd-start': {
    severity: 'info',
    what: {
      sv: 'Den första perioden börjar inte på en månads första dag.',
      en: "The first period does not begin on a month's first day.",
    },
    why: { sv: 'Det är oftast ett skrivfel.', en: 'It is mostly a slip.' },
    faulty: 'from: 2026-01-02',
    corrected: 'from: 2026-01-01',
  },
  'timeline-unusual-days': {
    severity: 'info',
    what: {
      sv: 'Ett steg som ligger en till tre dagar från nämndens vanliga dag.',
      en: "A step that is one to three days from the committee's customary day.",
    },
    why: {
      sv: 'Så nära är det oftare ett skrivfel än en annan kalender.',
      en: 'So near, it is more often a slip than another calendar.',
    },
    source: 'profilen: bodies',
    faulty: 'meeting: 2025-11-20\nsteps:\n  - { body: workingCommittee, date: 2025-11-07 }',
    corrected: 'steps:\n  - { body: workingCommittee, date: 2025-11-06 }',
  },
  'timeline-memo-early': {
    severity: 'warning',
    what: {
      sv: 'Tjänsteskrivelsen är daterad ett halvår eller mer före sitt första steg.',
      en: 'The memo is dated half a year or more before its first step.',
    },
    why: { sv: 'Det är oftast fel år.', en: 'It is mostly the wrong year.' },
    faulty: 'date: 2024-10-22\nsteps:\n  - { body: preparation, date: 2025-10-29 }',
    corrected: 'date: 2025-10-22',
  },
  'funding-years-mismatch': {
    severity: 'error',
    what: {
      sv: 'Åren med belopp är inte periodens år.',
      en: 'The years with amounts are not the years of the period.',
    },
    why: {
      sv: 'Ett år utan belopp betalas inte; ett år för mycket saknar överenskommelse.',
      en: 'A year without an amount is not paid; one too many has no agreement.',
    },
    faulty: 'agreement: { from: 2026-01-01, to: 2027-12-31 }\nyears:\n  - { year: 2026, amount: 670000 }',
    corrected:
      'agreement: { from: 2026-01-01, to: 2027-12-31 }\nyears:\n  - { year: 2026, amount: 670000 }\n  - { year: 2027, amount: 688000 }',
  },
  'funding-months': {
    severity: 'error',
    what: {
      sv: 'Antalet månader stämmer inte med perioden.',
      en: 'The number of months does not fit the period.',
    },
    why: {
      sv: 'Beloppet räknas om till helår, och jämförelsen blir fel.',
      en: 'The amount is counted up to a whole year, and the comparison would be wrong.',
    },
    faulty: 'agreement: { from: 2026-07-01 }\nyears:\n  - { year: 2026, amount: 300000, months: 7 }',
    corrected: 'years:\n  - { year: 2026, amount: 300000, months: 6 }',
  },
  'funding-option-year': {
    severity: 'error',
    what: { sv: 'Ett optionsår som ingen option lägger till.', en: 'An option year that no option adds.' },
    why: {
      sv: 'Läsaren får ett belopp för ett år som inte kan bli av.',
      en: 'The reader is given an amount for a year that cannot come.',
    },
    faulty: 'extensionOption: { months: 12 }\nyears:\n  - { year: 2030, amount: 1, status: option }',
    corrected: 'extensionOption: { months: 12 }\nyears:\n  - { year: 2028, amount: 1, status: option }',
  },
  'funding-nothing-firm': {
    severity: 'error',
    what: { sv: 'Inget belopp är bestämt.', en: 'No amount is firm.' },
    why: { sv: 'Beslutet skulle inte avsätta något.', en: 'The decision would grant nothing.' },
    faulty: 'years:\n  - { year: 2026, amount: 670000, status: option }',
    corrected: 'years:\n  - { year: 2026, amount: 670000 }',
  },
  'funding-condition': {
    severity: 'error',
    what: {
      sv: 'Ett villkorat belopp utan villkor, eller tvärtom.',
      en: 'A conditional amount without a condition, or the reverse.',
    },
    why: {
      sv: 'Nämnden måste veta vad beloppet beror på.',
      en: 'The committee must know what the amount depends on.',
    },
    faulty: '- { year: 2027, amount: 688000, status: conditional }',
    corrected: '- { year: 2027, amount: 688000, status: conditional, condition: om budgeten medger det }',
  },
  'funding-baseline-year': {
    severity: 'error',
    what: {
      sv: 'Jämförelseåret ligger inte före de år som jämförs.',
      en: 'The year that is compared with is not before those that are compared.',
    },
    why: {
      sv: 'Ökningen skulle räknas mot ett senare år.',
      en: 'The rise would be counted against a later year.',
    },
    faulty: 'baseline: { year: 2026, amount: 650000 }\nyears:\n  - { year: 2026, amount: 670000 }',
    corrected: 'baseline: { year: 2025, amount: 650000 }',
  },
  'funding-leap': {
    severity: 'warning',
    what: {
      sv: 'Beloppet är minst fem gånger så stort som det före, eller högst en femtedel av det.',
      en: 'The amount is at least five times the one before it, or at most a fifth of it.',
    },
    why: {
      sv: 'Ofta är en siffra för mycket eller för lite, och beslutet skulle ta upp det beloppet.',
      en: 'Often there is a digit too many or too few, and the decision would hold that amount.',
    },
    faulty: '- { year: 2026, amount: 670000 }\n- { year: 2027, amount: 6880000 }',
    corrected: '- { year: 2027, amount: 688000 }',
  },
  'funding-baseline-missing': {
    severity: 'warning',
    what: {
      sv: 'Inget tidigare belopp, och inget skäl till det.',
      en: 'No earlier amount, and no reason for that.',
    },
    why: {
      sv: 'Utan jämförelse kan läsaren inte bedöma beloppet.',
      en: 'Without a comparison the reader cannot judge the amount.',
    },
    source: 'god sed i beslutsunderlag',
    faulty: 'funding:\n  years: [{ year: 2026, amount: 670000 }]',
    corrected:
      'funding:\n  baseline: { year: 2025, amount: 650000 }\n  years: [{ year: 2026, amount: 670000 }]',
  },
  'funding-justification-missing': {
    severity: 'warning',
    what: {
      sv: 'Ett belopp som ökar utan angivet skäl.',
      en: 'An amount that rises without a stated ground.',
    },
    why: { sv: 'Nämnden frågar varför.', en: 'The committee will ask why.' },
    source: 'god sed i beslutsunderlag',
    faulty: 'baseline: { year: 2025, amount: 650000 }\nyears:\n  - { year: 2026, amount: 670000 }',
    corrected: 'justification:\n  text: Ökningen följer den förväntade löneutvecklingen.',
  },
  'fields-contradict': {
    severity: 'error',
    what: { sv: 'Två fält som utesluter varandra.', en: 'Two fields of which only one can be meant.' },
    why: {
      sv: 'Tjänsteskrivelsen skulle säga två saker, eller tappa en.',
      en: 'The memo would say two things, or drop one.',
    },
    faulty: 'children:\n  text: Barn berörs.\n  notRelevantBecause: verksamheten vänder sig till vuxna',
    corrected: 'children:\n  notRelevantBecause: verksamheten vänder sig till vuxna',
  },
  'timeline-order': {
    severity: 'error',
    what: { sv: 'Stegen kommer inte i ordning.', en: 'The steps do not rise.' },
    why: { sv: 'Ärendet bereds innan det avgörs.', en: 'A case is prepared before it is decided.' },
    faulty:
      'steps:\n  - { body: preparation, date: 2025-11-06 }\n  - { body: workingCommittee, date: 2025-10-29 }',
    corrected:
      'steps:\n  - { body: preparation, date: 2025-10-29 }\n  - { body: workingCommittee, date: 2025-11-06 }',
  },
  'timeline-before-memo': {
    severity: 'error',
    what: {
      sv: 'Tjänsteskrivelsen är daterad efter ett steg som den ska till.',
      en: 'The memo is dated after a step that it goes to.',
    },
    why: {
      sv: 'Den kan inte ha legat till grund för steget.',
      en: 'It cannot have been before those who met.',
    },
    faulty: 'date: 2024-10-03\nsteps:\n  - { body: preparation, date: 2024-10-02 }',
    corrected: 'date: 2024-09-25',
  },
  'timeline-weekend': {
    severity: 'warning',
    what: {
      sv: 'Ett möte på en lördag, söndag eller helgdag.',
      en: 'A meeting on a Saturday, Sunday or public holiday.',
    },
    why: { sv: 'Det är oftast ett skrivfel.', en: 'It is mostly a slip.' },
    source: 'lag (1989:253) om allmänna helgdagar',
    faulty: 'meeting: 2025-11-22',
    corrected: 'meeting: 2025-11-20',
  },
  'timeline-legal-force': {
    severity: 'warning',
    what: {
      sv: 'Överenskommelsen börjar innan beslutet har fått laga kraft.',
      en: 'The agreement begins before the decision is certain to have legal force.',
    },
    why: {
      sv: 'Det är tillåtet, men beslutet kan ännu upphävas.',
      en: 'It is allowed, but the decision can still be set aside.',
    },
    source: 'kommunallagen (2017:725) 13 kap. 5 och 14 §§; lag (1930:173) om beräkning av lagstadgad tid',
    faulty: 'meeting: 2025-12-18\nfrom: 2026-01-01',
    corrected: 'meeting: 2025-11-20\nfrom: 2026-01-01',
  },
  'document-unknown': {
    severity: 'error',
    what: {
      sv: 'En handling som inte finns bland documents.',
      en: 'A document that is not among the documents.',
    },
    why: { sv: 'Hänvisningen leder ingenstans.', en: 'The reference leads nowhere.' },
    faulty: 'conditions: { guideline: riktlinje }\ndocuments: [{ id: riktlinjer }]',
    corrected: 'conditions: { guideline: riktlinjer }',
  },
  'document-repeated': {
    severity: 'error',
    what: { sv: 'Två handlingar med samma id.', en: 'Two documents with the same id.' },
    why: { sv: 'Det går inte att veta vilken som menas.', en: 'Nobody can tell which is meant.' },
    faulty: 'documents:\n  - { id: rapport }\n  - { id: rapport }',
    corrected: 'documents:\n  - { id: rapport-2023 }\n  - { id: rapport-2024 }',
  },
  'document-later-than-memo': {
    severity: 'error',
    what: {
      sv: 'Ett underlag som är yngre än tjänsteskrivelsen.',
      en: 'A supporting document that is younger than the memo.',
    },
    why: { sv: 'Den kan inte bygga på något som inte fanns.', en: 'It cannot build on what was not there.' },
    faulty: 'date: 2025-10-22\ndocuments:\n  - { date: 2025-11-01 }',
    corrected: 'date: 2025-11-03',
  },
  'document-title-broken': {
    severity: 'warning',
    what: { sv: 'En titel som slutar mitt i en fras.', en: 'A title that ends in the midst of a phrase.' },
    why: {
      sv: 'En handling som delas på flera rader ser ut som flera handlingar.',
      en: 'A document that is broken over several lines looks like several.',
    },
    faulty: '- { id: a, title: Förlängning av överenskommelse om }\n- { id: b, title: ThaiWISE 2025 }',
    corrected: '- { id: a, title: Förlängning av överenskommelse om ThaiWISE 2025 }',
  },
  'document-undated': {
    severity: 'warning',
    what: { sv: 'En rapport utan datum och år.', en: 'A report without date and year.' },
    why: {
      sv: 'Läsaren vet inte vilket år den handlar om.',
      en: 'The reader cannot tell which year it is about.',
    },
    faulty: '- { kind: report, title: Resultatrapport }',
    corrected: '- { kind: report, title: Resultatrapport, year: 2023 }',
  },
  'report-stale': {
    severity: 'warning',
    what: {
      sv: 'Den nyaste rapporten är äldre än förra året.',
      en: "The newest report is older than last year's.",
    },
    why: { sv: 'Bedömningen bygger på gamla uppgifter.', en: 'The assessment rests on old figures.' },
    faulty: 'date: 2025-10-22\ndocuments:\n  - { kind: report, year: 2022 }',
    corrected: 'documents:\n  - { kind: report, year: 2024 }',
  },
  'condition-unresolved': {
    severity: 'error',
    what: { sv: 'Ett krav som ingen har bedömt.', en: 'A requirement that nobody has assessed.' },
    why: {
      sv: 'Nämnden ska kunna se att kraven är prövade.',
      en: 'The committee must see that the requirements were tried.',
    },
    source: 'nämndens egna riktlinjer',
    faulty: '- requirement: Demokratisk uppbyggnad',
    corrected: '- requirement: Demokratisk uppbyggnad\n  outcome: met',
  },
  'condition-not-met': {
    severity: 'error',
    what: {
      sv: 'Ett krav som inte är uppfyllt, fast godkännande föreslås.',
      en: 'A requirement that is not met, though approval is proposed.',
    },
    why: {
      sv: 'Förslaget går emot nämndens egna krav.',
      en: "The proposal goes against the committee's own requirements.",
    },
    source: 'nämndens egna riktlinjer',
    faulty: '- { requirement: Demokratisk uppbyggnad, outcome: notMet }',
    corrected: '- { requirement: Demokratisk uppbyggnad, outcome: met }',
  },
  'recipient-counterparty-missing': {
    severity: 'warning',
    what: { sv: 'Motparten får inte beslutet.', en: 'The other party is not told of the decision.' },
    why: {
      sv: 'Den som beslutet gäller ska få veta det.',
      en: 'Whoever the decision is about must learn of it.',
    },
    faulty: 'recipients:\n  - { name: Omar Lindqvist, title: enhetschef }',
    corrected: 'recipients:\n  - counterparty: true',
  },
  'signatory-is-recipient': {
    severity: 'info',
    what: {
      sv: 'Samma person undertecknar och får beslutet.',
      en: 'The same person signs and is told of the decision.',
    },
    why: {
      sv: 'Den som har föreslagit beslutet känner till det.',
      en: 'Whoever proposed the decision knows of it.',
    },
    faulty: 'recipients: [{ name: Maria Sandström }]\nsignatories: [{ name: Maria Sandström }]',
    corrected: 'recipients: [{ counterparty: true }]',
  },
  'reference-form': {
    severity: 'error',
    what: {
      sv: 'Ett diarienummer som inte är nämndens.',
      en: "A reference number that is not one of the committee's own.",
    },
    why: { sv: 'Ärendet går inte att hitta.', en: 'The case cannot be found.' },
    faulty: 'reference: ASN-25-12874',
    corrected: 'reference: ASN-2025-12874',
  },
  'organisation-number': {
    severity: 'error',
    what: {
      sv: 'Organisationsnumrets kontrollsiffra stämmer inte.',
      en: 'The check digit of the organisation number does not match.',
    },
    why: { sv: 'Beslutet skulle gälla någon annan.', en: 'The decision would be about somebody else.' },
    source: 'Luhnalgoritmen',
    faulty: 'number: 802438-1356',
    corrected: 'number: 802438-1355',
  },
  'not-canonical': {
    severity: 'info',
    what: {
      sv: 'Ett nummer i en annan form än den som skrivs ut.',
      en: 'A number in another form than the one that is printed.',
    },
    why: {
      sv: 'Det godtas, men sökningar i filen missar det.',
      en: 'It is accepted, but a search in the file will miss it.',
    },
    faulty: 'reference: ASN 2025-12874',
    corrected: 'reference: ASN-2025-12874',
  },
  'decision-incomplete': {
    severity: 'error',
    what: {
      sv: 'Mallens förslag till beslut saknar något.',
      en: "The template's proposed decision lacks something.",
    },
    why: {
      sv: 'Beslutet flyttas oförändrat till protokollet och läses utan resten: vem, vad, när och hur mycket ska stå där.',
      en: 'A decision is moved to the minutes as it is and read alone: it must say who, what, when and how much.',
    },
    faulty: '1. Nämnden godkänner överenskommelsen.',
    corrected:
      '1. Nämnden godkänner överenskommelsen med Hela Människan i Malmö (802438-1355) om verksamheten ThaiWISE för perioden 1 januari 2026 till 31 december 2027.',
  },
  'summary-not-standalone': {
    severity: 'warning',
    what: {
      sv: 'En sammanfattning som hänvisar vidare eller saknar något.',
      en: 'A summary that refers elsewhere or lacks something.',
    },
    why: {
      sv: 'Sammanfattningen läses ofta ensam, i föredragningslistan.',
      en: 'A summary is often read alone, in the agenda.',
    },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'summary: Se bilaga för perioden.',
    corrected: 'summary: Perioden är {{period agreement.from agreement.to}}.',
  },
  'prose-amount': {
    severity: 'warning',
    what: {
      sv: 'Ett belopp i text som inte finns bland fakta, eller hör till ett annat år.',
      en: 'An amount in prose that no fact holds, or that belongs to another year.',
    },
    why: {
      sv: 'Belopp i text blir kvar när beloppen ändras.',
      en: 'Amounts in prose stay behind when the amounts change.',
    },
    faulty: 'economy: Nämnden avsätter 650 000 kronor för 2026.',
    corrected: 'economy: Nämnden avsätter {{yearAmounts funding.years}}.',
  },
  'prose-date': {
    severity: 'warning',
    what: {
      sv: 'Ett datum i text som inte finns bland fakta, eller som är en annan veckodag.',
      en: 'A date in prose that no fact holds, or that is another weekday.',
    },
    why: {
      sv: 'Två datum för samma sak är ett av de vanligaste felen.',
      en: 'Two dates for one thing are among the commonest slips.',
    },
    faulty: 'background: Avtalet löper ut den 30 december 2024.',
    corrected: 'background: Avtalet löper ut den {{longDate agreement.previous.to}}.',
  },
  'prose-period': {
    severity: 'warning',
    what: {
      sv: 'En period, ett årsintervall eller ett "sedan" som ingen överenskommelse har.',
      en: 'A period, a range of years or a "since" that no agreement has.',
    },
    why: {
      sv: 'Perioden står på flera ställen och ska vara densamma.',
      en: 'The period stands in several places and must be the same.',
    },
    faulty: 'background: Parterna har samverkat sedan 2021.',
    corrected: 'background: Parterna har samverkat sedan {{agreement.sinceYear}}.',
  },
  'prose-percent': {
    severity: 'warning',
    what: {
      sv: 'Ett procenttal om pengar som inte finns bland fakta.',
      en: 'A percentage of money that no fact holds.',
    },
    why: { sv: 'Procenttal räknas om när beloppen ändras.', en: 'Percentages change with the amounts.' },
    faulty: 'economy: Ökningen är 3,4 procent.',
    corrected: 'economy: Ökningen är 3,1 procent.',
  },
  'prose-reference': {
    severity: 'warning',
    what: {
      sv: 'Ett diarienummer i text som ärendet inte har.',
      en: 'A reference number in prose that the case does not have.',
    },
    why: {
      sv: 'En siffra fel, och handlingen går inte att hitta.',
      en: 'One digit wrong, and the document cannot be found.',
    },
    faulty: 'finances: Se ASN-2023-11587.',
    corrected: 'finances: Se ASN-2023-11578.',
  },
  'prose-organisation-number': {
    severity: 'warning',
    what: {
      sv: 'Ett organisationsnummer i text som inte är motpartens.',
      en: "An organisation number in prose that is not the other party's.",
    },
    why: { sv: 'Det är oftast ett skrivfel.', en: 'It is mostly a slip.' },
    faulty: 'parties: Föreningen (802438-1353).',
    corrected: 'parties: Föreningen ({{organisation.number}}).',
  },
  'prose-name': {
    severity: 'warning',
    what: { sv: 'Nästan ett registrerat namn.', en: 'Almost a registered name.' },
    why: {
      sv: 'En förening ska ha ett namn i hela tjänsteskrivelsen.',
      en: 'An association has one name throughout a memo.',
    },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'background: Hela människan och Malmös stad',
    corrected: 'background: Hela Människan och Malmö stad',
  },
  'prose-placeholder': {
    severity: 'warning',
    what: {
      sv: 'Något som skulle fyllas i är kvar: XXX, [fyll i], ____ eller en levande uppgift med för få klamrar.',
      en: 'What was to be filled in is left: XXX, [fyll i], ____ or a live figure with too few brackets.',
    },
    why: {
      sv: 'Nämnden ska inte få ett utkast.',
      en: 'The committee must not be handed a draft.',
    },
    source: 'god sed i beslutsunderlag',
    faulty: 'background: Samarbetet inleddes [fyll i år].',
    corrected: 'background: Samarbetet inleddes 2019.',
  },
  'prose-outcome': {
    severity: 'warning',
    what: {
      sv: 'Texten säger att alla krav är uppfyllda, fast något är bedömt som delvis eller inte uppfyllt.',
      en: 'The text says that all requirements are met, though one is assessed as met in part or not at all.',
    },
    why: {
      sv: 'Läsaren vet inte om texten eller tabellen gäller.',
      en: 'The reader cannot know whether the text or the table holds.',
    },
    source: 'nämndens egna riktlinjer',
    faulty: 'assessment: Förvaltningen bedömer att samtliga krav är uppfyllda.',
    corrected:
      'assessment: Förvaltningen bedömer att kraven är uppfyllda, utom det på revision, som är uppfyllt till en del.',
  },
  'prose-term': {
    severity: 'warning',
    what: {
      sv: 'En sak med flera namn, eller en förkortning som förklaras sent, aldrig eller två gånger.',
      en: 'One thing under several words, or an abbreviation introduced late, never or twice.',
    },
    why: { sv: 'Läsaren undrar om det är samma sak.', en: 'The reader wonders whether it is the same.' },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'background: AMIF gav medel. Asyl-, migrations- och integrationsfonden (AMIF) …',
    corrected: 'background: Asyl-, migrations- och integrationsfonden (AMIF) gav medel.',
  },
  'prose-form': {
    severity: 'warning',
    what: {
      sv: 'Ett nummer eller tal i en annan form än i resten av tjänsteskrivelsen. För datum är det ett förslag.',
      en: 'A number in another form than in the rest of the memo. For dates it is a suggestion.',
    },
    why: { sv: 'En form gör det lätt att läsa och söka.', en: 'One form is easy to read and to search.' },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'finances: ASN 2023-11578, 650.000 kronor, 3.1 procent',
    corrected: 'finances: ASN-2023-11578, 650 000 kronor, 3,1 procent',
  },
  'prose-dash': {
    severity: 'warning',
    what: { sv: 'Ett bindestreck där ett tankstreck hör hemma.', en: 'A hyphen where an en dash belongs.' },
    why: {
      sv: 'Intervall skrivs med tankstreck utan mellanslag.',
      en: 'Ranges have an en dash and no spaces.',
    },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'agreement: 2026-2027',
    corrected: 'agreement: 2026–2027',
  },
  'prose-space': {
    severity: 'warning',
    what: {
      sv: 'Mellanslag som är för många, eller tecken som skulle skrivas ut.',
      en: 'Spaces too many, or marks that would be printed.',
    },
    why: { sv: 'Det syns i Word.', en: 'It shows in Word.' },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'background: Ett  stycke .',
    corrected: 'background: Ett stycke.',
  },
  'prose-plain-language': {
    severity: 'info',
    what: {
      sv: 'Ett tungt eller felaktigt ord, med ett enklare.',
      en: 'A heavy or wrong word, with a plainer one.',
    },
    why: {
      sv: 'Språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt.',
      en: 'The language of public bodies must be cultivated, simple and comprehensible.',
    },
    source: 'språklagen (2009:600) 11 §',
    faulty: 'summary: Föreliggande ärende avser …',
    corrected: 'summary: Ärendet gäller …',
  },
  'prose-unused': {
    severity: 'warning',
    what: { sv: 'Text som profilen inte skriver ut.', en: 'Text that the profile does not print.' },
    why: { sv: 'Den skulle gå förlorad utan ett ord.', en: 'It would be lost without a word.' },
    faulty: 'sections: { agreement: [summary, decision] }',
    corrected: 'sections: { agreement: [summary, decision, background] }',
  },
  'prose-link-text': {
    severity: 'warning',
    what: {
      sv: 'En länktext som inte säger vart länken leder.',
      en: 'A link text that does not say where the link leads.',
    },
    why: {
      sv: 'Den som lyssnar hör länkarna var för sig.',
      en: 'Whoever listens hears the links one by one.',
    },
    source: 'WCAG 2.1, 2.4.4; lag (2018:1937) om tillgänglighet till digital offentlig service',
    faulty: 'background: Läs mer [här](https://example.se).',
    corrected: 'background: Läs [riktlinjerna](https://example.se).',
  },
  'prose-table-header': {
    severity: 'warning',
    what: { sv: 'En tabellkolumn utan rubrik.', en: 'A table column without a heading.' },
    why: {
      sv: 'Skärmläsare läser rubriken med varje cell.',
      en: 'Screen readers read out the heading with each cell.',
    },
    source: 'WCAG 2.1, 1.3.1; lag (2018:1937)',
    faulty: '| År |  |\n| --- | --- |',
    corrected: '| År | Belopp |\n| --- | --- |',
  },
  'character-invalid': {
    severity: 'error',
    what: {
      sv: 'Ett tecken som en Wordfil inte kan innehålla.',
      en: 'A character that a Word file cannot hold.',
    },
    why: { sv: 'Word skulle inte kunna öppna filen.', en: 'Word could not open the file.' },
    source: 'XML 1.0, 2.2',
    faulty: 'title: "Bilaga\\u0007"',
    corrected: 'title: Bilaga',
  },
  'silence-unknown-code': {
    severity: 'error',
    what: {
      sv: 'En kod som inte finns, eller inte kan tystas.',
      en: 'A code that does not exist, or cannot be silenced.',
    },
    why: { sv: 'Det som skulle tystas tystas inte.', en: 'What should be silenced is not.' },
    faulty: 'silence:\n  - { code: agreement-gaps, reason: … }',
    corrected: 'silence:\n  - { code: agreement-gap, reason: … }',
  },
  'silence-unused': {
    severity: 'warning',
    what: { sv: 'Ett tystande som inte tystar något.', en: 'A silence that silences nothing.' },
    why: { sv: 'Det skulle dölja nästa fel.', en: 'It would hide the next slip.' },
    faulty: 'silence:\n  - { code: prose-amount, reason: … } # beloppet är borta',
    corrected: '# borttaget',
  },
};
