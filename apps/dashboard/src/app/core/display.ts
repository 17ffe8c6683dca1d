import { computed, DOCUMENT, effect, inject, Service, signal } from '@angular/core';
import { keep, kept } from './kept';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const sizes = ['normal', 'projector'] as const;
/** `projector` is one step larger, for a room. */
export type Size = (typeof sizes)[number];

/** How the reader wants to see the product: light or dark, ordinary or large. Kept in the browser. */
@Service()
export class Display {
  private readonly document = inject(DOCUMENT);
  private readonly darkSystem = signal(false);

  readonly theme = signal<Theme>(oneOf(themes, kept('theme')));
  readonly size = signal<Size>(oneOf(sizes, kept('size')));
  /** Whether the page is dark now, whoever decided it. */
  readonly isDark = computed(() => (this.theme() === 'system' ? this.darkSystem() : this.theme() === 'dark'));

  constructor() {
    const system = this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
    this.darkSystem.set(system?.matches ?? false);
    system?.addEventListener('change', ({ matches }) => this.darkSystem.set(matches));
    effect(() => {
      this.document.documentElement.dataset['theme'] = this.isDark() ? 'dark' : 'light';
      this.document.documentElement.dataset['size'] = this.size();
    });
  }

  choose(theme: Theme): void {
    this.theme.set(theme);
    keep('theme', theme);
  }

  resize(size: Size): void {
    this.size.set(size);
    keep('size', size);
  }
}

function oneOf<T extends string>(known: readonly [T, ...T[]], value: string | null): T {
  return known.find((name) => name === value) ?? known[0];
}
