import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { getEventChoices, listEvents, type AuditEventAnswer } from '@vagval/contracts/audit-log/audit-log';
import type { Role } from '@vagval/domain/actor';
import { anAssignment, aSession, ids } from '../../testing/bodies';
import { answer, refuse, settle } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const takenIn: AuditEventAnswer = {
  id: 12,
  at: '2026-11-24T09:32:00.000Z',
  who: 'Karin Wallin',
  role: 'coordinator',
  action: 'imports.taken-in',
  unitName: null,
  before: {},
  after: { file: 'behöriga.csv', source: 'tidy-csv', added: 120, changed: 3 },
  reason: null,
};
const renamed: AuditEventAnswer = {
  ...takenIn,
  id: 11,
  at: '2026-11-23T23:30:00.000Z',
  who: 'Driftansvarig',
  role: null,
  action: 'disclosure.exports-allowed',
  before: { 'exact-exports': false },
  after: { 'exact-exports': true },
};
const signedIn: AuditEventAnswer = {
  ...takenIn,
  id: 10,
  at: '2026-11-23T22:30:00.000Z',
  who: 'Maria Lindqvist',
  role: 'head',
  action: 'users.signed-in',
  unitName: 'Kullens skola',
  after: {},
};
const opened: AuditEventAnswer = {
  ...signedIn,
  id: 9,
  action: 'disclosure.opened',
  after: { until: '2026-11-23T23:30:00.000Z' },
  reason: 'Avstämning mot betygskatalogen',
};
const choices = {
  people: ['Karin Wallin', 'Maria Lindqvist'],
  units: [{ id: ids.kullen, name: 'Kullens skola' }],
  years: 5,
  exactYears: 10,
};

async function at(
  address: string,
  events: AuditEventAnswer[] = [takenIn, renamed, signedIn, opened],
  next: number | null = null,
  role: Role = 'coordinator',
) {
  const assignment = anAssignment({ role, unitId: ids.municipality, unitKind: 'municipality' });
  const started = await startPage(address, aSession(assignment));
  const asked = await answer(listEvents, { events, next });
  await answer(getEventChoices, choices);
  const { element } = started;
  const told = () =>
    [...element.querySelectorAll('vagval-event-list li')].map((one) =>
      [...one.querySelectorAll('time, .what > p')].map(({ textContent }) => textContent.trim()).join(' | '),
    );
  const field = (label: string) =>
    [...element.querySelectorAll('form label')]
      .find((one) => (one.firstElementChild?.textContent ?? one.textContent).includes(label))!
      .querySelector<HTMLInputElement>('input, select')!;
  const press = async (words: string) => {
    const button = [...element.querySelectorAll<HTMLElement>('main button, main a')].find(
      (one) => one.textContent.trim() === words,
    );
    if (!button) throw new Error(`nothing says ${words}`);
    button.click();
    await settle();
  };
  return { ...started, asked, told, field, press };
}

