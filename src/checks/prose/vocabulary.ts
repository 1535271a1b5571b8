// The words by which Swedish memos say what a figure is: data only. Each entry holds the forms of one meaning, for a pattern
// between the bounds of words.

import { Caseless } from './caseless.js';

/** The letters of Swedish words, for a class in a pattern: narrow, since V8 takes long for wide ones where case is ignored. */
export const LETTERS = 'a-zåäöéüA-ZÅÄÖÉÜ';

/** Those that names and sentences begin with. */
export const CAPITALS = 'A-ZÅÄÖÉÜ';

/** A pattern for which case is ignored. */
export function pattern(source: string, flags: 'i' | 'gi' = 'i'): Caseless {
  return new Caseless(source, flags);
}

/** A pattern of whole words; case is ignored. */
export function words(...forms: string[]): Caseless {
  return pattern(`(?<![${LETTERS}])(?:${forms.join('|')})(?![${LETTERS}])`);
}

/** Any end of a word. */
const END = `[${LETTERS}]*`;

// What a sentence is about.

/** The money of a decision, in the definite form: stödet, verksamhetsbidraget. "Ett bidrag" can be any. */
export const THE_MONEY = `${END}(?:stödet|bidraget|anslaget|beloppet|ersättningen|finansieringen)s?|medlen|summan|beloppsnivån`;

/** The same in any form. */
export const MONEY = `${END}(?:stöd|bidrag|anslag|belopp|ersättning|finansiering)(?:et|en|ets|ens|s)?|medel|medlen|summan`;

/** What is agreed, by any of its names, in the definite form or with a word that says which it is. */
export const AGREEMENT = `(?:samverkans|samarbets|partnerskaps|IOP-)?(?:överenskommelse|avtal)(?:n|en|et|ens|ets|s)?|(?:idéburna offentliga )?partnerskap(?:et|ets)?|IOP(?:-?[a-zåäö]+|:t|:et|:ets)?|förlängning(?:en|ens)?|avtalsperiod(?:en)?|avtalstid(?:en)?|löptid(?:en)?|perioden`;

/** Agreements of others: collective, rental, for supplies. */
export const OTHER_AGREEMENT = words(
  `(?:hyres|kollektiv|löne|ram|riks|nyttjande|arrende|leverantörs|licens|försäkrings|biträdes|hyreskontrakt|bostads)${END}(?:avtal|kontrakt)(?:et|en|ets|s)?`,
  `industrins ${END}`,
  `hyreskontrakt${END}`,
);

/** Money of others or of another kind. */
export const OTHER_MONEY = words(
  `oms[aä]tt(?:e|er|es)?|omsättning${END}|omslöt|omslut${END}|omsluter`,
  `intäkt${END}|utgift${END}|överskott${END}|underskott${END}|(?:eget )?kapital${END}|avkastning${END}|tillgångar(?:na)?|skuld${END}|lån(?:et|en)?|förlust${END}|vinst${END}|${END}kassan?|soliditet${END}`,
  `${END}hyr(?:a|an|or|orna|s|de|es${END})|lokalkostnad${END}|${END}avgift(?:en|er|erna)?`,
  `${END}budget(?:en|ram|ramen|eras?|erat)?|ram(?:en)?|ramanslag${END}|kommunbidrag${END}|${END}löne?r?(?:na)?|${END}lön(?:en)?`,
  `insaml${END}|gåv${END}|${END}donation${END}|donera${END}|spons${END}|testament${END}|egna medel`,
  `statsbidrag${END}|statlig[at]?|staten|${END}fond(?:en|er|erna)?|stiftelse${END}|regionen|projekt(?:medel|bidrag|stöd)${END}|krisbidrag${END}`,
  `riksnorm${END}|försörjningsstöd${END}|böter|vite(?:t)?|tax(?:a|an|or)|prisbasbelopp${END}|ersättningsanspråk${END}|skadestånd${END}`,
  `per (?:person|deltagare|plats|dygn|timme|månad|hushåll|elev|brukare|medlem|invånare|gång|tillfälle|vecka|kvinna|barn|besök|ungdom|samtal|familj|träff|bostad|lägenhet|förening|ansökan)`,
  `inkomst${END}|samhället|samhällskostnad${END}|minst|högst|upp till|tak(?:et)?`,
);

