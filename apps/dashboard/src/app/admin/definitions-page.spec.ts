import { changeDefinition, listDefinitions, type DefinitionAnswer } from '@vagval/contracts/admin/definitions';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import type { Role } from '@vagval/domain/actor';
import { anAssignment, aSession, ids } from '../../testing/bodies';
import { answer, refuse, settle } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const said = (sv: string) => ({ sv, en: `${sv} (en)` });
const words = { numerator: said('De som slutat'), denominator: said('Alla elever'), note: said('') };
const aDefinition = (given: Partial<DefinitionAnswer> = {}): DefinitionAnswer => ({
  id: 'dropout',
  code: 'C6',
  name: said('Studieavbrott'),
  catalogue: words,
  here: words,
  versions: [],
  ...given,
});

async function opened(role: Role = 'administrator') {
  const assignment = anAssignment({ role, unitId: ids.municipality, unitKind: 'municipality' });
  const started = await startPage('/administration/matt?indikator=dropout', aSession(assignment));
  await answer(listDefinitions, [aDefinition({ id: 'degree', code: 'C1' }), aDefinition()]);
  await answer(listSchoolYears, { years: [2025, 2024], current: 2025 });
  const { element } = started;
  const write = async (id: string, value: string) => {
    const field = element.querySelector<HTMLTextAreaElement>(`#${id}`)!;
    field.value = value;
    field.dispatchEvent(new Event('input'));
    await settle();
  };
  const click = async (selector: string) => {
    element.querySelector<HTMLElement>(selector)!.click();
    await settle();
  };
  return { ...started, write, click, save: () => click('button[type=submit]') };
}

describe('what the indicators mean', () => {
  it('asks what a change does to the years before, and sends nothing until it is answered', async () => {
    const { write, save, text, click } = await opened();
    await write('numerator-sv', 'De som slutat utan examen');
    await save();
    expect(text()).toContain('Välj vad ändringen gör med åren före.');
    expect(text()).toContain('Skriv minst tio tecken om varför.');
    expect((document.activeElement as HTMLInputElement).name).toBe('effect');
    await click('#anew');
    await write('reason', 'Vi räknar bara dem utan examen.');
    await save();
    const asked = await answer(changeDefinition, [
      aDefinition({
        here: { ...words, numerator: said('De som slutat utan examen') },
        versions: [
          {
            version: 1,
            fromSchoolYear: 2025,
            reason: 'Vi räknar bara dem utan examen.',
            changedBy: 'Lena Fors',
            changedAt: '2026-10-08T08:00:00.000Z',
          },
        ],
      }),
    ]);
    expect(asked).toMatchObject({
      basedOn: 0,
      words: { numerator: { sv: 'De som slutat utan examen', en: 'De som slutat (en)' } },
      effect: { kind: 'counted-anew', schoolYear: 2025 },
    });
    expect(text()).toContain('Definitionen är sparad.');
    expect(text()).toContain('Räknas så från och med läsåret 2025/26.');
  });

  it('keeps what was written when somebody else was first', async () => {
    const { write, save, text, click, element } = await opened();
    await write('denominator-sv', 'Elever i gymnasieskolan');
    await write('reason', 'Tydligare ord för dem vi räknar.');
    await click('#corrected');
    await save();
    await refuse(changeDefinition, 'definition-changed-meanwhile');
    expect(text()).toContain('Någon annan har ändrat definitionen medan du skrev');
    expect(element.querySelector<HTMLTextAreaElement>('#denominator-sv')?.value).toBe('Elever i gymnasieskolan');
  });

  it('only tells those who do not decide', async () => {
    const { text, element } = await opened('coordinator');
    expect(text()).toContain('De som slutat, av alla elever.');
    expect(element.querySelector('form')).toBeNull();
  });
});
