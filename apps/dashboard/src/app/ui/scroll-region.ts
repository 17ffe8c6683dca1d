import { afterRenderEffect, Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';

/** Lets something wide be scrolled sideways, by keyboard too, without the page scrolling with it. */
@Component({
  selector: 'vagval-scroll-region',
  template: `
    <div
      #region
      [attr.role]="scrolls() ? 'region' : null"
      [attr.aria-label]="scrolls() ? label() : null"
      [attr.tabindex]="scrolls() ? 0 : null"
    >
      <ng-content />
    </div>
  `,
  styles: `
    div {
      overflow-x: auto;
      position: relative;
      container-type: inline-size;
    }
    @media print {
      div {
        overflow: visible;
      }
    }
  `,
})
export class ScrollRegion {
  readonly label = input.required<string>();

  private readonly region = viewChild.required<ElementRef<HTMLElement>>('region');
  protected readonly scrolls = signal(false);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // Only what really scrolls should be a stop on the way of the keyboard.
    const measure = () => {
      const { scrollWidth, clientWidth } = this.region().nativeElement;
      this.scrolls.set(scrollWidth > clientWidth + 1);
    };
    afterRenderEffect((onCleanup) => {
      const observer = new ResizeObserver(measure);
      observer.observe(host);
      for (const child of Array.from(this.region().nativeElement.children)) observer.observe(child);
      measure();
      onCleanup(() => observer.disconnect());
    });
  }
}
