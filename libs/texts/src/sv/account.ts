/** Accounts: signing in by e-mail and password, choosing and changing the password, coming back when the session has ended. */
export const account = {
  own: 'Ditt konto',
  email: 'E-postadress',
  password: 'Lösenord',
  signIn: 'Logga in',
  signingIn: 'Loggar in …',
  forgotten: 'Glömt lösenordet?',
  noAccount: 'Har du fått en personlig länk? Öppna den. Saknar du konto? Be den som sköter Vägval hos er om ett.',
  /** What is wrong with a field, before anything is sent. */
  faults: {
    emailMissing: 'Skriv din e-postadress, till exempel karin.wallin@kommunen.se.',
    passwordMissing: 'Skriv ditt lösenord.',
    currentMissing: 'Skriv ditt nuvarande lösenord.',
    codeMissing: 'Skriv startkoden.',
    nameMissing: 'Skriv ditt namn.',
    municipalityCode: 'Skriv kommunkoden med fyra siffror.',
  },
  choose: {
    invitation: 'Välj ett lösenord',
    reset: 'Välj ett nytt lösenord',
    invited: (name: string) => `Välkommen till Vägval, ${name}. Välj det lösenord som du ska logga in med.`,
    forgot: (name: string) => `Hej ${name}. När du har valt ett nytt lösenord loggas du ut överallt annars.`,
    password: 'Nytt lösenord',
    hint: (least: string) => `Minst ${least} tecken. Flera ord efter varandra är lätta att minnas och svåra att gissa.`,
    submit: 'Spara och logga in',
    submitting: 'Sparar …',
  },
  ask: {
    title: 'Glömt lösenordet',
    about:
      'Skriv din e-postadress. Finns det ett konto med den får du ett brev med en länk, där du väljer ett nytt lösenord.',
    submit: 'Skicka länken',
    submitting: 'Skickar …',
    sentTitle: 'Titta i din e-post',
    sent: (email: string, hours: string) =>
      `Finns det ett konto med adressen ${email} är ett brev på väg. Länken i det gäller en gång, inom ${hours} timmar. Kommer inget brev, titta i skräpposten eller fråga den som sköter Vägval hos er.`,
    noMailTitle: 'Be om en länk',
    noMail:
      'Här skickar Vägval inga brev. Be den som sköter Vägval hos er om en länk, och öppna den för att välja ett nytt lösenord.',
  },
  page: {
    title: 'Mitt konto',
    lede: (email: string) => `Du loggar in med ${email}.`,
    withoutEmail: 'Du har inget eget konto. Du loggar in med en personlig länk från den som sköter Vägval hos er.',
    elsewhere: 'Du loggar in på ett annat sätt än med ett lösenord i Vägval, så här finns inget lösenord att byta.',
    change: 'Byt lösenord',
    about: 'När du har bytt lösenord loggas du ut på alla andra datorer och telefoner.',
    current: 'Nuvarande lösenord',
    submit: 'Byt lösenord',
    submitting: 'Byter …',
    changed: 'Lösenordet är bytt. Du är utloggad på alla andra datorer och telefoner.',
  },
  ended: {
    title: 'Du har blivit utloggad',
    about:
      'Din inloggning gäller inte längre. Logga in igen, så fortsätter du där du var. Det du har skrivit finns kvar.',
    as: (name: string) => `Logga in som ${name}`,
    link: 'Du behöver en ny personlig länk för att logga in. Be den som sköter Vägval hos er. Det du har skrivit finns kvar på sidan så länge du inte lämnar den.',
    stay: 'Stanna på sidan',
    leave: 'Till inloggningen',
  },
};
