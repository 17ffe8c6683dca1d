import type { problems as swedish } from '../sv/problems';

export const problems: typeof swedish = {
  'empty-group': () => 'There is nobody to count. A share of nobody cannot be shown.',
  'school-year-not-found': () => 'The school year is not in Vägval. Choose another one.',
  'municipality-not-found': () => 'The municipality is not in Vägval. Check its code.',
  'unit-not-found': () => 'The unit is not in Vägval. Choose another one, or check its code.',
  'unit-not-yet-open': () => 'The unit did not exist that school year. Choose another year.',
  'indicator-not-found': () => 'There is no such indicator. Go to Indicators and choose another one.',
  'plan-not-found': () => 'No plan holds that school year. Choose another year.',
  'import-not-found': () => 'The file is no longer there. Upload it again.',
  'import-not-recognised': () =>
    'The file is not recognised. Vägval reads exports from Skolverket, data pages from Kolada, the register of school units, and your own counts as CSV.',
  'import-too-large': () => 'The file is too large. It may be at most 20 MB. Split it and upload the parts one by one.',
  'import-too-many-rows': () =>
    'The file has too many rows. It may have at most 200,000. Split it and upload the parts one by one.',
  'import-empty': () => 'The file is empty, or none came along. Choose it again.',
  'import-has-errors': () =>
    'The file has errors and was not taken in. Nothing is stored. Correct them and upload it again.',
  'import-already-taken-in': () => 'The file has already been taken in or undone. Upload it again to take it in anew.',
  'import-not-taken-in': () => 'The file has not been taken in, so there is nothing to undo.',
  'import-replaced-later': (facts) =>
    facts?.['file']
      ? `A later file, ${facts['file']}, has replaced these figures. Undo that one first.`
      : 'A later file has replaced these figures. Undo the later file first.',
  'sign-in-link-invalid': () =>
    'The sign-in link has been used or is too old. Ask whoever runs Vägval where you work for a new one.',
  'example-not-available': () => 'That user does not belong to the made-up municipality. Use your own sign-in link.',
  'provider-not-found': () => 'This way to sign in is gone or turned off. Choose another way to sign in.',
  'provider-name-taken': () => 'There is already a sign-in with that name. Choose another name.',
  'provider-insecure': () =>
    'The address must begin with https. Otherwise somebody on the way can read what is sent. Ask whoever runs sign-in where you work for the right address.',
  'provider-not-in-example': () =>
    'Anybody can be an administrator of the made-up municipality, so no sign-in can be connected there. Do it in your own municipality.',
  'provider-secret-needed': () => 'A new issuer address needs a new client secret. Enter it and save again.',
  'provider-unreachable': (facts) =>
    `${facts?.['provider'] ?? 'The sign-in'} is not answering. Try again in a while, or sign in another way.`,
  'provider-answer-invalid': (facts) =>
    `The answer from ${facts?.['provider'] ?? 'the sign-in'} could not be trusted, so you are not signed in. Try again. If it happens again, tell whoever runs Vägval where you work.`,
  'sign-in-interrupted': () =>
    'The sign-in was interrupted or took too long, so you are not signed in. Choose how to sign in and try again.',
  'sign-in-cancelled': () => 'The sign-in was cancelled. Choose how to sign in and try again.',
  'sign-in-without-role': (facts) =>
    facts?.['provider']
      ? `You are signed in at ${facts['provider']}, but you have no role in Vägval. Ask the administrator of Vägval in ${facts['municipality']} to give you one. Then sign in again.`
      : 'You have no role in Vägval. Ask the administrator of Vägval in your municipality to give you one. Then sign in again.',
  'token-not-found': () => 'The key does not exist. Reload the page.',
  'token-permission-not-of-role': () =>
    'The role lacks some of the permissions you chose. Remove those, or choose another role.',
  'token-beside-cookie': () => 'Send either a key or a sign-in, not both.',
  'counts-impossible': () => 'The counts do not add up. The numerator cannot be larger than the denominator.',
  'invalid-input': () => 'Something that was sent cannot be understood. Reload the page and try again.',
  'not-found': () => 'The page does not exist. Check the address.',
  'not-signed-in': () => 'You are no longer signed in. Sign in again.',
  'not-allowed': () => 'Your role cannot reach this. Choose a unit you work with, or change role.',
  'cross-site': () => 'The request came from another site and was stopped. Open Vägval and try again.',
  'too-large': () => 'What was sent is too large.',
  unexpected: () => 'Something went wrong on our side. Nothing is stored. Try again in a while.',
};
