import { askForNewPassword, changePassword, choosePassword, readLink, setUp } from '@vagval/contracts/users/account';
import { aSession } from '../../testing/bodies';
import { byLabel, press, submit, write } from '../../testing/forms';
import { answer, refuse, settle, until } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const token = 'abcdefghijklmnopqrstuvwxyz';
const good = 'fyra gröna tallar';
const withPassword = { ...aSession(), email: 'maria@kommunen.se', hasPassword: true } as ReturnType<typeof aSession>;

describe('choosing a password by a link', () => {
  const open = async (purpose: 'invitation' | 'reset' = 'invitation') => {
    const page = await startPage(`/logga-in/${token}`, null);
    await answer(readLink, { purpose, name: 'Maria Lindqvist', email: 'maria@kommunen.se' });
    return { ...page, password: byLabel(page.element, 'Nytt lösenord') };
  };

  it('welcomes whoever is new, and tells whose account it is', async () => {
    const { element, text, password } = await open();
    expect(element.querySelector('h1')?.textContent).toBe('Välj ett lösenord');
    expect(text()).toContain('Välkommen till Vägval, Maria Lindqvist.');
    const email = byLabel(element, 'E-postadress');
    expect([email.value, email.readOnly, email.autocomplete]).toEqual(['maria@kommunen.se', true, 'username']);
    expect([password.type, password.autocomplete]).toEqual(['password', 'new-password']);
  });

  it('says to whoever has forgotten theirs what else will happen', async () => {
    const { element, text } = await open('reset');
    expect(element.querySelector('h1')?.textContent).toBe('Välj ett nytt lösenord');
    expect(text()).toContain('loggas du ut överallt annars');
  });

  it.each([
    ['kort', 'Lösenordet är för kort. Det ska ha minst 12 tecken.'],
    ['å'.repeat(201), 'Lösenordet är för långt.'],
    ['maria@kommunen.se', 'Lösenordet får inte vara din e-postadress.'],
    ['Maria Lindqvist', 'Lösenordet får inte vara ditt namn.'],
  ])('says what is wrong before it is sent (%s)', async (text, words) => {
    const page = await open();
    await write(page.password, text);
    await submit(page.password);
    page.done();
    expect(page.text()).toContain(words);
    expect(document.activeElement).toBe(page.password);
    expect(page.password.getAttribute('aria-describedby')).toMatch(/-hint .*-fault$/);
  });

  it('saves it, signs in and leaves the link behind', async () => {
    const { password, router } = await open();
    await write(password, good);
    await submit(password);
    expect(await answer(choosePassword, withPassword)).toEqual({ token, password: good });
    await until(() => router.url === '/', 'the first page');
  });

  it('says so when somebody else was first', async () => {
    const { password, element } = await open();
    await write(password, good);
    await submit(password);
    await refuse(choosePassword, 'sign-in-link-invalid');
    expect(element.querySelector('h1')?.textContent).toBe('Länken går inte att använda');
  });
});

describe('asking for a new password', () => {
  const asked = async (sendsMail: boolean) => {
    const page = await startPage('/glomt-losenordet', null);
    const email = byLabel(page.element, 'E-postadress');
    await write(email, 'maria@kommunen.se');
    await submit(email);
    expect(await answer(askForNewPassword, { sendsMail })).toEqual({ email: 'maria@kommunen.se' });
    return page;
  };

  it('tells where to look, and not whether there is an account', async () => {
    const { text, element } = await asked(true);
    expect(text()).toContain('Finns det ett konto med adressen maria@kommunen.se är ett brev på väg.');
    expect(text()).toContain('inom 2 timmar');
    expect(document.activeElement).toBe(element.querySelector('h1'));
  });

  it('tells whom to ask where no mails are sent', async () => {
    const { text } = await asked(false);
    expect(text()).toContain('Här skickar Vägval inga brev.');
  });

  it('says what is missing', async () => {
    const { element, text, done } = await startPage('/glomt-losenordet', null);
    const email = byLabel(element, 'E-postadress');
    await write(email, 'maria');
    await submit(email);
    done();
    expect(text()).toContain('Skriv din e-postadress');
    expect(document.activeElement).toBe(email);
  });
});

