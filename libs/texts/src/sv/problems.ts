import type { ProblemName } from '@vagval/contracts/problem';

/** Writes a refusal for a reader. The facts are the numbers and names that came with it; any of them may be absent. */
export type ProblemSentence = (facts?: Readonly<Record<string, string | number>>) => string;

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
  'sign-in-link-invalid': () =>
    'Inloggningslänken är redan använd eller för gammal. Be den som sköter Vägval hos er om en ny.',
  'example-not-available': () =>
    'Den användaren hör inte till den påhittade kommunen. Logga in med din egen inloggningslänk.',
  'counts-impossible': () => 'Antalen går inte ihop. Täljaren kan inte vara större än nämnaren.',
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
  'email-taken': () => 'Någon annan har redan den e-postadressen. Ange en annan.',
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
