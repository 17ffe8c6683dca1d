import { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { listUnits } from '@vagval/contracts/units/units';
import { indicatorBody } from './indicator-body';
import { answer } from './requests';
import { startPage } from './start-page';

/** Opens the page of an indicator, answered with a body; `rows` are those of its tables, `pairs` its facts by name. */
export async function openIndicator(address: string, body = indicatorBody) {
  const started = await startPage(address);
  await answer(listSchoolYears, { years: [2025, 2024, 2023], current: 2025 });
  await answer(listUnits, []);
  const asked = await answer(getIndicatorPage, body);
  const rows = () =>
    [...started.element.querySelectorAll('table.data tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((one) => one.textContent.replace(/[\s\u00a0]+/g, ' ').trim()),
    );
  const pairs = () =>
    Object.fromEntries(
      [...started.element.querySelectorAll('dl > div')].map((pair) => [
        pair
          .querySelector('dt')
          ?.textContent.replace(/\u00a0/g, ' ')
          .trim(),
        pair
          .querySelector('dd')
          ?.textContent.replace(/\u00a0/g, ' ')
          .trim(),
      ]),
    );
  return { ...started, asked, rows, pairs };
}

/** Where it stands. */
export const indicatorAddress = '/indikatorer/eligible-vocational';
