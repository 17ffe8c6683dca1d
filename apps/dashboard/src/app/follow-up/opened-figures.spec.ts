import { closeExact } from '@vagval/contracts/disclosure/disclosure';
import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { listUnits } from '@vagval/contracts/units/units';
import { anAssignment, anExactState, aSession, ids } from '../../testing/bodies';
import { headBody } from '../../testing/head-body';
import { answer, settle } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

it('leaves nothing exact on the page when exact figures are closed: all of it is asked for anew', async () => {
  const controller = anAssignment({ role: 'controller', unitId: ids.municipality, unitKind: 'municipality' });
  const mayOpen = anExactState({ seesOwn: false, mayOpen: true });
  const opened = { purpose: 'Avstämning mot betygskatalogen', until: new Date(Date.now() + 3600_000).toISOString() };
  const { element, text, done } = await startPage('/', aSession(controller), { ...mayOpen, opened });
  const answerPage = async (tier: 'opened' | 'published') => {
    await answer(listSchoolYears, { years: [2025], current: 2025 });
    await answer(listUnits, []);
    await answer(getHeadPage, { ...headBody, tier });
  };
  await answerPage('opened');
  expect(text()).toContain('Exakta tal, öppnade för ett ändamål');

  element.querySelector<HTMLButtonElement>('vagval-exact-banner button')!.click();
  await settle();
  await answer(closeExact, mayOpen);
  await answerPage('published');

  expect(text()).toContain('Skyddade tal');
  expect(text()).not.toContain('Exakta tal');
  done();
});
