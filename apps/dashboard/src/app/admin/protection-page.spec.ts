import {
  getProtection,
  getSights,
  setProtection,
  tryProtection,
  type Protection,
} from '@vagval/contracts/admin/protection';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { listUnits } from '@vagval/contracts/units/units';
import type { Role } from '@vagval/domain/actor';
import { anAssignment, aSession, ids } from '../../testing/bodies';
import { answer, refuse, settle } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const rules = (given: Partial<Protection> = {}): Protection => ({
  smallestCount: 5,
  smallestGroup: 10,
  national: { smallestCount: 5, smallestGroup: 10 },
  indicators: [
    {
      id: 'dropout',
      code: 'C1',
      name: { sv: 'Avbrott', en: 'Dropout' },
      catalogue: 'ordinary',
      disclosure: 'ordinary',
    },
    { id: 'work-experience', code: 'D5', name: { sv: 'Prao', en: 'Work' }, catalogue: 'open', disclosure: 'open' },
  ],
  ...given,
});

async function opened(role: Role = 'administrator', address = '/administration/skydd') {
  const assignment = anAssignment({ role, unitId: ids.municipality, unitKind: 'municipality' });
  const started = await startPage(address, aSession(assignment));
  await answer(getProtection, rules());
  await answer(listSchoolYears, { years: [2025], current: 2025 });
  await answer(listUnits, []);
  const { element } = started;
  const field = <T extends HTMLElement>(name: string) => element.querySelector<T>(`#${name}`)!;
  const write = async (name: string, value: string) => {
    const input = field<HTMLInputElement>(name);
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await settle();
  };
  const press = async (words: string) => {
    [...element.querySelectorAll('button')].find((one) => one.textContent.trim() === words)!.click();
    await settle();
  };
  const tick = async () => {
    field('understood').click();
    await settle();
  };
  return { ...started, field, write, press, tick };
}

describe('protection of small numbers', () => {
  it('offers what is as today or higher, and nothing to change to those who may only read', async () => {
    const { element } = await opened();
    const choices = [...element.querySelectorAll('select')].map((one) =>
      [...one.options].map(({ text }) => text.trim()),
    );
    expect(choices.slice(0, 2)).toEqual([
      ['Vanligt', 'Känsligt'],
      ['Öppet', 'Vanligt', 'Känsligt'],
    ]);
  });

  it('only tells the coordinator', async () => {
    const { text, element } = await opened('coordinator');
    expect(text()).toContain('Administratören kan höja dem');
    expect(element.querySelector('form select')).toBeNull();
    expect(element.querySelector<HTMLInputElement>('#smallestGroup')?.disabled).toBe(true);
    expect(text()).not.toContain('Höj skyddet');
  });

  it('says at the field what can be written, and asks nobody while it is wrong', async () => {
    const { write, press, text, field, done } = await opened();
    await write('smallestGroup', '9');
    expect(text()).toContain('Skriv ett heltal från 10 till 100.');
    await press('Prova');
    expect(document.activeElement).toBe(field('smallestGroup'));
    done();
  });

  it('tells what other rules would do before they hold', async () => {
    const { write, press, text } = await opened();
    await write('smallestGroup', '15');
    await press('Prova');
    const asked = await answer(tryProtection, {
      schoolYear: 2025,
      now: { exact: 412, band: 30, hidden: 58 },
      then: { exact: 380, band: 25, hidden: 95 },
    });
    expect(asked).toEqual({ smallestCount: 5, smallestGroup: 15, raised: [] });
    expect(text()).toContain('Läsåret 2025/26, med dagens regler: 412 tal exakt');
    expect(text()).toContain('Med de nya reglerna: 380 tal exakt');
    expect(text()).toContain('Ingenting är sparat');
  });

  it('raises only when the reader knows that it cannot be undone', async () => {
    const { element, press, tick, text, field } = await opened();
    const select = element.querySelector('select')!;
    select.value = 'sensitive';
    select.dispatchEvent(new Event('change'));
    await settle();
    await press('Höj skyddet');
    expect(text()).toContain('Bekräfta först');
    expect(document.activeElement).toBe(field('understood'));
    await tick();
    await press('Höj skyddet');
    const [dropout, work] = rules().indicators;
    const raised = rules({ indicators: [{ ...dropout!, disclosure: 'sensitive' }, work!] });
    const asked = await answer(setProtection, raised);
    expect(asked).toEqual({ smallestCount: 5, smallestGroup: 10, raised: [{ indicatorId: 'dropout', disclosure: 'sensitive' }] }); // prettier-ignore
    expect(text()).toContain('Skyddet är höjt');
    expect([...element.querySelector('select')!.options].map(({ text: word }) => word.trim())).toEqual(['Känsligt']);
  });

  it('says what the API refuses, and keeps what was written', async () => {
    const { write, press, tick, text, field } = await opened();
    await write('smallestGroup', '12');
    await tick();
    await press('Höj skyddet');
    await refuse(setProtection, 'protection-lowered');
    expect(text()).toContain('Skyddet kan höjas men inte sänkas');
    expect(field<HTMLInputElement>('smallestGroup').value).toBe('12');
  });

  it('shows in words what the head of a school sees', async () => {
    const { text } = await opened('administrator', `/administration/skydd?enhet=${ids.kullen}`);
    await answer(getSights, {
      unitName: 'Bergaskolan',
      schoolYear: 2025,
      indicators: [{ id: 'dropout', code: 'C1', name: { sv: 'Avbrott', en: 'Dropout' } }],
      rows: [
        { unitId: ids.kullen, unitName: 'Bergaskolan', sights: [{ all: 'own', girls: 'own', boys: 'own' }] },
        { unitId: ids.municipality, unitName: 'Hela', sights: [{ all: 'exact', girls: 'band', boys: 'hidden' }] },
      ],
    });
    expect(text()).toContain('Det rektorn för Bergaskolan ser');
    expect(text()).toContain('Exakt, egen enhet');
    expect(text()).toContain('flickor: band, pojkar: visas inte');
  });
});
