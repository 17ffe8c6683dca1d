import { passwordLength, type PasswordFault } from '@vagval/domain/users/password';
import { formatIn } from '../format';
import type { problems as swedish, ProblemSentence } from '../sv/problems';

const { date, schoolYear } = formatIn('en');
const named = (facts: Parameters<ProblemSentence>[0], otherwise = 'The unit') => String(facts?.['name'] ?? otherwise);
const dayIn = (facts: Parameters<ProblemSentence>[0]) => (facts?.['day'] ? date(String(facts['day'])) : 'that day');

const tooShort = `The password is too short. It needs at least ${passwordLength.least} characters.`;

const otherFaults: Readonly<Record<string, string>> = {
  'too-long': `The password is too long. It may have at most ${passwordLength.most} characters.`,
  'is-email': 'The password may not be your e-mail address. Choose something that others cannot guess.',
  'is-name': 'The password may not be your name. Choose something that others cannot guess.',
} satisfies Record<Exclude<PasswordFault, 'too-short'>, string>;

const minutes = (count: string | number | undefined) =>
  count === undefined ? 'a while' : Number(count) === 1 ? 'a minute' : `${count} minutes`;

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
    'The link has been used or is too old. Ask whoever runs Vägval where you work for a new one.',
  'sign-in-wrong': () => 'The e-mail address or the password is wrong. Try again, or choose a new password.',
  'sign-in-throttled': (facts) =>
    `There have been too many attempts. Wait ${minutes(facts?.['minutes'])} and try again.`,
  'password-wrong': () => 'Your current password is wrong. Write it again.',
  'password-not-allowed': (facts) => otherFaults[String(facts?.['fault'])] ?? tooShort,
  'email-taken': () => 'Somebody else already has that e-mail address. Give another one.',
  'setup-done': () => 'Vägval already has a first administrator. Sign in, or ask that person for help.',
  'setup-code-wrong': () =>
    'The setup code is wrong. It is printed where Vägval is started. Restart Vägval for a new one.',
  'municipality-name-missing': () =>
    'Vägval does not know that municipality code. Check it, or write the name of the municipality.',
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
  'protection-lowered': () =>
    'Protection can be raised, not lowered. Choose the same limits and classes as today, or higher.',
  'indicator-always-open': () =>
    'This indicator cannot be protected further: it does not count people, or it follows from numbers that are known.',
  'definition-unchanged': () => 'The definition is the same as before. Change the text, or go back without saving.',
  'definition-changed-meanwhile': () =>
    'Somebody else has changed the definition while you wrote. Read the new one, then make your change again.',
  'series-break-already-there': () =>
    'The series is broken in that school year already. Choose another school year, or correct back in time.',
  'unit-is-municipality': () =>
    'The municipality itself cannot be renamed, moved, closed or split. Choose an area or a school unit.',
  'unit-wrong-kind': () =>
    'That cannot be done with this kind of unit. Only school units are merged, split and have codes, and a school unit stands below the municipality or an area.',
  'unit-not-open-then': (facts) =>
    `${named(facts)} is not open on ${dayIn(facts)}. Choose another day or another unit.`,
  'unit-already-closed': (facts) =>
    `${named(facts)} closes already, with ${dayIn(facts)} as its last day. Choose a unit that does not close.`,
  'unit-changed-later': (facts) =>
    `${named(facts)} already has a change that holds from ${dayIn(facts)}. Choose that day or a later one.`,
  'unit-unchanged': (facts) => `${named(facts)} is so already. Change something, or leave it.`,
  'unit-parent-not-open': (facts) =>
    `${named(facts, 'The area')} is not open all the time from ${dayIn(facts)}. Choose something else to stand below.`,
  'unit-in-itself': (facts) => `${named(facts, 'The area')} cannot stand below itself. Choose another area.`,
  'unit-has-figures-after': (facts) =>
    `${named(facts)} has figures or activities of the school year ${schoolYear(Number(facts?.['schoolYear']))}. Choose a later day, so that they stay.`,
  'unit-code-malformed': () => 'A school unit code has eight digits. Check it in the register of school units.',
  'unit-code-taken': (facts) =>
    `The code ${String(facts?.['code'] ?? '')} already belongs to ${named(facts, 'another unit')}. If the code is to live on, let that unit go on and rename it.`,
  'unit-name-missing': () => 'The unit has no name. Write one.',
  'school-forms-missing': () => 'The school unit has no school form. Choose at least one.',
  'area-has-open-units': (facts) =>
    `${named(facts, 'The area')} has ${Number(facts?.['count']) === 1 ? 'one open unit' : `${String(facts?.['count'] ?? '')} open units`} below it. Move or close ${Number(facts?.['count']) === 1 ? 'it' : 'them'} first.`,
  'merge-needs-two': () => 'At least two different school units are needed for a merger. Choose one more.',
  'split-needs-two': () => 'A school unit is split into at least two. Add one more, or rename the unit instead.',
  'tree-changed-meanwhile': () =>
    'Somebody else has changed the organisation since you opened the page. Nothing is stored. Reload the page and make the change again if it is still needed.',
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