/** A public body or a fund that is not the committee's municipality. */
export const OTHER_BODY = new RegExp(
  `(?<![${LETTERS}])(?:[${CAPITALS}][${LETTERS}]+(?:styrelsen|verket|myndigheten|fonden|stiftelsen|nämnden|förbundet|inspektionen|kassan|rådet|delegationen)|[Nn]ämnden för [${CAPITALS}][${LETTERS}]+(?: (?:&|och) [${CAPITALS}][${LETTERS}]+)?|Länsstyrelsen|Sametinget|Region[${LETTERS}]* [${CAPITALS}][${LETTERS}]+)(?:s(?![${LETTERS}]))?(?![${LETTERS}])`,
);

/** The committee's money by what it is to the committee. */
export const OUR_MONEY = `nämndens (?:kostnad|belopp|del|finansiering|stöd|bidrag|ersättning|utgift|åtagande|insats)(?:en|et)?`;

// What an amount is.

export const TOTAL = words(
  'sammanlag(?:t|da)|totalt|totala|totalen|totalbelopp(?:et)?|totalsumman?|sammantaget|tillsammans|summan?|inalles|i allt|summerat|samlade?|samlat',
  `(?:för|under|över) hela (?:perioden|avtalsperioden|avtalstiden|tiden)`,
  '(?:för|under|över) (?:de )?(?:båda|bägge|samtliga|två|tre|fyra) (?:åren|år)',
  'hela (?:perioden|avtalsperioden|avtalstiden)',
  '(?:läggs|lagts|lägger man|räknar man|räknat) (?:ihop|samman)|perioden som helhet|ekonomiska ram(?:en)?',
);
export const YEARLY = words(
  'årligen|årlig[at]?|per (?:kalender|verksamhets)?år|varje(?: enskilt)? år|om året|vart och ett av åren|(?:vartdera|respektive) (?:året|år)|(?<!för (?:de )?)(?:bägge|båda) åren',
);
export const MEAN = words(
  '(?:i )?(?:genom)?snitt(?:et)?|genomsnittlig[at]?|i medeltal|medelvärdet|medeltalet|medel(?:bidrag|belopp|stöd|summa)(?:et|n)?',
);
export const ROUNDED = words(
  'cirka|ca|omkring|ungefär|runt|uppemot|i runda tal|avrundat|knappt|närmare|nästan|drygt|strax (?:över|under)|över|under|gott och väl|runt|kring|något (?:över|under)|en bit över',
);
export const APPLIED = words(
  `(?:bad|bett|ber|be) om|(?:an)?sök(?:er|a|t|te|ta)|ansökan|ansökning${END}|begär(?:t|an|da|d|de)?|äska(?:r|t|de|nde)?|yrka(?:r|t|de)?|efterfråga${END}`,
);
export const GRANTED = words(
  `bevilja${END}|avsätt(?:er|a|s|as)?|avsatt[aes]?|anvisa${END}|tilldela${END}|fördela${END}|finansiera[rts]?|bidra(?:r|ga)? med|skjut(?:er|a) till|tillför(?:s|a|t)?|utbetala${END}|omfördela${END}|anslå[rs]?|satsa[rs]?|få[r]? (?:bidrag|stöd)|stå[r]? för`,
);
export const USED = words(
  `använ(?:t|da|ds|ts|der|des|dts)|till användning|förbruka${END}|utnyttja[drt]*|gått åt|gick åt|gjort av med|lagts?|lades|upparbeta${END}|(?:tagits|tas|togs|ta) i anspråk|disponera${END}`,
);
export const LEFT = words(
  `återst(?:år|od|ått|ående)|kvar|åter|outnyttja(?:t|de)|oanvän(?:t|da)|oförbruka(?:t|de)|blev över|blivit över|betalas? tillbaka|återbetala${END}|återbetalning${END}|återlämna${END}|lämnas? tillbaka|resterande|överskott(?:et)?`,
);
export const DIFFERENCE = words(
  'skillnad(?:en)?|mellanskillnad(?:en)?|skilj(?:er|a)|differens(?:en)?|glapp(?:et)?|mer|mindre|lägre|högre|under|över',
);

