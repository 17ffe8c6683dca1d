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
  'counts-impossible': () => 'The counts do not add up. The numerator cannot be larger than the denominator.',
  'person-not-found': () => 'The person is not one of yours. Go to Users and search again.',
  'person-disabled': () => 'The person is shut out. Open the account again first.',
  'person-already-here': () =>
    'There is already a user with you who has that e-mail address. Find the person and give another assignment.',
  'assignment-not-found': () => 'The assignment is gone. Reload the page to see which assignments the person has.',
  'role-not-for-unit': () =>
    'The role cannot be given here. Heads, counsellors and teachers are assigned to a school unit, the others to the municipality.',
  'validity-reversed': () => 'The assignment ends before it begins. Change the first or the last day.',
  'assignment-overlaps': () =>
    'The person already has that role at the unit on those days. Change that assignment, or choose other days.',
  'last-administrator': () =>
    'The municipality must have at least one administrator. Give somebody else the assignment first, without a last day or at least as long.',
  'own-administrator-role': () =>
    'You cannot take away your own administrator role or disable yourself. Ask another administrator.',
  'email-taken': () => 'Somebody else already has that e-mail address. Enter another.',
  'account-shared': () =>
    'The person has assignments outside your municipality too. The account can therefore not be changed from here. You decide over the assignments with you: end them if the person should not come in.',
  'changed-meanwhile': () =>
    'Somebody else has changed this while you had the page open. Nothing of yours is saved. Reload the page and make the change again.',
  'role-not-viewable': () => 'Vägval cannot be shown as that role at that unit. Choose another role or unit.',
  'view-as-reads-only': () =>
    'You are seeing Vägval as somebody else and can only read. End the viewing to change anything.',
  'invalid-input': () => 'Something that was sent cannot be understood. Reload the page and try again.',
  'not-found': () => 'The page does not exist. Check the address.',
  'not-signed-in': () => 'You are no longer signed in. Sign in again.',
  'not-allowed': () => 'Your role cannot reach this. Choose a unit you work with, or change role.',
  'cross-site': () => 'The request came from another site and was stopped. Open Vägval and try again.',
  'too-large': () => 'What was sent is too large.',
  unexpected: () => 'Something went wrong on our side. Nothing is stored. Try again in a while.',
};
