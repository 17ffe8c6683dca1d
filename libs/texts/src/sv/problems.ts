import type { ProblemName } from '@vagval/contracts/problem';
import { passwordLength, type PasswordFault } from '@vagval/domain/users/password';
import { formatIn } from '../format';

/** Writes a refusal for a reader. The facts are the numbers and names that came with it; any of them may be absent. */
export type ProblemSentence = (facts?: Readonly<Record<string, string | number>>) => string;

const tooShort = `Lösenordet är för kort. Det ska ha minst ${passwordLength.least} tecken.`;

const otherFaults: Readonly<Record<string, string>> = {
  'too-long': `Lösenordet är för långt. Det får ha högst ${passwordLength.most} tecken.`,
  'is-email': 'Lösenordet får inte vara din e-postadress. Välj något som andra inte kan gissa.',
  'is-name': 'Lösenordet får inte vara ditt namn. Välj något som andra inte kan gissa.',
} satisfies Record<Exclude<PasswordFault, 'too-short'>, string>;

const minutes = (count: string | number | undefined) =>
  count === undefined ? 'en stund' : Number(count) === 1 ? 'en minut' : `${count} minuter`;
const { date, schoolYear } = formatIn('sv');
const named = (facts: Parameters<ProblemSentence>[0], otherwise = 'Enheten') => String(facts?.['name'] ?? otherwise);
const dayIn = (facts: Parameters<ProblemSentence>[0]) => (facts?.['day'] ? date(String(facts['day'])) : 'den dagen');

