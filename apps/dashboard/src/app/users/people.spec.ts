import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { invitePerson, listPeople } from '@vagval/contracts/users/people';
import { ids } from '../../testing/bodies';
import { answer, refuse } from '../../testing/requests';
import { anAssignmentOf, aPerson, opened, organisation } from '../../testing/people-bodies';

describe('the people of the municipality', () => {
  it('are listed with what they work with and how they stand', async () => {
    const { text, element } = await opened('/administration/anvandare');
    await answer(listPeople, [
      aPerson(),
      aPerson({
        id: ids.sjo,
        name: 'Nils Ny',
        email: null,
        state: 'without-assignment',
        assignments: [anAssignmentOf({ phase: 'past', validTo: '2026-06-30' })],
      }),
    ]);
    expect(text()).toContain('2 användare');
    expect(text()).toMatch(/Maria Lindqvist ?maria@kommunen.example ?rektor, Kullens skola ?aktiv/);
    expect(text()).toMatch(/Nils Ny ?ingen e-post ?Inget uppdrag nu\. ?utan uppdrag/);
    expect(element.querySelector('.people a')?.getAttribute('href')).toBe(`/administration/anvandare/${ids.maria}`);
  });

  it('are searched for by the address, which the page writes', async () => {
    const { router, write, press } = await opened('/administration/anvandare?sok=mar&lage=invited');
    expect(await answer(listPeople, [])).toEqual({ search: 'mar', state: 'invited' });
    await write('vagval-roll', 'head');
    expect(await answer(listPeople, [])).toEqual({ search: 'mar', state: 'invited', role: 'head' });
    await write('vagval-sok', ' karin ');
    await press(/^Sök$/);
    expect(router.url).toBe('/administration/anvandare?sok=karin&lage=invited&roll=head');
  });

  it('say what to do when nobody fits', async () => {
    const { text, element } = await opened('/administration/anvandare?sok=x');
    await answer(listPeople, []);
    expect(text()).toContain('Ingen användare stämmer');
    expect(element.querySelector('vagval-empty a')?.textContent).toBe('Visa alla');
  });

  it('are where an administrator begins, who has no part in the follow-up', async () => {
    const { router } = await opened('/');
    expect(router.url).toBe('/administration/anvandare');
  });
});

describe('inviting somebody', () => {
  it('says by field what is missing, with a way to each, and sends nothing', async () => {
    const { press, element, field } = await opened('/administration/anvandare/bjud-in');
    await organisation();
    await press(/^Bjud in$/);
    const ways = [...element.querySelectorAll<HTMLAnchorElement>('vagval-fault-summary a')];
    expect(ways.map((one) => one.textContent.trim())).toEqual([
      'Skriv personens namn.',
      'Skriv en hel e-postadress, som namn@kommunen.se.',
      'Välj en roll.',
      'Välj en enhet.',
    ]);
    expect(document.activeElement?.contains(ways[0]!)).toBe(true);
    ways[1]!.click();
    expect(document.activeElement).toBe(field('vagval-email'));
    expect(field('vagval-email').getAttribute('aria-invalid')).toBe('true');
    TestBed.inject(HttpTestingController).expectNone({ method: 'POST' });
  });

  it('offers the units that the role can be given over', async () => {
    const { write, field } = await opened('/administration/anvandare/bjud-in');
    await organisation();
    const names = () => [...field('vagval-0-unit').querySelectorAll('option')].map((one) => one.textContent.trim());
    expect(names()).toEqual(['Välj enhet', 'Exempelkommunen', 'Kullens skola', 'Sjöskolan']);
    await write('vagval-0-role', 'head');
    expect(names()).toEqual(['Välj enhet', 'Kullens skola', 'Sjöskolan']);
    await write('vagval-0-role', 'controller');
    expect(names()).toEqual(['Välj enhet', 'Exempelkommunen']);
    expect(field('vagval-0-unit').value).toBe(ids.municipality);
  });

  const filled = async () => {
    const page = await opened('/administration/anvandare/bjud-in');
    await organisation();
    await page.write('vagval-name', 'Nina Ny');
    await page.write('vagval-email', 'nina@kommunen.example');
    await page.write('vagval-0-role', 'head');
    await page.write('vagval-0-unit', ids.sjo);
    await page.write('vagval-0-from', '2027-01-01');
    await page.press(/^Bjud in$/);
    return page;
  };

  it('shows the link once, with what to do with it', async () => {
    const { text, field, element } = await filled();
    const token = 'hemlig-hemlig-hemlig';
    expect(await answer(invitePerson, { userId: ids.maria, purpose: 'invitation', token, mailed: false })).toEqual({
      name: 'Nina Ny',
      email: 'nina@kommunen.example',
      assignments: [{ role: 'head', unitId: ids.sjo, validFrom: '2027-01-01', validTo: null }],
    });
    expect(field('vagval-link').value).toBe(`${location.origin}/logga-in/${token}`);
    expect(text()).toContain('Skicka länken till personen på ett säkert sätt');
    expect(element.querySelector('form')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Länken visas bara nu');
  });

  it('says at the e-mail that the person is here already, and keeps what was written', async () => {
    const { text, field } = await filled();
    await refuse(invitePerson, 'person-already-here');
    expect(field('vagval-email').getAttribute('aria-describedby')).toBe('vagval-email-fault');
    expect(field('vagval-email-fault').textContent).toContain('Sök upp personen');
    expect(field('vagval-name').value).toBe('Nina Ny');
    expect(text()).not.toContain('visas bara nu');
  });
});
