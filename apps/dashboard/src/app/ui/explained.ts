import { A11yModule } from '@angular/cdk/a11y';
import { OverlayModule } from '@angular/cdk/overlay';
import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../core/language';

let made = 0;

/**
 * Words with an explanation behind them: a button that opens a few sentences beside it. Keyboard and touch reach it, which a
 * tooltip they do not. The focus goes into the explanation and comes back; Escape closes it.
 */
@Component({
  selector: 'vagval-explained',
  imports: [A11yModule, OverlayModule, RouterLink],
  template: `
    <button
      type="button"
      cdkOverlayOrigin
      #origin="cdkOverlayOrigin"
      aria-haspopup="dialog"
      [attr.aria-expanded]="open()"
      (click)="open.set(!open())"
    >
      <ng-content />
    </button>
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="open()"
      [cdkConnectedOverlayPush]="true"
      [cdkConnectedOverlayViewportMargin]="8"
      (overlayOutsideClick)="closeUnless(origin.elementRef.nativeElement, $event)"
      (detach)="open.set(false)"
    >
      <div class="panel" role="dialog" [attr.aria-labelledby]="id" cdkTrapFocus [cdkTrapFocusAutoCapture]="true">
        <p [id]="id">{{ text() }}</p>
        <p class="ways">
          @if (more(); as way) {
            <a [routerLink]="way.link" (click)="open.set(false)">{{ way.name }}</a>
          }
          <button type="button" class="button quiet" (click)="open.set(false)">{{ texts().ui.close }}</button>
        </p>
      </div>
    </ng-template>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
    }
    button:not(.button) {
      position: relative;
      min-height: 1.5rem;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: inherit;
      text-decoration: underline dotted 1px;
      text-underline-offset: 3px;
      cursor: pointer;
    }
    .panel {
      width: max-content;
      max-width: min(24rem, calc(100vw - 16px));
      margin: 4px 0;
      padding: var(--space-2);
      border: 1px solid var(--control-line);
      border-radius: var(--radius);
      background: var(--card);
      color: var(--ink);
      font: 400 0.95rem/1.5 var(--sans);
      font-style: normal;
      white-space: normal;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem var(--space-2);
      align-items: center;
      justify-content: space-between;
      margin-top: 0.4rem;
    }
    @media (pointer: coarse) {
      // A finger needs more room than the words take.
      button:not(.button)::after {
        content: '';
        position: absolute;
        inset: -0.65rem -0.4rem;
      }
      .ways a {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
      }
    }
  `,
})
export class Explained {
  /** The explanation, a few sentences. */
  readonly text = input.required<string>();
  /** Where there is more to read. */
  readonly more = input<{ readonly name: string; readonly link: string } | null>(null);

  protected readonly id = `vagval-explained-${++made}`;
  protected readonly texts = inject(Language).texts;
  protected readonly open = signal(false);

  /** A click on the button itself is the button's own affair. */
  protected closeUnless(button: HTMLElement, { target }: Event): void {
    if (!(target instanceof Node && button.contains(target))) this.open.set(false);
  }
}