export const RISE = words(
  `ök(?:ar|a|as|at|ade|ad|ning|ningen|ningar)|höj(?:s|er|a|t|d|da|des|as|ning|ningen)|stig(?:er|a|it)|steg|räkna(?:s|ts|t)? upp|uppräkna[ds]?|uppräkning(?:en)?|uppgång(?:en)?|skriv(?:s|its) upp|väx(?:er|a|t)|högre|utöka[drts]*|utökning(?:en)?|gå(?:r|tt)? upp|större|mer|påslag(?:et)?|lyft(?:s|er)?|tillskott(?:et)?|uppåt|stigande|förstärkning(?:en)?|juster(?:as|ats|a) upp`,
);
export const FALL = words(
  `minsk(?:ar|a|as|at|ade|ad|ning|ningen|ningar)|sänk(?:er|a|s|t|ta|tes|as|ning|ningen)|sjunk(?:er|a|it)|sjönk|lägre|krymp(?:er|a|t)|skär(?:s|a)? ne[dr]|dra(?:r|s|gits)? ne[dr]|ne[dr]dragning(?:en)?|nedgång(?:en)?|nedskärning(?:en)?|trappas ne[dr]|nedtrappning(?:en)?|reducera[rts]*|mindre|gå(?:r|tt)? ne[dr]|besparing(?:en)?|halvera[st]*|minus|nedåt|fallande|nedräkning(?:en)?|försvagning(?:en)?|juster(?:as|ats|a) ne[dr]`,
);
/** Of any number, not of money alone: which way it goes, or lies of another. */
export const UPWARDS =
  'längre|högre|fler|större|dyrare|äldre|ökade|ökat|ökar|ökning|steg|stigit|stiger|växte|vuxit|växer|uppgång|höjning';
export const DOWNWARDS =
  'kortare|lägre|färre|mindre|billigare|yngre|minskade|minskat|minskar|minskning|sjönk|sjunkit|sjunker|krympt|nedgång|sänkning';
/** "under 2024", "över hela året": what stands there after words that are no less and no more. */
export const TIME_AFTER = ` (?:(?:hela|det|den|de|denna|dessa|samma|en|ett|första|andra|sista|senaste|förra|både|två|tre|fyra|fem) )*(?:\\d|[${LETTERS}]*(?:år|åren|året|period|dag|natt|kväll|veck|månad|termin|tid|lov|sommar|vinter|vår|höst|kvartal|säsong)|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)`;
export const SAME = words(
  `oförändra(?:t|d|de)|samma (?:belopp|summa|nivå|bidrag|stöd|ersättning)${END}|ligger (?:kvar|fast|still[a]?)|står still[a]?|kvarstår|lika stor[at]*|stannar på|behålls|inte (?:höjs|ökar|ändras|räknas upp)|(?:utan|ingen) (?:höjning|ökning|uppräkning|förändring|ändring)`,
);
export const NOT = words('inte|ej|ingen|inget|inga|varken|aldrig|utan');

// What a day or a year is.

export const FROM = words(
  'från(?: och med)?|fr\\.? ?o\\.? ?m\\.?|börja(?:r|de|t)?(?: gälla)?|starta(?:r|de|t)?|start(?:en|datum|dag(?:en)?)?|början|inled(?:s|er|des|de|ts)|inträd(?:er|de)|träd(?:er|de) i kraft|tillträder|tar vid|tog vid|första dag(?:en)?',
);
export const TO = words(
  'till(?: och med)?|t\\.? ?o\\.? ?m\\.?|löp(?:er|te|a|t) (?:(?:avtalstiden|avtalet|överenskommelsen|perioden) )?ut|upphör(?:de|a|t)?(?: att gälla)?|gå(?:r|tt)? ut|gick ut|ta(?:r|git) slut|tog slut|sluta(?:r|de|t)?(?: att)?(?: gälla)?|avsluta(?:s|des|d|ts)|sista (?:dag(?:en)?|giltighetsdag(?:en)?)|fram till(?: och med)?|till ända|slutdatum(?:et)?|slut(?:et)?',
);
export const CURRENT = words(
  'som gäller (?:nu|i dag|idag)|nu gällande|nuvarande|pågående|befintlig[at]?|gällande|innevarande|löpande|dagens',
);
export const EARLIER = words(
  'tidigare|förra|föregående|förutvarande|första|ursprunglig[at]?|dåvarande|gamla|senaste|andra|tredje|äldre|dessförinnan|då',
);
export const PROPOSED = words(
  'nya|ny|nytt|föreslagna|föreslås|föreslagen|kommande|förslaget|förlängningen|förlängs|nästa|därefter|ersätts|ersätter|framöver',
);
export const MEETS = words(
  `sammanträd(?:er|e|et|a|ets)|${END}sammanträd(?:e|et)|behandla(?:r|s|de)|ta(?:r)? ställning|avgör(?:s|a)?|fattar? beslut|beslut(?:ar|a|et)?|tas upp|tar upp|prövas?|${END}möte(?:t)?|slutligt`,
);
