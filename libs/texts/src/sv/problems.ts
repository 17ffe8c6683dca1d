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
  'invalid-input': () => 'Något i det som skickades går inte att tolka. Ladda om sidan och försök igen.',
  'not-found': () => 'Sidan finns inte. Kontrollera adressen.',
  'not-signed-in': () => 'Du är inte inloggad längre. Logga in igen.',
  'not-allowed': () => 'Din roll kommer inte åt det här. Välj en enhet som du arbetar med, eller byt roll.',
  'cross-site': () => 'Begäran kom från en annan webbplats och stoppades. Öppna Vägval och försök igen.',
  'too-large': () => 'Det som skickades är för stort.',
  unexpected: () => 'Något gick fel hos oss. Ingenting är sparat. Försök igen om en stund.',
};
