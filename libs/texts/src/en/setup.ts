import type { setup as swedish } from '../sv/setup';

export const setup: typeof swedish = {
  title: 'Get started with Vägval',
  about: 'Nobody can sign in yet. The first administrator then invites everyone else.',
  code: 'Setup code',
  codeHint:
    'The code is printed in the window or log where Vägval is started. It holds until there is a first administrator.',
  name: 'Your name',
  municipalityCode: 'Municipality code',
  municipalityCodeHint: 'Four digits, for example 1384 for Kungsbacka.',
  municipalityName: 'Name of the municipality',
  municipalityNameHint: 'Needed only for a code that is none of Sweden’s municipalities.',
  submit: 'Make the administrator',
  submitting: 'Making …',
  invite: 'Vägval is new here. Begin by making the first administrator.',
  toSetup: 'Get started',
  printedCode: ({ code, link }) =>
    `Nobody can sign in yet. Make the first administrator at ${link}\nSetup code: ${code}`,
};
