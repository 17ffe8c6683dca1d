import { changeUnits, getUnitTree, previewUnitChange } from '@vagval/contracts/units/unit-tree';
import { anAssignment, aSession, ids } from '../../testing/bodies';
import { aMerger, anOrganisation, schools } from '../../testing/organisation-body';
import { answer, refuse, settle } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const administrator = anAssignment({ role: 'administrator', unitId: ids.municipality, unitKind: 'municipality' });
const words = (element: Element | null | undefined) => element?.textContent.replace(/[\s\u00a0]+/g, ' ').trim() ?? '';

async function opened(query = '', organisation = anOrganisation()) {
  const started = await startPage(`/administration/enheter${query}`, aSession(administrator));
  await answer(getUnitTree, organisation);
  const { element } = started;
  const tree = () => [...element.querySelectorAll('vagval-organisation-tree a')].map(words);
  const field = <T extends HTMLElement = HTMLInputElement>(label: string) => {
    const found = [...element.querySelectorAll('label')].find((one) => words(one) === label)!;
    return (found.querySelector('input') ?? document.getElementById(found.htmlFor)) as T;
  };
  const write = async (label: string, value: string) => {
    const input = field(label);
    input.value = value;
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new Event('change'));
    await settle();
  };
  const tick = async (label: string) => {
    field(label).click();
    await settle();
  };
  const press = async (name: string) => {
    [...element.querySelectorAll<HTMLElement>('main button, main a')].find((one) => words(one) === name)!.click();
    await settle();
  };
  return { ...started, tree, field, write, tick, press };
}