/** What a refused request means and what to do about it. */
export const problems: Readonly<Record<ProblemName, ProblemSentence>> = {
  'empty-group': () => 'Det finns ingen att räkna på. En andel av ingen går inte att visa.',
  'school-year-not-found': () => 'Läsåret finns inte i Vägval. Välj ett annat läsår.',
  'municipality-not-found': () => 'Kommunen finns inte i Vägval. Kontrollera kommunkoden.',
  'unit-not-found': () => 'Enheten finns inte i Vägval. Välj en annan enhet, eller kontrollera koden.',
  'unit-not-yet-open': () => 'Enheten fanns inte det här läsåret. Välj ett annat läsår.',
  'indicator-not-found': () => 'Indikatorn finns inte. Gå till Indikatorer och välj en annan.',
  'plan-not-found': () => 'Ingen plan gäller det här läsåret. Välj ett annat läsår.',
  'import-not-found': () => 'Filen finns inte kvar. Ladda upp den igen.',
  'import-not-recognised': () =>
    'Filen känns inte igen. Vägval läser Skolverkets exportfiler, datasidor från Kolada, skolenhetsregistret och egna antal som CSV.',
  'import-too-large': () =>
    'Filen är för stor. Den får vara högst 20 MB. Dela upp den och ladda upp delarna var för sig.',
  'import-too-many-rows': () =>
    'Filen har för många rader. Den får ha högst 200 000. Dela upp den och ladda upp delarna var för sig.',
  'import-empty': () => 'Filen är tom, eller så kom ingen fil med. Välj filen igen.',
  'import-has-errors': () =>
    'Filen har fel och är inte inläst. Ingenting är sparat. Rätta felen och ladda upp filen igen.',
  'import-already-taken-in': () =>
    'Filen är redan inläst eller ångrad. Ladda upp den igen om den ska läsas in på nytt.',
  'import-not-taken-in': () => 'Filen är inte inläst, så det finns inget att ångra.',
  'import-replaced-later': (facts) =>
    facts?.['file']
      ? `En senare fil, ${facts['file']}, har ersatt de här siffrorna. Ångra den först.`
      : 'En senare fil har ersatt de här siffrorna. Ångra den senare filen först.',
  'sign-in-link-invalid': () => 'Länken är redan använd eller för gammal. Be den som sköter Vägval hos er om en ny.',
  'sign-in-wrong': () => 'E-postadressen eller lösenordet stämmer inte. Försök igen, eller välj ett nytt lösenord.',
  'sign-in-throttled': (facts) =>
    `Det har blivit för många försök. Vänta ${minutes(facts?.['minutes'])} och försök igen.`,
  'password-wrong': () => 'Ditt nuvarande lösenord stämmer inte. Skriv det igen.',
  'password-not-allowed': (facts) => otherFaults[String(facts?.['fault'])] ?? tooShort,
  'email-taken': () => 'Någon annan har redan den e-postadressen. Ange en annan.',
  'setup-done': () => 'Vägval har redan en första administratör. Logga in, eller be den personen om hjälp.',
  'setup-code-wrong': () =>
    'Startkoden stämmer inte. Den skrivs ut där Vägval startas. Starta om Vägval för att få en ny.',
  'municipality-name-missing': () =>
    'Vägval känner inte till kommunkoden. Kontrollera den, eller skriv kommunens namn.',
  'example-not-available': () =>
    'Den användaren hör inte till den påhittade kommunen. Logga in med din egen inloggningslänk.',
  'provider-not-found': () => 'Inloggningen finns inte längre eller är avstängd. Välj ett annat sätt att logga in.',
  'provider-name-taken': () => 'Det finns redan en inloggning med det namnet. Välj ett annat namn.',
  'provider-insecure': () =>
    'Adressen måste börja med https. Annars kan någon på vägen läsa uppgifterna. Be den som sköter inloggningen hos er om rätt adress.',
  'provider-not-in-example': () =>
    'I den påhittade kommunen kan vem som helst vara administratör. Därför går det inte att koppla en inloggning där. Gör det i er egen kommun.',
  'provider-secret-needed': () =>
    'När utfärdarens adress ändras behövs en ny klienthemlighet. Skriv in den och spara igen.',
  'provider-unreachable': (facts) =>
    facts?.['provider']
      ? `${facts['provider']} svarar inte just nu. Försök igen om en stund, eller logga in på ett annat sätt.`
      : 'Inloggningen svarar inte just nu. Försök igen om en stund, eller logga in på ett annat sätt.',
  'provider-answer-invalid': (facts) =>
    facts?.['provider']
      ? `Svaret från ${facts['provider']} gick inte att lita på, så du är inte inloggad. Försök igen. Händer det på nytt, säg till den som sköter Vägval hos er.`
      : 'Svaret från inloggningen gick inte att lita på, så du är inte inloggad. Försök igen. Händer det på nytt, säg till den som sköter Vägval hos er.',
  'sign-in-interrupted': () =>
    'Inloggningen avbröts eller tog för lång tid, så du är inte inloggad. Välj hur du vill logga in och försök igen.',
  'sign-in-cancelled': () => 'Inloggningen avbröts. Välj hur du vill logga in och försök igen.',
  'sign-in-without-role': (facts) =>
    facts?.['provider']
      ? `Du är inloggad hos ${facts['provider']}, men du har ingen roll i Vägval. Be den som är administratör för Vägval i ${facts['municipality']} att ge dig en. Logga sedan in igen.`
      : 'Du har ingen roll i Vägval. Be den som är administratör för Vägval i din kommun att ge dig en. Logga sedan in igen.',
  'token-not-found': () => 'Nyckeln finns inte. Ladda om sidan.',
  'token-permission-not-of-role': () =>
    'Rollen har inte alla rättigheter som du valt. Ta bort dem som rollen saknar, eller välj en annan roll.',
  'token-beside-cookie': () => 'Skicka antingen en nyckel eller en inloggning, inte båda.',
  'counts-impossible': () => 'Antalen går inte ihop. Täljaren kan inte vara större än nämnaren.',
  'protection-lowered': () =>
    'Skyddet kan höjas men inte sänkas. Välj samma gränser och klasser som i dag, eller högre.',
  'indicator-always-open': () =>
    'Det här måttet går inte att skydda mer: det räknar inte personer, eller så går det att räkna ut ur tal som är kända.',
  'definition-unchanged': () => 'Definitionen är densamma som förut. Ändra texten, eller gå tillbaka utan att spara.',
  'definition-changed-meanwhile': () =>
    'Någon annan har ändrat definitionen medan du skrev. Läs den nya, och gör sedan om din ändring.',
  'series-break-already-there': () =>
    'Serien bryts redan det läsåret. Välj ett annat läsår, eller rätta bakåt i tiden.',
  'unit-is-municipality': () =>
    'Kommunen själv går inte att döpa om, flytta, stänga eller dela. Välj ett område eller en skolenhet.',
  'unit-wrong-kind': () =>
    'Det går inte med den sortens enhet. Bara skolenheter slås ihop, delas och har kod, och en skolenhet ligger under kommunen eller ett område.',
  'unit-not-open-then': (facts) =>
    `${named(facts)} är inte öppen ${dayIn(facts)}. Välj en annan dag eller en annan enhet.`,
  'unit-already-closed': (facts) =>
    `${named(facts)} stängs redan, med ${dayIn(facts)} som sista dag. Välj en enhet som inte stängs.`,
  'unit-changed-later': (facts) =>
    `${named(facts)} har redan en ändring som gäller från och med ${dayIn(facts)}. Välj den dagen eller en senare dag.`,
  'unit-unchanged': (facts) => `${named(facts)} är redan så. Ändra något, eller låt bli.`,
  'unit-parent-not-open': (facts) =>
    `${named(facts, 'Området')} är inte öppet hela tiden från och med ${dayIn(facts)}. Välj något annat att ligga under.`,
  'unit-in-itself': (facts) => `${named(facts, 'Området')} kan inte ligga under sig självt. Välj ett annat område.`,
  'unit-has-figures-after': (facts) =>
    `${named(facts)} har siffror eller aktiviteter för läsåret ${schoolYear(Number(facts?.['schoolYear']))}. Välj en senare dag, så att de finns kvar.`,
  'unit-code-malformed': () => 'Skolenhetskoden har åtta siffror. Kontrollera den i skolenhetsregistret.',
  'unit-code-taken': (facts) =>
    `Koden ${String(facts?.['code'] ?? '')} hör redan till ${named(facts, 'en annan enhet')}. Ska koden leva vidare, låt den enheten gå vidare och döp om den.`,
  'unit-name-missing': () => 'Enheten saknar namn. Skriv ett.',
  'school-forms-missing': () => 'Skolenheten saknar skolform. Välj minst en.',
  'area-has-open-units': (facts) =>
    `${named(facts, 'Området')} har ${Number(facts?.['count']) === 1 ? 'en öppen enhet' : `${String(facts?.['count'] ?? '')} öppna enheter`} under sig. Flytta eller stäng ${Number(facts?.['count']) === 1 ? 'den' : 'dem'} först.`,
  'merge-needs-two': () => 'Det behövs minst två olika skolenheter att slå ihop. Välj en till.',
  'split-needs-two': () => 'En skolenhet delas i minst två. Lägg till en till, eller döp om enheten i stället.',
  'tree-changed-meanwhile': () =>
    'Någon annan har ändrat organisationen sedan du öppnade sidan. Ingenting är sparat. Ladda om sidan och gör om ändringen om den fortfarande behövs.',
  'person-not-found': () => 'Personen finns inte hos er. Gå till Användare och sök igen.',
  'person-disabled': () => 'Personen är avstängd. Öppna kontot igen först.',
  'person-already-here': () =>
    'Det finns redan en användare hos er med den e-postadressen. Sök upp personen och ge ett uppdrag till.',
  'assignment-not-found': () => 'Uppdraget finns inte kvar. Ladda om sidan och se vilka uppdrag personen har.',
  'role-not-for-unit': () =>
    'Rollen går inte att ge här. Rektor, vägledare och lärare får uppdrag på en skolenhet, de andra i kommunen.',
  'validity-reversed': () => 'Uppdraget slutar innan det börjar. Ändra den första eller den sista dagen.',
  'assignment-overlaps': () =>
    'Personen har redan den rollen på enheten under de dagarna. Ändra det uppdraget, eller välj andra dagar.',
  'last-administrator': () =>
    'Kommunen måste ha minst en administratör. Ge någon annan det uppdraget först, utan slutdag eller minst lika länge.',
  'own-administrator-role': () =>
    'Du kan inte ta bort din egen administratörsroll eller stänga av dig själv. Be en annan administratör.',
  'account-shared': () =>
    'Personen har uppdrag även utanför er kommun. Därför går kontot inte att ändra härifrån. Ni styr över uppdragen hos er: avsluta dem om personen inte ska komma in.',
  'changed-meanwhile': () =>
    'Någon annan har ändrat det här medan du hade sidan öppen. Inget av ditt är sparat. Ladda om sidan och gör om ändringen.',
  'role-not-viewable': () =>
    'Det går inte att visa Vägval som den rollen på den enheten. Välj en annan roll eller enhet.',
  'view-as-reads-only': () => 'Du ser Vägval som någon annan och kan bara läsa. Avsluta visningen för att ändra något.',
  'invalid-input': () => 'Något i det som skickades går inte att tolka. Ladda om sidan och försök igen.',
  'not-found': () => 'Sidan finns inte. Kontrollera adressen.',
  'not-signed-in': () => 'Du är inte inloggad längre. Logga in igen.',
  'not-allowed': () => 'Din roll kommer inte åt det här. Välj en enhet som du arbetar med, eller byt roll.',
  'cross-site': () => 'Begäran kom från en annan webbplats och stoppades. Öppna Vägval och försök igen.',
  'too-large': () => 'Det som skickades är för stort.',
  unexpected: () => 'Något gick fel hos oss. Ingenting är sparat. Försök igen om en stund.',
};
