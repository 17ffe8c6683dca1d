import type { mails as swedish } from '../sv/mails';

export const mails: typeof swedish = {
  invitation: ({ name, link, hours }) => ({
    subject: 'You are invited to Vägval',
    text: `Hello ${name}!

You have been given a role in Vägval, where the municipality follows up its plan for study and career guidance. Open the link to choose a password:

${link}

The link works once, within ${hours / 24} days.
`,
  }),
  reset: ({ name, link, hours }) => ({
    subject: 'Choose a new password in Vägval',
    text: `Hello ${name}!

Somebody has asked for a new password to your account in Vägval. Open the link to choose one:

${link}

The link can be used once, within ${hours} hours. When you have chosen a new password you are signed out everywhere else.

Was it not you? Then there is nothing you need to do. Your password is the same as before.
`,
  }),
};
