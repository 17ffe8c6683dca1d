import { Component, computed, inject, input, output } from '@angular/core';
import type { UnitAnswer } from '@vagval/contracts/units/units';
import type { SignInProvider } from '@vagval/contracts/users/providers';
import { Language } from '../core/language';
import type { Tried } from './sign-in-ways-store';

/** A provider: whether it is in use, what its rules give, and what can be done with it. */
@Component({
  selector: 'vagval-provider-card',
  template: `
    @let words = texts().signInWays;
    <h3 tabindex="-1" [id]="'provider-' + provider().id">
      {{ provider().name }}
      <span class="state" [class.on]="provider().enabled">{{ provider().enabled ? words.on : words.off }}</span>
    </h3>
    <p class="issuer">{{ provider().issuer }}</p>
    @if (provider().enabled) {
      <p>{{ words.buttonSays(provider().name) }}</p>
    }
    <h4>{{ words.gives }}</h4>
    @if (rules().length > 0) {
      <ul>
        @for (rule of rules(); track $index) {
          <li>{{ rule }}</li>
        }
      </ul>
    } @else {
      <p>{{ words.noRules }}</p>
    }
    <div class="answers">
      <button
        type="button"
        class="button"
        [attr.aria-label]="words.changeNamed(provider().name)"
        (click)="edited.emit()"
      >
        {{ words.change }}
      </button>
      <button
        type="button"
        class="button"
        [attr.aria-label]="words.tryNamed(provider().name)"
        [disabled]="busy()"
        (click)="tested.emit()"
      >
        {{ busy() ? words.trying : words.try }}
      </button>
      <button
        type="button"
        class="button"
        [attr.aria-label]="words.removeNamed(provider().name)"
        [disabled]="busy()"
        (click)="removed.emit()"
      >
        {{ words.remove }}
      </button>
    </div>
    <div role="status">
      @if (tried(); as found) {
        <p class="found" [class.good]="found.fault === 'none'">
          <span aria-hidden="true">{{ found.fault === 'none' ? '✓' : '✗' }}</span>
          {{ words.faults[found.fault] }}
          @if (found.endsSession) {
            {{ words.endsSession }}
          }
        </p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--space-2);
      padding-top: var(--space-2);
      border-top: 1px solid var(--line);
    }
    h4 {
      margin: var(--space-1) 0 0;
      font: 600 1rem/1.3 var(--sans);
    }
    .issuer {
      color: var(--muted);
      font-size: var(--text-small);
      overflow-wrap: anywhere;
    }
    .state {
      display: inline-block;
      padding: 0.05em 0.6em;
      border-radius: 99px;
      background: var(--calm-soft);
      color: var(--calm);
      font: 600 var(--text-small) var(--sans);
    }
    .state.on {
      background: var(--accent-soft);
      color: var(--accent);
    }
    ul {
      margin: 0.2rem 0 0;
      padding-left: 1.2rem;
    }
    li {
      overflow-wrap: anywhere;
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
      margin-top: var(--space-2);
    }
    .found {
      max-width: 62ch;
      margin-top: var(--space-2);
      padding: var(--space-1) var(--space-2);
      border-radius: 8px;
      background: var(--bad-soft);
    }
    .found.good {
      background: var(--good-soft);
    }
  `,
})
export class ProviderCard {
  readonly provider = input.required<SignInProvider>();
  readonly units = input.required<readonly UnitAnswer[]>();
  readonly busy = input.required<boolean>();
  /** What it was found to be when it was tried, or null. */
  readonly tried = input.required<Tried | null>();
  readonly edited = output();
  readonly tested = output();
  readonly removed = output();

  protected readonly texts = inject(Language).texts;
  protected readonly rules = computed(() => {
    const { signInWays: words, users } = this.texts();
    return this.provider().rules.map(({ value, role, place }) => {
      if (place.kind === 'claim') return words.ruleByClaim(value, users.roles[role], place.claim);
      const unit = this.units().find(({ id }) => id === place.unitId);
      return words.ruleOn(value, users.roles[role], unit?.name ?? words.unknownUnit);
    });
  });
}
