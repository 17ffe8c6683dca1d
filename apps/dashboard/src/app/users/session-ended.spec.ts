import { TestBed } from '@angular/core/testing';
import { endpoint } from '@vagval/contracts/endpoint';
import { nothing, table } from '@vagval/contracts/measured';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { changePassword, signIn } from '@vagval/contracts/users/account';
import { chooseAssignment, signInToExample } from '@vagval/contracts/users/session';
import { anAssignment, aSession, ids } from '../../testing/bodies';
import { byLabel, press, submit, write } from '../../testing/forms';
import { answer, refuse, settle, until } from '../../testing/requests';
import { startPage } from '../../testing/start-page';
import { Api } from '../core/api';
import { Reload } from '../core/reload';

const good = 'fyra gröna tallar';
/** A file as any feature has one. */
const someTable = endpoint({
  method: 'GET',
  path: '/some/table',
  allow: 'units.read',
  input: nothing,
  output: table,
  as: 'table',
});
const maria = { ...aSession(), email: 'maria@kommunen.se', hasPassword: true } as ReturnType<typeof aSession>;

/** On a page where something is written, when the session has ended. */
async function endedWhileWriting(session = maria) {
  const page = await startPage('/mitt-konto', session);
  const [current, password] = [byLabel(page.element, 'Nuvarande lösenord'), byLabel(page.element, 'Nytt lösenord')];
  await write(current, 'mitt gamla lösenord');
  await write(password, good);
  await submit(password);
  await refuse(changePassword, 'not-signed-in');
  const dialog = await openedDialog();
  return { ...page, current, password, dialog };
}

async function openedDialog(): Promise<HTMLElement> {
  const found = () => document.querySelector<HTMLElement>('[role="dialog"] h2');
  await until(() => found() !== null, 'the dialog');
  return found()!.closest('[role="dialog"]')!;
}
const isOpen = () => document.querySelector('[role="dialog"]') !== null;

describe('a session that ends while a page is open', () => {
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((one) => one.replaceChildren()));

  it('is said on top of the page, with the e-mail filled in and the password to write', async () => {
    const { dialog, router, current, password } = await endedWhileWriting();
    expect(dialog.textContent).toContain('Du har blivit utloggad');
    expect(document.getElementById(dialog.getAttribute('aria-labelledby')!)?.textContent).toBe(
      'Du har blivit utloggad',
    );
    const email = byLabel(dialog, 'E-postadress');
    expect([email.value, email.readOnly]).toEqual(['maria@kommunen.se', true]);
    await until(() => document.activeElement === byLabel(dialog, 'Lösenord'), 'the focus in the dialog');
    expect(router.url).toBe('/mitt-konto');
    expect([current.value, password.value]).toEqual(['mitt gamla lösenord', good]);
    // Labels of the dialog lead to its own fields and not to those of the page below.
    expect(new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size).toBe(
      document.querySelectorAll('[id]').length,
    );
  });

  it('goes on where the reader was: what was refused is asked again', async () => {
    const { dialog, element } = await endedWhileWriting();
    await write(byLabel(dialog, 'Lösenord'), good);
    await submit(byLabel(dialog, 'Lösenord'));
    expect(await answer(signIn, maria)).toEqual({ email: 'maria@kommunen.se', password: good });
    expect(await answer(changePassword, maria)).toEqual({ currentPassword: 'mitt gamla lösenord', password: good });
    expect(isOpen()).toBe(false);
    expect(element.querySelector('section [role="status"]')?.textContent).toContain('Lösenordet är bytt.');
  });

  it('stays open when the password is wrong', async () => {
    const { dialog } = await endedWhileWriting();
    await write(byLabel(dialog, 'Lösenord'), 'fel lösenord här');
    await submit(byLabel(dialog, 'Lösenord'));
    await refuse(signIn, 'sign-in-wrong');
    expect(isOpen()).toBe(true);
    expect(dialog.textContent).toContain('stämmer inte');
  });

  it('leaves everything as it is for whoever closes the dialog, and asks again next time', async () => {
    const { dialog, element, current, password } = await endedWhileWriting();
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await until(() => !isOpen(), 'the dialog to close');
    expect([current.value, password.value]).toEqual(['mitt gamla lösenord', good]);
    expect(element.querySelector('form [role="alert"]')?.textContent).toContain('Logga in igen');
    await submit(password);
    await refuse(changePassword, 'not-signed-in');
    expect(await openedDialog()).not.toBeNull();
  });

  it('comes back in the assignment the reader worked in', async () => {
    const other = anAssignment({ role: 'counsellor', unitId: ids.sjo, unitName: 'Sjöskolan' });
    const both = [anAssignment(), other];
    const working = { ...maria, assignment: other, assignments: both } as typeof maria;
    const { dialog, element } = await endedWhileWriting(working);
    await write(byLabel(dialog, 'Lösenord'), good);
    await submit(byLabel(dialog, 'Lösenord'));
    await answer(signIn, { ...working, assignment: anAssignment() } as typeof maria);
    expect(await answer(chooseAssignment, working)).toEqual({ unitId: ids.sjo, role: 'counsellor' });
    await answer(changePassword, working);
    expect(element.querySelector('button.who')?.textContent).toContain('Sjöskolan');
  });

  it('leaves nothing of the page to somebody else who signs in', async () => {
    const { dialog } = await endedWhileWriting();
    let reloads = 0;
    TestBed.inject(Reload).now = () => void reloads++;
    await write(byLabel(dialog, 'Lösenord'), good);
    await submit(byLabel(dialog, 'Lösenord'));
    await answer(signIn, { ...maria, userId: ids.activity } as typeof maria);
    await settle();
    expect(reloads).toBe(1);
  });

  it('is mended by one press for a ready-made user of the example, for all that waits', async () => {
    const { element } = await startPage('/?ar=2024');
    await refuse(listSchoolYears, 'not-signed-in');
    const dialog = await openedDialog();
    await press(dialog, 'Logga in som Maria Lindqvist');
    expect(await answer(signInToExample, aSession())).toEqual({ userId: ids.maria });
    await answer(listSchoolYears, { schoolYears: [], current: 2025 } as never).catch(() => undefined);
    expect(isOpen()).toBe(false);
    expect(element.querySelector('header')).not.toBeNull();
  });

  it('is noticed when a file is asked for, which is refused in bytes', async () => {
    await startPage('/mitt-konto', maria);
    const refused = expect(TestBed.inject(Api).saveTable(someTable, {})).rejects.toMatchObject({
      status: 401,
    });
    await refuse(someTable, 'not-signed-in');
    const dialog = await openedDialog();
    await press(dialog, 'Till inloggningen');
    await refused;
  });

  it('says what somebody with a personal link can do, and leads to the sign-in page', async () => {
    const real = aSession(anAssignment({ example: false }));
    const { router } = await startPage('/?ar=2024', real);
    await refuse(listSchoolYears, 'not-signed-in');
    const dialog = await openedDialog();
    expect(dialog.textContent).toContain('Du behöver en ny personlig länk');
    await press(dialog, 'Till inloggningen');
    await until(() => router.url.startsWith('/logga-in'), 'the sign-in page');
    expect(router.parseUrl(router.url).queryParams).toEqual({ till: '/?ar=2024' });
  });
});