describe('the own account', () => {
  const open = async () => {
    const page = await startPage('/mitt-konto', withPassword);
    return {
      ...page,
      current: byLabel(page.element, 'Nuvarande lösenord'),
      password: byLabel(page.element, 'Nytt lösenord'),
    };
  };

  it('is reached from the menu under the name, and tells how one signs in', async () => {
    const { element, router, text } = await startPage('/metoder/borta', withPassword);
    element.querySelector<HTMLButtonElement>('button.who')!.click();
    await settle();
    await press(element, 'Mitt konto');
    await until(() => router.url === '/mitt-konto', 'the account');
    await until(() => text().includes('Du loggar in med maria@kommunen.se.'), 'the e-mail');
  });

  it('changes the password, says so, and keeps nothing of it on the page', async () => {
    const { current, password, element } = await open();
    expect([current.autocomplete, password.autocomplete]).toEqual(['current-password', 'new-password']);
    expect(current.form?.querySelector<HTMLInputElement>('[autocomplete="username"]')?.value).toBe('maria@kommunen.se');
    await write(current, 'mitt gamla lösenord');
    await write(password, good);
    await submit(password);
    expect(await answer(changePassword, withPassword)).toEqual({
      currentPassword: 'mitt gamla lösenord',
      password: good,
    });
    expect(element.querySelector('section [role="status"]')?.textContent).toContain('Lösenordet är bytt.');
    expect([current.value, password.value]).toEqual(['', '']);
  });

  it('says at the old one that it is wrong, and keeps what was written', async () => {
    const { current, password, text, element } = await open();
    await write(current, 'fel lösenord här');
    await write(password, good);
    await submit(password);
    await refuse(changePassword, 'password-wrong');
    expect(text()).toContain('Ditt nuvarande lösenord stämmer inte.');
    expect(document.activeElement).toBe(current);
    expect(password.value).toBe(good);
    expect(element.querySelector('section [role="status"]')?.textContent.trim()).toBe('');
  });

  it('has no password to change where there is none', async () => {
    const { element, text } = await startPage('/mitt-konto');
    expect(text()).toContain('Du har inget eget konto.');
    expect(element.querySelector('form')).toBeNull();
  });
});

describe('the first administrator', () => {
  const open = async () => {
    const page = await startPage('/kom-igang', null);
    const field = (words: string) => byLabel(page.element, words);
    const fill = async () => {
      await write(field('Startkod'), 'ABCD-EFGH-JKLM-NPQR');
      await write(field('Kommunkod'), '1384');
      await write(field('Ditt namn'), 'Åsa Berg');
      await write(field('E-postadress'), 'asa@kommunen.se');
      await write(field('Lösenord'), good);
    };
    return { ...page, field, fill };
  };

  it('is told of everything that is missing at once, with a way to each', async () => {
    const { element, field, done } = await open();
    await submit(field('Startkod'));
    done();
    const summary = element.querySelector('.faults')!;
    expect(summary.querySelectorAll('a')).toHaveLength(5);
    summary.querySelectorAll('a')[3]!.click();
    expect(document.activeElement).toBe(field('E-postadress'));
  });

  it('is made, and starts', async () => {
    const { field, fill, router } = await open();
    await fill();
    await submit(field('Startkod'));
    expect(await answer(setUp, withPassword)).toEqual({
      code: 'ABCD-EFGH-JKLM-NPQR',
      name: 'Åsa Berg',
      email: 'asa@kommunen.se',
      password: good,
      municipalityCode: '1384',
    });
    await until(() => router.url === '/', 'the first page');
  });

  it('is asked for the name of the municipality only where its code does not tell it', async () => {
    const { element, field, fill } = await open();
    await fill();
    expect(element.textContent).not.toContain('Kommunens namn');
    await submit(field('Startkod'));
    await refuse(setUp, 'municipality-name-missing');
    expect(document.activeElement).toBe(field('Kommunkod'));
    await write(field('Kommunens namn'), 'Provkommunen');
    await submit(field('Startkod'));
    expect(await answer(setUp, withPassword)).toMatchObject({ municipalityName: 'Provkommunen' });
  });

  it('is told at the code that it is wrong', async () => {
    const { field, fill, text } = await open();
    await fill();
    await submit(field('Startkod'));
    await refuse(setUp, 'setup-code-wrong');
    expect(text()).toContain('Startkoden stämmer inte.');
    expect(document.activeElement).toBe(field('Startkod'));
  });
});
