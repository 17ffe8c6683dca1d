import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { getMatrixTable } from '@vagval/contracts/follow-up/matrix';
import { refuse, settle } from '../../testing/requests';
import { Ask } from './confirm';
import { DataTable } from './data-table';
import { ProblemNote } from './problem';
import { Select } from './select';
import { Tabs } from './tabs';
import { TakeAway } from './take-away';

async function made<T>(part: new () => T, inputs: Readonly<Record<string, unknown>>) {
  const fixture = TestBed.createComponent(part);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await settle();
  return { element: fixture.nativeElement as HTMLElement, part: fixture.componentInstance };
}

describe('the parts of a page', () => {
  beforeEach(() =>
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', component: Nothing }])],
    }),
  );

  it('gives a table row headers, numbers to the right, and a hatch for what is not shown', async () => {
    const { element } = await made(DataTable, {
      content: {
        caption: 'Läsår för läsår',
        columns: [{ name: 'Läsår' }, { name: 'Värde', numeric: true }],
        rows: [
          { name: '2025/26', cells: [{ text: '93 %', kind: 'number' }] },
          { name: '2024/25', cells: [{ text: 'Visas inte', kind: 'hidden' }] },
        ],
      },
    });
    expect(element.querySelector('caption')?.textContent.trim()).toBe('Läsår för läsår');
    expect([...element.querySelectorAll('tbody th')].map((one) => one.getAttribute('scope'))).toEqual(['row', 'row']);
    const [shown, hidden] = element.querySelectorAll('td');
    expect(shown?.className).toBe('number');
    expect(hidden?.className).toContain('hidden-figure');
  });

  it('marks the chosen tab and keeps the rest of the address', async () => {
    await TestBed.inject(Router).navigateByUrl('/x?ar=2024');
    const { element } = await made(Tabs, {
      label: 'Vad sidan visar',
      tabs: [
        { id: null, name: 'Diagram' },
        { id: 'tabell', name: 'Tabell' },
      ],
      chosen: 'tabell',
    });
    const links = [...element.querySelectorAll('a')];
    expect(links.map((one) => one.getAttribute('aria-current'))).toEqual([null, 'true']);
    expect(links.map((one) => one.getAttribute('href')?.split('?')[1])).toEqual(['ar=2024', 'ar=2024&flik=tabell']);
  });

  it('tells what was picked in a select, which has a label also when it is quiet', async () => {
    const { element, part } = await made(Select, {
      label: 'Läsår',
      quiet: true,
      value: '2025',
      options: [
        { value: '2025', name: '2025/26' },
        { value: '2024', name: '2024/25' },
      ],
    });
    const picked: string[] = [];
    part.picked.subscribe((value) => picked.push(value));
    const select = element.querySelector('select')!;
    expect([select.labels?.[0]?.textContent.includes('Läsår'), select.value]).toEqual([true, '2025']);
    select.value = '2024';
    select.dispatchEvent(new Event('change'));
    expect(picked).toEqual(['2024']);
  });

  it('says what stopped a table from being saved, and lets the reader try again', async () => {
    const { element } = await made(TakeAway, { endpoint: getMatrixTable, given: { schoolYear: 2025 } });
    const button = element.querySelector('button')!;
    button.click();
    await settle();
    expect(button.disabled).toBe(true);
    await refuse(getMatrixTable, 'not-allowed');
    await settle();
    expect(element.querySelector('[role="alert"]')?.textContent).toContain('Din roll kommer inte åt det här.');
    expect(button.disabled).toBe(false);
  });

  it.each([
    [{ name: 'offline', facts: {}, fields: [] }, 'Det går inte att nå Vägval'],
    [{ name: 'plan-not-found', facts: {}, fields: [] }, 'Ingen plan gäller'],
  ])('says what is wrong and what to do: %j', async (problem, words) => {
    const { element } = await made(ProblemNote, { problem });
    expect(element.querySelector('[role="alert"]')?.textContent).toContain(words);
    expect(element.querySelector('button')).toBeNull();
  });

  it.each([
    ['Ångra', true],
    ['Avbryt', false],
  ])('asks before something is done: %s is %p', async (word, expected) => {
    const answered = TestBed.inject(Ask).confirm({ title: 'Ångra filen?', text: 'Siffrorna tas bort.', yes: 'Ångra' });
    await settle();
    const dialog = document.querySelector('[role="dialog"]')!;
    expect(document.getElementById(dialog.getAttribute('aria-labelledby')!)?.textContent).toBe('Ångra filen?');
    [...dialog.querySelectorAll('button')].find((one) => one.textContent.trim() === word)!.click();
    await settle();
    await expect(answered).resolves.toBe(expected);
  });
});

@Component({ selector: 'vagval-nothing', template: '' })
class Nothing {}
