import { Component, computed, DOCUMENT, ElementRef, inject, signal, viewChild } from '@angular/core';
import type { GivenOf } from '@vagval/contracts/endpoint';
import type { addProvider, SignInProvider } from '@vagval/contracts/users/providers';
import { Language } from '../core/language';
import { Ask } from '../ui/confirm';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { ProviderCard } from './provider-card';
import { ProviderForm } from './provider-form';
import { SignInWaysStore } from './sign-in-ways-store';
import { TokenSection } from './token-section';

/** How people sign in by the municipality's own provider, and which other systems have a key. For administrators. */
@Component({
  selector: 'vagval-sign-in-ways-page',
  imports: [Empty, Loading, PageHead, ProblemNote, ProviderCard, ProviderForm, TokenSection],
  templateUrl: './sign-in-ways-page.html',
  styles: `
    .addresses {
      margin: 0.3rem 0 0;
    }
    .addresses dt {
      color: var(--muted);
      font-size: var(--text-small);
    }
    .addresses dd {
      margin: 0 0 0.4rem;
    }
    code {
      overflow-wrap: anywhere;
    }
    .add {
      margin-top: var(--space-2);
    }
    .form {
      margin-top: var(--space-2);
      padding-top: var(--space-2);
      border-top: 1px solid var(--line);
    }
  `,
})
export class SignInWaysPage {
  private readonly ask = inject(Ask);
  private readonly document = inject(DOCUMENT);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly formHeading = viewChild<ElementRef<HTMLElement>>('formHeading');

  protected readonly texts = inject(Language).texts;
  protected readonly store = new SignInWaysStore();
  /** Id of the provider whose form is open, `new` for a new one, or null. */
  protected readonly editing = signal<string | null>(null);
  /** What was done last, in words; null when nothing has been. */
  protected readonly done = signal<string | null>(null);
  /** The provider whose form is open; null for a new one. */
  protected readonly edited = computed(() => this.store.providers()?.find(({ id }) => id === this.editing()) ?? null);

  private readonly origin = this.document.location.origin;
  protected readonly callback = `${this.origin}/api/session/provider/callback`;
  protected readonly afterSignOut = `${this.origin}/logga-in`;

  protected edit(id: string): void {
    this.store.forget();
    this.done.set(null);
    this.editing.set(id);
    setTimeout(() => this.formHeading()?.nativeElement.focus());
  }

  protected close(): void {
    this.store.forget();
    this.editing.set(null);
    this.heading().nativeElement.focus();
  }

  protected async save(given: GivenOf<typeof addProvider>): Promise<void> {
    if (!(await this.store.save(given, this.edited()?.id ?? null))) return;
    this.close();
    this.done.set(this.texts().signInWays.saved(given.name));
  }

  protected async remove(provider: SignInProvider): Promise<void> {
    const { removeTitle, removeText, remove, removed } = this.texts().signInWays;
    if (!(await this.ask.confirm({ title: removeTitle, text: removeText(provider.name), yes: remove }))) return;
    this.done.set(null);
    if (!(await this.store.remove(provider))) return;
    this.done.set(removed(provider.name));
    // The card is gone: the reader goes on from the heading above what is said.
    this.heading().nativeElement.focus();
  }
}