describe('what has happened', () => {
  it('is told by day, in sentences, with who did it as what and where', async () => {
    const { asked, told, element } = await at('/administration/handelser');
    expect(asked).toEqual({});
    expect([...element.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      '24 november 2026',
      '23 november 2026',
    ]);
    expect(told()).toEqual([
      '10:32 | Karin Wallin läste in filen behöriga.csv: 120 nya värden, 3 ändrade. | SYV-samordnare · Hela kommunen',
      '00:30 | Driftansvarig tillät att filer innehåller exakta tal. | Hela kommunen',
      '23:30 | Maria Lindqvist loggade in. | rektor · Kullens skola',
      '23:30 | Maria Lindqvist öppnade exakta tal till 24 november 2026 00:30. | rektor · Kullens skola',
    ]);
  });

  it('tells what was changed, and why, to whoever opens it; nothing to open where there is no more to tell', async () => {
    const { element } = await at('/administration/handelser');
    const details = [...element.querySelectorAll('vagval-event-list li')].map((one) =>
      [...one.querySelectorAll('details dl > div')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    );
    expect(details).toEqual([
      ['Fil behöriga.csv', 'Källa Egna antal', 'Nya värden 120', 'Ändrade värden 3'].map((line) =>
        expect.stringMatching(line.replace(' ', ' ?')),
      ),
      [expect.stringMatching(/^Exakta tal i filer ?nej → ?ändrades till ja$/)],
      [],
      // Until when they were open stands in the sentence.
      [expect.stringMatching(/^Varför ?Avstämning/)],
    ]);
    expect(element.querySelectorAll('details')).toHaveLength(3);
    // Each says which event it is of, to those who go from one to the next.
    expect(element.querySelector('summary .hidden-visually')?.textContent).toContain('behöriga.csv');
  });

  it('asks for what stands in the address, and shows it in the form', async () => {
    const { asked, field } = await at(
      `/administration/handelser?fran=2026-11-01&till=2026-11-30&person=Karin%20Wallin&galler=imports&enhet=${ids.kullen}&sok=beh`,
    );
    expect(asked).toEqual({
      from: '2026-11-01',
      to: '2026-11-30',
      person: 'Karin Wallin',
      group: 'imports',
      unitId: ids.kullen,
      text: 'beh',
    });
    expect(['Från', 'Till och', 'Person', 'Vad det', 'Enhet', 'Sök'].map((label) => field(label).value)).toEqual([
      '2026-11-01',
      '2026-11-30',
      'Karin Wallin',
      'imports',
      ids.kullen,
      'beh',
    ]);
  });

  it('puts what is chosen in the address, and begins at the newest again', async () => {
    const { field, press, router } = await at('/administration/handelser?fore=10');
    field('Person').value = 'Maria Lindqvist';
    field('Sök').value = '  skola ';
    await press('Visa');
    expect(await answer(listEvents, { events: [signedIn], next: null })).toEqual({
      person: 'Maria Lindqvist',
      text: 'skola',
    });
    expect(router.url).toBe('/administration/handelser?person=Maria%20Lindqvist&sok=skola');
    await press('Rensa');
    expect(await answer(listEvents, { events: [], next: null })).toEqual({});
    expect(router.url).toBe('/administration/handelser');
  });

  it('asks for nothing while the days are swapped, and says so at both', async () => {
    const { field, press, element, done } = await at('/administration/handelser');
    field('Från').value = '2026-11-30';
    field('Till och').value = '2026-11-01';
    await press('Visa');
    const fault = element.querySelector('#vagval-event-days');
    expect(fault?.textContent).toContain('Byt plats');
    expect(fault?.getAttribute('role')).toBe('alert');
    for (const label of ['Från', 'Till och'])
      expect([field(label).getAttribute('aria-invalid'), field(label).getAttribute('aria-describedby')]).toEqual([
        'true',
        'vagval-event-days',
      ]);
    expect(document.activeElement).toBe(field('Till och'));
    done();
  });

  it('is read page by page, with the reader left above what is new', async () => {
    const { press, router, text } = await at('/administration/handelser?galler=users', [signedIn], 10);
    expect(text()).toContain('De 1 senaste händelserna.');
    await press('Visa äldre');
    expect(await answer(listEvents, { events: [{ ...signedIn, id: 3 }], next: null })).toEqual({
      group: 'users',
      before: '10',
    });
    expect(router.url).toBe('/administration/handelser?galler=users&fore=10');
    expect(document.activeElement?.id).toBe('results');
    expect(text()).toContain('1 äldre händelse');
    await press('Till de senaste');
    await answer(listEvents, { events: [signedIn], next: 10 });
    expect(router.url).toBe('/administration/handelser?galler=users');
  });

  it('is taken away as it was chosen, all pages together', async () => {
    const { press } = await at('/administration/handelser?sok=beh&fore=10');
    await press('Hämta som fil');
    const [asked] = TestBed.inject(HttpTestingController).match(({ url }) => url === '/api/audit-log/table');
    expect(asked!.request.params.keys().sort()).toEqual(['language', 'text']);
    asked!.flush(new Blob(['']));
    await settle();
  });

  it('says what would be here when nothing has happened, and otherwise what to do', async () => {
    expect((await at('/administration/handelser', [])).text()).toContain('Inget har hänt än. Här syns inloggningar');
  });

  it('says that nothing matches what is chosen', async () => {
    expect((await at('/administration/handelser?sok=x', [])).text()).toContain('Ta bort något av valen');
  });

  it('says for how long events are kept', async () => {
    expect((await at('/administration/handelser')).text()).toContain(
      'Händelser sparas i 5 år. De som gäller exakta tal sparas i 10 år.',
    );
  });

  it('says what went wrong, and tries again', async () => {
    const assignment = anAssignment({ role: 'leadership', unitId: ids.municipality, unitKind: 'municipality' });
    const { element, text } = await startPage('/administration/handelser', aSession(assignment));
    await refuse(listEvents, 'unexpected');
    await answer(getEventChoices, choices);
    element.querySelector<HTMLButtonElement>('vagval-problem button')!.click();
    await settle();
    await answer(listEvents, { events: [takenIn], next: null });
    await answer(getEventChoices, choices);
    expect(text()).toContain('behöriga.csv');
  });

  it.each<[Role, boolean]>([
    ['coordinator', true],
    ['leadership', true],
    ['administrator', true],
    ['controller', false],
    ['head', false],
  ])('is in the menu under Administration for those who may: %s %s', async (role, may) => {
    const assignment = anAssignment({ role, unitId: ids.municipality, unitKind: 'municipality' });
    const { element, router } = await startPage('/metoder/borta', aSession(assignment));
    const isInMenu = element.querySelector('nav a[href="/administration"]') !== null;
    // The controller administers too, but is not told who did what.
    expect(isInMenu).toBe(may || role === 'controller');
    await router.navigateByUrl('/administration/handelser');
    expect(router.url).toBe(may ? '/administration/handelser' : '/');
  });
});
