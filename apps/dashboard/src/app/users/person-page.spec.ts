import {
  addAssignment,
  changeAssignment,
  changePerson,
  endAssignment,
  getPerson,
  renewLink,
  shutPersonOut,
} from '@vagval/contracts/users/people';
import { ids } from '../../testing/bodies';
import { answer, refuse, settle } from '../../testing/requests';
import { anAssignmentOf, aPerson, opened, organisation } from '../../testing/people-bodies';

describe('the page of a person', () => {
  const page = async (person = aPerson()) => {
    const started = await opened(`/administration/anvandare/${ids.maria}`);
    await answer(getPerson, person);
    return started;
  };

  it('tells their assignments in time: now, then what is to come, then what is over', async () => {
    const { element, text } = await page(
      aPerson({
        assignments: [
          anAssignmentOf({ id: ids.kullen, phase: 'coming', validFrom: '2027-08-01', role: 'counsellor' }),
          anAssignmentOf(),
          anAssignmentOf({ id: ids.sjo, phase: 'past', validFrom: '2024-08-01', validTo: '2025-06-30' }),
        ],
      }),
    );
    expect([...element.querySelectorAll('.columns > div h2')].map((one) => one.textContent)).toEqual([
      'Uppdrag nu',
      'Kommande uppdrag',
      'Tidigare uppdrag',
    ]);
    expect(text()).toContain('från 1 augusti 2027');
    expect(text()).toContain('1 augusti 2024 – 30 juni 2025');
    const ways = [...element.querySelectorAll<HTMLAnchorElement>('.assignments a')];
    expect(ways.map((one) => one.textContent.trim())).toEqual([
      'Vad ser rektor på Kullens skola?',
      'Vad ser studie- och yrkesvägledare på Kullens skola?',
    ]);
    expect(ways[0]!.getAttribute('href')).toBe(`/administration/visa-som?roll=head&enhet=${ids.kullen}`);
  });

  it('ends an assignment after asking, and says that it has', async () => {
    const { press, text } = await page();
    await press('Avsluta rektor, Kullens skola');
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('slutar gälla genast');
    await press(/^Avsluta$/);
    const person = aPerson({ state: 'without-assignment', assignments: [] });
    expect(await answer(endAssignment, { person })).toEqual({ version: 3 });
    expect(text()).toContain('Uppdraget är avslutat.');
    expect(text()).toContain('utan uppdrag');
  });

  it('changes days, and says at the field when they are in the wrong order', async () => {
    const { press, write, field, text } = await page();
    await press('Ändra dagar för rektor, Kullens skola');
    await write('vagval-days-from', '2027-02-01');
    await write('vagval-days-to', '2027-01-31');
    await press(/^Spara$/);
    expect(field('vagval-days-to-fault').textContent).toContain('inte vara före');
    await write('vagval-days-to', '2027-02-28');
    await press(/^Spara$/);
    expect(await answer(changeAssignment, aPerson())).toEqual({
      validFrom: '2027-02-01',
      validTo: '2027-02-28',
      version: 3,
    });
    expect(text()).toContain('Sparat.');
  });

  it('offers to load anew what somebody else has changed meanwhile', async () => {
    const { write, press, text, field } = await page();
    await write('vagval-person-name', 'Maria Ny');
    field('vagval-person-name')
      .closest('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    await refuse(changePerson, 'changed-meanwhile');
    expect(text()).toContain('Någon annan har ändrat det här');
    await press(/^Försök igen$/);
    await answer(getPerson, aPerson({ name: 'Maria Annan', version: 8 }));
    expect(field('vagval-person-name').value).toBe('Maria Annan');
    expect(text()).not.toContain('Någon annan har ändrat');
  });

  it('gives one more assignment, and says at the unit when they have it already', async () => {
    const { press, write, field } = await page();
    await press(/^Ge ett uppdrag$/);
    await organisation();
    await write('vagval-given-role', 'head');
    await write('vagval-given-unit', ids.kullen);
    await press(/^Spara$/);
    await refuse(addAssignment, 'assignment-overlaps');
    expect(field('vagval-given-unit-fault').textContent).toContain('redan den rollen');
  });

  it('shuts somebody out after asking', async () => {
    const { press, text } = await page();
    await press(/^Stäng av$/);
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Maria Lindqvist loggas ut genast');
    [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')].at(-1)!.click();
    await settle();
    const out = aPerson({ state: 'disabled', disabled: true, version: 8 });
    expect(await answer(shutPersonOut, out)).toEqual({ disabled: true, version: 7 });
    expect(text()).toContain('Personen är avstängd.');
    expect(text()).toContain('Öppna kontot igen');
  });

  it('hands out a new link', async () => {
    const { press, field } = await page();
    await press(/^Skapa en länk för nytt lösenord$/);
    await answer(renewLink, { userId: ids.maria, purpose: 'reset', token: 'ny-hemlig-ny-hemlig-ny', mailed: false });
    expect(field('vagval-link').value).toContain('/logga-in/ny-hemlig');
  });

  it('says why the account of somebody who works elsewhere too is left alone', async () => {
    const { text, element, button } = await page(aPerson({ mayChangeAccount: false }));
    expect(text()).toContain('uppdrag även utanför er kommun');
    expect(element.querySelector('vagval-account-form')).toBeNull();
    expect(button(/^Stäng av$/)).toBeUndefined();
  });

  it('lets nobody shut themselves out', async () => {
    const { button, text } = await page(aPerson({ self: true }));
    expect(button(/^Stäng av$/)).toBeUndefined();
    expect(text()).toContain('Det här är du.');
  });
});
