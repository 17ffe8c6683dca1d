import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import type { GivenOf } from '@vagval/contracts/endpoint';
import type { UnitAnswer } from '@vagval/contracts/units/units';
import type { ApiToken, makeToken } from '@vagval/contracts/users/tokens';
import { Language } from '../core/language';
import { Ask } from '../ui/confirm';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem';
import { ScrollRegion } from '../ui/scroll-region';
import { TokenForm } from './token-form';
import { TokenStore } from './token-store';

/** The keys of other systems: which there are, making one, and ending one. */
@Component({
  selector: 'vagval-token-section',
  imports: [Empty, Loading, ProblemNote, ScrollRegion, TokenForm],
  templateUrl: './token-section.html',
  styles: `
    :host {
      display: block;
      margin-top: var(--space-3);
    }
    small {
      display: block;
      color: var(--muted);
      font-size: var(--text-small);
    }
    th small {
      font-weight: 400;
    }
    td ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    tr.over {
      color: var(--muted);
    }
    td .button {
      margin: -0.4rem -0.75rem;
    }
    .add {
      margin-top: var(--space-2);
    }
    .made input {
      width: 100%;
      max-width: 32rem;
      font-family: monospace;
    }
    .made label {
      display: block;
      margin-top: var(--space-1);
      font-weight: 600;
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
      margin-top: var(--space-1);
    }
  `,
})
export class TokenSection {
  private readonly ask = inject(Ask);
  private readonly language = inject(Language);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly formHeading = viewChild<ElementRef<HTMLElement>>('formHeading');
  private readonly madeHeading = viewChild<ElementRef<HTMLElement>>('madeHeading');

  readonly units = input.required<readonly UnitAnswer[]>();

  protected readonly texts = this.language.texts;
  protected readonly store = new TokenStore();
  protected readonly isMaking = signal(false);
  protected readonly done = signal<string | null>(null);
  protected readonly rows = computed(() => {
    const { tokens: words, format, users } = this.language.texts();
    const now = Date.now();
    return this.store.tokens()?.map((token) => {
      const { revokedAt, expiresAt, lastUsedAt, createdAt } = token;
      const isEnded = Date.parse(expiresAt) <= now;
      const dayOf = (moment: string) => format.date(moment);
      return {
        token,
        isOver: revokedAt !== null || isEnded,
        made: words.madeBy(token.createdBy, dayOf(createdAt)),
        role: users.roles[token.role],
        may: token.permissions.map((one) => words.permissions[one]),
        used: lastUsedAt === null ? words.neverUsed : format.moment(lastUsedAt),
        until:
          revokedAt !== null
            ? words.revokedOn(dayOf(revokedAt))
            : isEnded
              ? words.ended(dayOf(expiresAt))
              : dayOf(expiresAt),
      };
    });
  });

  protected open(): void {
    this.store.forget();
    this.done.set(null);
    this.isMaking.set(true);
    setTimeout(() => this.formHeading()?.nativeElement.focus());
  }

  protected close(): void {
    this.store.forget();
    this.isMaking.set(false);
    this.heading().nativeElement.focus();
  }

  protected async make(given: GivenOf<typeof makeToken>): Promise<void> {
    if (!(await this.store.make(given))) return;
    this.isMaking.set(false);
    setTimeout(() => this.madeHeading()?.nativeElement.focus());
  }

  protected async copy(field: HTMLInputElement): Promise<void> {
    field.select();
    // Without leave to the clipboard the key is at least marked, to be copied by hand.
    const isCopied = await navigator.clipboard?.writeText(field.value).then(
      () => true,
      () => false,
    );
    if (isCopied) this.done.set(this.texts().tokens.copied);
  }

  protected async revoke(token: ApiToken): Promise<void> {
    const { revokeTitle, revokeText, revoke, revoked } = this.texts().tokens;
    if (!(await this.ask.confirm({ title: revokeTitle, text: revokeText(token.name), yes: revoke }))) return;
    this.done.set(null);
    if (!(await this.store.revoke(token))) return;
    this.done.set(revoked(token.name));
    // The button is gone: the reader goes on from the heading above what is said.
    this.heading().nativeElement.focus();
  }
}
