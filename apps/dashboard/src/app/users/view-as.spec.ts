import { getSession } from '@vagval/contracts/users/session';
import { endViewAs, viewAs } from '@vagval/contracts/users/view-as';
import { anAssignment, aSession, ids } from '../../testing/bodies';
import { answer, settle, until } from '../../testing/requests';
import { startPage } from '../../testing/start-page';
import { admin, opened, organisation } from '../../testing/people-bodies';

describe('seeing as somebody else', () => {
  const seen = anAssignment({ role: 'teacher' });

  it('begins from role and unit in the address, and says on every page as whom', async () => {
    const { press, text, router } = await opened(`/administration/visa-som?roll=teacher&enhet=${ids.kullen}`);
    await organisation();
    await press(/^Visa$/);
    expect(await answer(viewAs, {})).toEqual({ role: 'teacher', unitId: ids.kullen });
    await answer(getSession, { ...aSession(seen, [admin]), viewedFrom: admin } as ReturnType<typeof aSession>);
    await until(() => router.url.startsWith('/aktiviteter'), 'the first page of a teacher');
    expect(text()).toContain('Du ser Vägval som lärare på Kullens skola. Du kan bara läsa');

    await press(/^Avsluta visningen$/);
    await answer(endViewAs, aSession(admin));
    await until(() => router.url === '/administration/anvandare', 'the first page of an administrator');
    expect(text()).not.toContain('Du ser Vägval som');
  });

  it('ends on the first page of whoever saw, also when that is the page one stands on', async () => {
    const leader = anAssignment({ role: 'leadership', unitId: ids.municipality, unitKind: 'municipality' });
    const { element, router } = await startPage('/', { ...aSession(leader, [admin]), viewedFrom: admin } as ReturnType<
      typeof aSession
    >);
    expect(router.url).toBe('/');
    element.querySelector<HTMLButtonElement>('vagval-view-as-banner button')!.click();
    await answer(endViewAs, aSession(admin));
    await until(() => router.url === '/administration/anvandare', 'the first page of an administrator');
  });

  it('says what to choose when nothing is', async () => {
    const { press, element } = await opened('/administration/visa-som');
    await organisation();
    await press(/^Visa$/);
    expect(element.querySelectorAll('vagval-fault-summary a')).toHaveLength(2);
  });

  it('offers no other role of one’s own meanwhile, nor administration', async () => {
    const started = await startPage('/metoder', {
      ...aSession(seen, [admin, anAssignment()]),
      viewedFrom: admin,
    } as ReturnType<typeof aSession>);
    started.element.querySelector<HTMLButtonElement>('.who')!.click();
    await settle();
    expect(started.text()).not.toContain('Du arbetar som');
    expect(started.text()).not.toContain('Administration');
  });
});

describe('assignments in several municipalities', () => {
  it('are told apart by the municipality', async () => {
    const one = anAssignment({ role: 'process-leader', unitName: 'Exempelkommunen', unitKind: 'municipality' });
    const other = anAssignment({ role: 'head', municipalityCode: '1384', municipalityName: 'Grannköping' });
    const { element } = await startPage('/metoder', aSession(one, [one, other]));
    element.querySelector<HTMLButtonElement>('.who')!.click();
    await settle();
    const rows = [...element.querySelectorAll('.panel button.row')].map((row) => row.textContent.trim());
    expect(rows.slice(0, 2)).toEqual(['✓Exempelkommunen, processledare', 'Kullens skola i Grannköping, rektor']);
  });
});
