import type { session as swedish } from '../sv/session';

export const session: typeof swedish = {
  title: 'Sign in',
  about:
    'Vägval follows up the municipality’s plan for study and career guidance: what was promised, what was done, who was reached and how it went.',
  exampleTitle: 'Try it with a made-up municipality',
  exampleLede: 'Choose who you want to be. Every name and figure is made up, and nothing you do here affects anyone.',
  signInAs: 'Sign in as',
  at: { municipality: 'in', area: 'in', 'school-unit': 'at' },
  providersTitle: 'With the municipality’s sign-in',
  signInBy: (name: string) => `Sign in with ${name}`,
  signingIn: 'Signing in …',
  linkRefusedTitle: 'The link cannot be used',
  linkRefused:
    'A personal link works once and for a limited time. This one has been used or is too old. Sign in if you have chosen a password, or ask whoever runs Vägval where you work for a new link.',
  toSignIn: 'To the sign-in page',
};
