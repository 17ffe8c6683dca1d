import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, RouterLink } from '@angular/router';
import type { Measured } from '@vagval/domain/measured';
import { aShare } from '../../testing/bodies';
import { settle } from '../../testing/requests';
import { MeasuredFigure } from './measured-figure';

const kind = { unit: 'share', counted: 'pupils', kind: 'rate' } as const;

@Component({
  selector: 'vagval-linked-figure',
  imports: [MeasuredFigure, RouterLink],
  template: `<a routerLink="/x"><vagval-measured [measured]="{ kind: 'suppressed' }" [indicator]="kind" /></a>`,
})
class LinkedFigure {
  protected readonly kind = kind;
}

async function shown(measured: Measured, full = false) {
  const fixture = TestBed.createComponent(MeasuredFigure);
  fixture.componentRef.setInput('measured', measured);
  fixture.componentRef.setInput('indicator', kind);
  fixture.componentRef.setInput('full', full);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  await settle();
  const text = () => element.textContent.replace(/[\s\u00a0]+/g, ' ').trim();
  const explained = async () => {
    element.querySelector('button')!.click();
    await settle();
    return document.querySelector<HTMLElement>('.cdk-overlay-container [role="dialog"]');
  };
  return { element, text, explained };
}

describe('a figure', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideRouter([])] }));

  it('is written with what it is counted on', async () => {
    const { text, element } = await shown(aShare(57, 61), true);
    expect(text()).toBe('93 % 57 av 61 elever');
    expect(element.querySelector('button')).toBeNull();
  });

  it('says in words why there is none, and explains nothing that needs no explanation', async () => {
    const { text, element } = await shown({ kind: 'not-reported' });
    expect(text()).toBe('ej rapporterat');
    expect(element.querySelector('button')).toBeNull();
  });

  it('has no number when it is not shown, and explains itself to keyboard and touch', async () => {
    const { element, text, explained } = await shown({ kind: 'suppressed' }, true);
    expect(text()).toBe('Visas inte');
    expect(element.textContent).not.toMatch(/\d/);

    const button = element.querySelector('button')!;
    expect(button.getAttribute('aria-expanded')).toBe('false');
    const panel = (await explained())!;
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(panel.getAttribute('aria-labelledby')!)?.textContent).toBe(
      'Visas inte, för att skydda enskilda elever. Antingen är talet litet, eller så skulle det avslöja ett litet tal någon annanstans.',
    );
    expect(panel.querySelector('a')?.getAttribute('href')).toBe('/metoder/sa-skyddas-eleverna');
  });

  it('looks the same whatever the reason it is not shown', async () => {
    const [one, other] = [await shown({ kind: 'suppressed' }), await shown({ kind: 'suppressed' }, true)];
    expect(one.element.innerHTML).toBe(other.element.innerHTML);
  });

  it.each([
    [{ kind: 'few', group: 58 }, 'färre än 5 av 58 elever'],
    [{ kind: 'nearly-all', group: 60 }, 'alla eller nästan alla av 60 elever'],
  ] as const)('tells a band with its group, and explains it: %j', async (measured, words) => {
    const { text, explained } = await shown(measured, true);
    expect(text()).toBe(words);
    expect((await explained())?.textContent).toContain('för att skydda enskilda elever');
  });

  it('closes the explanation with Escape', async () => {
    const { element, explained } = await shown({ kind: 'suppressed' });
    await explained();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await settle();
    expect(document.querySelector('.cdk-overlay-container [role="dialog"]')).toBeNull();
    expect(element.querySelector('button')?.getAttribute('aria-expanded')).toBe('false');
  });

  it('has no button inside a link, where none may be', async () => {
    const fixture = TestBed.createComponent(LinkedFigure);
    await settle();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('a button')).toBeNull();
    expect(element.textContent).toContain('Visas inte');
  });
});
