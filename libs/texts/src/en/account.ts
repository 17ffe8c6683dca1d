import type { account as swedish } from '../sv/account';

export const account: typeof swedish = {
  own: 'Your account',
  email: 'E-mail address',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in …',
  forgotten: 'Forgotten your password?',
  noAccount:
    'Have you been given a personal link? Open it. No account? Ask whoever runs Vägval where you work for one.',
  faults: {
    emailMissing: 'Write your e-mail address, for example karin.wallin@kommunen.se.',
    passwordMissing: 'Write your password.',
    currentMissing: 'Write your current password.',
    codeMissing: 'Write the setup code.',
    nameMissing: 'Write your name.',
    municipalityCode: 'Write the municipality code with four digits.',
  },
  choose: {
    invitation: 'Choose a password',
    reset: 'Choose a new password',
    invited: (name) => `Welcome to Vägval, ${name}. Choose the password you will sign in with.`,
    forgot: (name) => `Hello ${name}. When you have chosen a new password you are signed out everywhere else.`,
    password: 'New password',
    hint: (least) => `At least ${least} characters. Several words in a row are easy to remember and hard to guess.`,
    submit: 'Save and sign in',
    submitting: 'Saving …',
  },
  ask: {
    title: 'Forgotten password',
    about:
      'Write your e-mail address. If there is an account with it you get a mail with a link, where you choose a new password.',
    submit: 'Send the link',
    submitting: 'Sending …',
    sentTitle: 'Look in your mail',
    sent: (email, hours) =>
      `If there is an account with the address ${email}, a mail is on its way. The link in it works once, within ${hours} hours. If none comes, look among the unwanted mail or ask whoever runs Vägval where you work.`,
    noMailTitle: 'Ask for a link',
    noMail:
      'Vägval sends no mails here. Ask whoever runs Vägval where you work for a link, and open it to choose a new password.',
  },
  page: {
    title: 'My account',
    lede: (email) => `You sign in with ${email}.`,
    withoutEmail:
      'You have no account of your own. You sign in with a personal link from whoever runs Vägval where you work.',
    elsewhere: 'You sign in by other means than a password in Vägval, so there is no password to change here.',
    change: 'Change password',
    about: 'When you have changed your password you are signed out on all other computers and phones.',
    current: 'Current password',
    submit: 'Change password',
    submitting: 'Changing …',
    changed: 'The password is changed. You are signed out on all other computers and phones.',
  },
  ended: {
    title: 'You have been signed out',
    about:
      'Your sign-in no longer holds. Sign in again and go on where you were. What you have written is still there.',
    as: (name) => `Sign in as ${name}`,
    link: 'You need a new personal link to sign in. Ask whoever runs Vägval where you work. What you have written stays on the page as long as you do not leave it.',
    stay: 'Stay on the page',
    leave: 'To the sign-in page',
  },
};
