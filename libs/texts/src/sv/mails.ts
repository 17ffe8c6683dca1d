/** What a mail says. */
export interface MailTexts {
  readonly subject: string;
  readonly text: string;
}

/** Whom a mail with a link is to, and how long the link holds. */
export interface LinkMail {
  readonly name: string;
  readonly link: string;
  readonly hours: number;
}

/** Mails, in plain text. */
export const mails = {
  invitation: ({ name, link, hours }: LinkMail): MailTexts => ({
    subject: 'Du är inbjuden till Vägval',
    text: `Hej ${name}!

Du har fått ett uppdrag i Vägval, där kommunen följer upp sin plan för studie- och yrkesvägledning. Öppna länken för att välja ett lösenord:

${link}

Länken går att använda en gång, inom ${hours / 24} dagar.
`,
  }),
  reset: ({ name, link, hours }: LinkMail): MailTexts => ({
    subject: 'Välj ett nytt lösenord i Vägval',
    text: `Hej ${name}!

Någon har bett om ett nytt lösenord till ditt konto i Vägval. Öppna länken för att välja ett:

${link}

Länken går att använda en gång, inom ${hours} timmar. När du har valt ett nytt lösenord loggas du ut överallt annars.

Var det inte du? Då behöver du inte göra något. Ditt lösenord är detsamma som förut.
`,
  }),
};