describe('the organisation, administered', () => {
  it('shows areas before schools, and closed units only when they are asked for', async () => {
    const { tree, tick, text, router } = await opened();
    expect(tree()).toEqual(['Exempelkommunen', 'Område norr', 'Kullens skola', 'Sjöskolan', 'Sommarskolan']);
    expect(text()).toContain('1 stängd enhet visas inte.');
    expect(text()).toContain('öppnar 1 juli 2027');
    await tick('Visa stängda enheter');
    expect(router.url).toContain('stangda=ja');
    expect(tree()).toContain('Varvsskolan');
    expect(text()).toContain('stängd efter 30 juni 2023');
  });

  it('tells what a unit was called, what it came from, and leads there', async () => {
    const { text, element } = await opened(`?enhet=${ids.kullen}`);
    expect(text()).toContain('Kullaskolan, till och med 30 juni 2024');
    const sjo = await linesOf(element, ids.sjo);
    expect(sjo.map(words)).toEqual(['Varvsskolan']);
    expect(sjo[0]!.getAttribute('href')).toContain(`enhet=${schools.closed}`);
  });

  it('offers nothing to do with a unit that has closed', async () => {
    const { text, element } = await opened(`?enhet=${schools.closed}&gor=byt-namn`);
    expect(text()).toContain('Enheten är stängd eller ska stängas');
    expect(element.querySelector('form')).toBeNull();
  });

  it('says what a merger does before it is done, does it, and says what was done', async () => {
    const { tick, write, press, text, element, router } = await opened(`?enhet=${ids.kullen}&gor=sla-ihop`);
    await tick('Sjöskolan');
    await write('Namn', 'Nya skolan');
    await press('Se vad som händer');
    const asked = await answer(previewUnitChange, aMerger());
    expect(asked).toMatchObject({
      version: 'one',
      change: {
        kind: 'merge',
        day: '2027-07-01',
        unitIds: [ids.kullen, ids.sjo],
        into: { kind: 'new', unit: { name: 'Nya skolan', code: null, parentId: schools.north } },
        assignments: 'move',
      },
    });
    expect(text()).toContain('Kullens skola och Sjöskolan slås ihop till Nya skolan den 1 juli 2027.');
    expect(text()).toContain('Deras siffror till och med 2026/27 finns kvar under egna namn.');
    expect(text()).toContain('3 personer har uppdrag på enheterna som stängs.');
    expect(words(document.activeElement)).toBe('Det här händer');
    // Gone from sight and from the keyboard, but not what was written in it.
    expect(element.querySelector('vagval-unit-change-form')!.hasAttribute('hidden')).toBe(true);

    await press('Genomför');
    expect(await answer(changeUnits, { version: 'two', consequences: aMerger() })).toEqual(asked);
    await answer(getUnitTree, anOrganisation({ version: 'two' }));
    expect(words(element.querySelector('main [role=status]'))).toContain(
      'Ändringen är gjord.Kullens skola och Sjöskolan',
    );
    expect(router.url).toBe(`/administration/enheter?enhet=${schools.summer}`);
    expect(document.activeElement?.getAttribute('role')).toBe('status');
  });

  it('lets one of the merged go on', async () => {
    const { tick, press, write } = await opened(`?enhet=${ids.kullen}&gor=sla-ihop`);
    await tick('Sjöskolan');
    await write('De blir', ids.sjo);
    await tick('Låt dem upphöra');
    await press('Se vad som händer');
    const { change } = await answer(previewUnitChange, aMerger());
    expect(change).toMatchObject({ into: { kind: 'existing', unitId: ids.sjo }, assignments: 'end' });
  });

  it('keeps what was written when the reader goes back to change it', async () => {
    const { write, press, field } = await opened(`?enhet=${ids.kullen}&gor=byt-namn`);
    await write('Nytt namn', 'Kullaskolan');
    await press('Se vad som händer');
    await answer(previewUnitChange, aMerger({ kind: 'rename', closes: [], opens: [], before: ['A'], after: ['B'] }));
    await press('Ändra');
    expect(field('Nytt namn').value).toBe('Kullaskolan');
  });

  it('says beside the field what is wrong with it, and leads there from the top', async () => {
    const { write, press, field, element } = await opened(`?enhet=${ids.kullen}&gor=byt-namn`);
    await write('Nytt namn', ' ');
    await press('Se vad som händer');
    await refuse(previewUnitChange, 'unit-name-missing');
    expect(field('Nytt namn').getAttribute('aria-invalid')).toBe('true');
    const described = field('Nytt namn').getAttribute('aria-describedby')!;
    expect(words(document.getElementById(described))).toBe('Enheten saknar namn. Skriv ett.');
    expect(words(document.activeElement)).toContain('Det går inte så här');
    element.querySelector<HTMLElement>('.summary a')!.click();
    expect(document.activeElement).toBe(field('Nytt namn'));
  });

  it('does not ask about a change without a day', async () => {
    const { write, press, field, text, done } = await opened(`?enhet=${ids.kullen}&gor=stang`);
    await write('Stängd från och med', '');
    await press('Se vad som händer');
    expect(text()).toContain('Välj en dag från den 2 juli 1990 till den 30 juni 2100.');
    expect(field('Stängd från och med').getAttribute('aria-invalid')).toBe('true');
    done();
  });

  it('tells of what somebody else changed meanwhile, and fetches it without losing what was written', async () => {
    const { write, press, field, text } = await opened(`?enhet=${ids.kullen}&gor=byt-namn`);
    await write('Nytt namn', 'Kullaskolan');
    await press('Se vad som händer');
    await refuse(previewUnitChange, 'tree-changed-meanwhile');
    expect(text()).toContain('Någon annan har ändrat organisationen');
    await press('Hämta organisationen på nytt');
    await answer(getUnitTree, anOrganisation({ version: 'two' }));
    expect(field('Nytt namn').value).toBe('Kullaskolan');
    await press('Se vad som händer');
    expect(await answer(previewUnitChange, aMerger())).toMatchObject({ version: 'two' });
  });

  it('gives each part of a split fields of its own, and takes a part away again', async () => {
    const { press, element } = await opened(`?enhet=${ids.kullen}&gor=dela`);
    const parts = () => [...element.querySelectorAll('fieldset.group > legend')].map(words);
    expect(parts()).toEqual(['Del 1', 'Del 2']);
    await press('Lägg till en del');
    expect(parts()).toEqual(['Del 1', 'Del 2', 'Del 3']);
    expect(new Set([...element.querySelectorAll('form [id]')].map(({ id }) => id)).size).toBe(
      element.querySelectorAll('form [id]').length,
    );
    await press('Ta bort del 3');
    expect(parts()).toEqual(['Del 1', 'Del 2']);
  });

  it('stands in the menu of those who may, and turns others away', async () => {
    const { element, router } = await startPage('/administration/enheter', aSession());
    expect(router.url).toBe('/');
    element.querySelector<HTMLElement>('button.who')!.click();
    await settle();
    expect(element.querySelector('#vagval-person-menu')).not.toBeNull();
    expect(element.querySelector('a[href="/administration/enheter"]')).toBeNull();
  });

  it('is found in the menu by an administrator', async () => {
    const { element } = await opened();
    expect(element.querySelector('nav a[href="/administration"]')).not.toBeNull();
    expect(words(element.querySelector('vagval-administration nav a[href="/administration/enheter"]'))).toBe('Enheter');
  });
});

/** Chooses another unit in the tree, and gives the links to what it came from. */
async function linesOf(element: HTMLElement, unitId: string): Promise<Element[]> {
  element.querySelector<HTMLElement>(`vagval-organisation-tree a[href*='${unitId}']`)!.click();
  await settle();
  return [...element.querySelectorAll('vagval-unit-history li a')];
}
