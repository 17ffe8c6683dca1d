import { getMatrix } from '@vagval/contracts/follow-up/matrix';
import { answer } from '../../testing/requests';
import { matrix, openedMatrix } from './matrix-bodies';

describe('the page of the matrix', () => {
  it('says how it is sorted, and that units are never ranked', async () => {
    const { text } = await openedMatrix('/indikatorer');
    expect(text()).toContain('Ordnade efter hur säkra avvikelserna är. Enheter rangordnas aldrig');
  });

  it('can be sorted by evidence, name and goal, and in no way by a value', async () => {
    const { element } = await openedMatrix('/indikatorer');
    const sorts = [...element.querySelectorAll('label')].find((one) => one.textContent.includes('Ordning'))!;
    expect([...sorts.querySelectorAll('option')].map(({ value }) => value)).toEqual(['evidence', 'name', 'goal']);
    expect(element.querySelectorAll('thead :is(a, button, [aria-sort])')).toHaveLength(0);
  });

  it('says how many of the marks may be chance', async () => {
    const { text } = await openedMatrix('/indikatorer');
    expect(text()).toContain(
      '3 markeringar bygger på jämförelser. Av dem väntas högst en av tio vara slump. Löften räknas i elever eller aktiviteter som är kvar.',
    );
  });

  it('asks for what the address says', async () => {
    const { asked } = await openedMatrix('/indikatorer?ar=2024&form=upper-secondary&mal=3&kon=girls&ordning=name');
    expect(asked).toEqual({
      schoolYear: '2024',
      schoolForm: 'upper-secondary',
      goal: '3',
      gender: 'girls',
      sort: 'name',
    });
  });

  it('does not trust the address', async () => {
    const { asked } = await openedMatrix('/indikatorer?ar=1066&form=castle&mal=alla&kon=x&ordning=value');
    expect(asked).toEqual({ schoolYear: '2025', gender: 'all', sort: 'evidence' });
  });

  it('writes a choice into the address, and the first of each kind out of it', async () => {
    const { element, router } = await openedMatrix('/indikatorer?kon=girls');
    const choose = (label: string, value: string) => {
      const select = [...element.querySelectorAll('label')]
        .find((one) => one.textContent.includes(label))!
        .querySelector('select')!;
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    choose('Ordning', 'name');
    await answer(getMatrix, matrix);
    expect(router.url).toBe('/indikatorer?kon=girls&ordning=name');
    choose('Kön', 'all');
    await answer(getMatrix, matrix);
    expect(router.url).toBe('/indikatorer?ordning=name');
  });

  it('counts the units that have reported all that could be reported by now', async () => {
    // Kullen has all, Sjö waits for a source only, Norra owes everything.
    const { text } = await openedMatrix('/indikatorer');
    expect(text()).toContain('Har rapporterat (2 av 3)');
  });

  it('shows what has come in without showing any value, and counts a hidden figure as come in', async () => {
    const { cells, row } = await openedMatrix('/indikatorer?flik=rapporterat');
    expect(cells('Kullens skola')).toEqual(['3 av 3', '✓ finns', '✓ finns', '✓ finns']);
    expect(cells('Sjöskolan')).toEqual(['1 av 2', '✓ finns', 'gäller inte', 'väntas 25 september']);
    expect(row('Exempelkommunen')).toBeUndefined();
  });

  it('asks what has come in of all pupils, whatever gender was chosen before', async () => {
    const { asked } = await openedMatrix('/indikatorer?flik=rapporterat&kon=girls');
    expect(asked['gender']).toBe('all');
  });

  it('says so when there is nothing to show', async () => {
    const { text } = await openedMatrix('/indikatorer', { ...matrix, columns: [], rows: matrix.rows });
    expect(text()).toContain('Planen har inga indikatorer för den här skolformen');
  });
});
