/** Signing in. */
export const session = {
  title: 'Logga in',
  about:
    'Vägval följer upp kommunens plan för studie- och yrkesvägledning: vad som lovats, vad som gjorts, vilka som nåtts och hur det gick.',
  exampleTitle: 'Prova med en påhittad kommun',
  exampleLede: 'Välj vem du vill vara. Alla namn och siffror är påhittade, och inget du gör här påverkar någon.',
  /** Before a name and a role, for those who hear the page. */
  signInAs: 'Logga in som',
  /** Where somebody's role holds: on a school, in a municipality. */
  at: { municipality: 'i', area: 'i', 'school-unit': 'på' },
  providersTitle: 'Med kommunens inloggning',
  signInBy: (name: string) => `Logga in med ${name}`,
  signingIn: 'Loggar in …',
  linkRefusedTitle: 'Länken går inte att använda',
  linkRefused:
    'En personlig länk gäller bara en gång och under en begränsad tid. Den här är redan använd eller för gammal. Logga in om du har valt ett lösenord, eller be den som sköter Vägval hos er om en ny länk.',
  toSignIn: 'Till inloggningen',
};
