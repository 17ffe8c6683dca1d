import { closeExact, openExact, type ExactState } from '@vagval/contracts/disclosure/disclosure';
import { anAssignment, anExactState, aSession, ids } from '../../testing/bodies';
import { answer, refuse, settle, until } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const controller = aSession(anAssignment({ role: 'controller', unitId: ids.municipality, unitKind: 'municipality' }));
const mayOpen = anExactState({ seesOwn: false, mayOpen: true });
const purpose = 'Avstämning mot betygskatalogen i åk 9';
const inAnHour = () => new Date(Date.now() + 3600_000).toISOString();

async function opened(exact: ExactState = mayOpen, session = controller) {
  const started = await startPage('/metoder/borta', session, exact);
  const banner = () => started.element.querySelector('vagval-exact-banner .banner');
  const press = async (words: string, within: ParentNode = document) => {
    const button = [...within.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent.trim() === words);
    if (!button) throw new Error(`no button says ${words}`);
    button.click();
    await settle();
  };
  const openMenu = async () => {
    started.element.querySelector<HTMLButtonElement>('button.who')!.click();
    await settle();
  };
  const openDialog = async () => {
    await openMenu();
    await press('Öppna exakta tal …');
    await until(() => document.querySelector('[role="dialog"] textarea') !== null, 'the dialog');
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]')!;
    const field = dialog.querySelector('textarea')!;
    const write = async (text: string) => {
      field.value = text;
      dialog.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await settle();
    };
    return { dialog, field, write };
  };
  return { ...started, banner, press, openMenu, openDialog };
}

describe('exact figures', () => {
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((one) => one.replaceChildren()));

  it('are offered only to those who may open them, and not while they are open', async () => {
    const head = await opened(anExactState(), aSession());
    await head.openMenu();
    expect(head.text()).not.toContain('Öppna exakta tal');
  });

  it('are offered to who may', async () => {
    const { openMenu, text, banner } = await opened();
    await openMenu();
    expect(text()).toContain('Öppna exakta tal');
    expect(banner()).toBeNull();
  });

  it('say on every page that they are open, for what and until when, and can be closed', async () => {
    const until = '2026-11-24T13:30:00.000Z';
    const { banner, press, text, openMenu } = await opened({ ...mayOpen, opened: { purpose, until } });

    expect(banner()?.textContent).toContain(`Exakta tal är öppna till kl.\u00a014.30. Ändamål: ${purpose}`);
    expect(banner()?.closest('[role="status"]')).not.toBeNull();
    await openMenu();
    expect(text()).not.toContain('Öppna exakta tal …');
    await press('Stäng', banner()!);
    await answer(closeExact, mayOpen);
    expect(banner()).toBeNull();
  });

  it('stay marked as open when closing them did not succeed', async () => {
    const { banner, press, element } = await opened({ ...mayOpen, opened: { purpose, until: inAnHour() } });
    await press('Stäng', banner()!);
    await refuse(closeExact, 'unexpected');
    expect(banner()).not.toBeNull();
    expect(element.querySelector('vagval-exact-banner [role="alert"]')).not.toBeNull();
  });

  it('ask what they are for, and say what is written down', async () => {
    const { openDialog } = await opened();
    const { dialog, field } = await openDialog();

    expect(document.getElementById(dialog.getAttribute('aria-labelledby')!)?.textContent).toBe('Öppna exakta tal');
    expect(field.labels[0]?.textContent).toContain('Vad ska du använda');
    expect(document.activeElement).toBe(field);
    expect(dialog.textContent).toContain('ditt namn, din roll, när du öppnade och vad du skrev');
    expect(dialog.textContent).toContain('Filer du hämtar har fortfarande skyddade tal.');
  });

  it.each([
    ['', 'Skriv minst 10 tecken'],
    ['   kort   ', 'Skriv minst 10 tecken'],
    ['x'.repeat(501), 'Skriv högst 500 tecken'],
  ])('are not asked for with a purpose that says nothing, or too much', async (text, fault) => {
    const { openDialog, done } = await opened();
    const { dialog, field, write } = await openDialog();
    await write(text);

    const said = document.getElementById('vagval-purpose-fault')!;
    expect(said.textContent).toContain(fault);
    expect(said.getAttribute('role')).toBe('alert');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toContain('vagval-purpose-fault');
    expect(document.activeElement).toBe(field);
    expect(dialog.isConnected).toBe(true);
    done();
  });

  it('are opened with the purpose, without its white space, and the focus comes back', async () => {
    const { openDialog, banner, element } = await opened();
    const { write } = await openDialog();
    await write(`  ${purpose} `);

    expect(await answer(openExact, { ...mayOpen, opened: { purpose, until: inAnHour() } })).toEqual({ purpose });
    await until(() => document.querySelector('[role="dialog"]') === null, 'the dialog to close');
    expect(banner()?.textContent).toContain(purpose);
    expect(document.activeElement).toBe(element.querySelector('button.who'));
  });

  it('keep what was written when the API refuses, and say why', async () => {
    const { openDialog, banner } = await opened();
    const { dialog, field, write } = await openDialog();
    await write(purpose);
    await refuse(openExact, 'not-allowed');
    expect(dialog.textContent).toContain('Din roll kommer inte åt det här.');
    expect([field.value, banner()]).toEqual([purpose, null]);
  });
});
