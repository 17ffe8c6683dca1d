import {
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AssignmentAnswer } from '@vagval/contracts/users/session';
import { Display, sizes, themes } from './core/display';
import { Language } from './core/language';
import { Leave } from './core/leave';
import { problemOf, type Trouble } from './core/problem-of';
import { Exact } from './disclosure/exact';
import { Session } from './users/session';
import { ProblemNote } from './ui/problem';

/** Under the name: which assignment one works in, bringing in data, exact figures, the methods, language, appearance, and the way out. */
@Component({
  selector: 'vagval-person-menu',
  imports: [ProblemNote, RouterLink],
  templateUrl: './person-menu.html',
  styleUrl: './person-menu.scss',
  host: {
    '(document:click)': 'closeUnlessInside($event)',
    '(keydown.escape)': 'close()',
  },
})
export class PersonMenu {
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly leave = inject(Leave);
  private readonly language = inject(Language);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly button = viewChild<ElementRef<HTMLButtonElement>>('button');

  protected readonly session = inject(Session);
  protected readonly exact = inject(Exact);
  protected readonly display = inject(Display);
  protected readonly texts = this.language.texts;
  protected readonly code = this.language.code;
  protected readonly themes = themes;
  protected readonly sizes = sizes;
  protected readonly open = signal(false);
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly languages = [
    { code: 'sv', name: 'Svenska' },
    { code: 'en', name: 'English' },
  ] as const;
  protected readonly mayImport = computed(() => this.session.may('imports.read'));

  protected isCurrent({ unitId, role }: AssignmentAnswer): boolean {
    const current = this.session.assignment();
    return current?.unitId === unitId && current.role === role;
  }

  /** Schools of several municipalities are told apart by theirs. */
  protected placeOf({ unitName, unitKind, municipalityName }: AssignmentAnswer): string {
    const places = new Set(this.session.person()?.assignments.map(({ municipalityCode }) => municipalityCode));
    return places.size < 2 || unitKind === 'municipality'
      ? unitName
      : this.texts().shell.inMunicipality(unitName, municipalityName);
  }

  protected choose(code: 'sv' | 'en'): void {
    this.language.choose(code);
  }

  protected async work(assignment: AssignmentAnswer): Promise<void> {
    // The page at hand may lie outside what the new assignment reaches: the first page is always there.
    if (await this.tried(() => this.session.choose(assignment))) await this.leaveFor('/');
  }

  protected async openExact(): Promise<void> {
    this.open.set(false);
    const button = this.button()?.nativeElement;
    // Fetched when it is asked for: few may, and dialogs are no part of the first page.
    const { askToOpenExact } = await import('./disclosure/open-exact');
    if (button) runInInjectionContext(this.injector, () => askToOpenExact(button));
  }

  protected async signOut(): Promise<void> {
    let endAt: string | null = null;
    if (!(await this.tried(async () => void (endAt = await this.session.signOut())))) return;
    // Whoever came in by the municipality's own sign-in goes on to sign out there.
    if (endAt !== null) this.leave.for(endAt);
    else await this.leaveFor('/logga-in');
  }

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.button()?.nativeElement.focus();
  }

  protected closeUnlessInside({ target }: Event): void {
    if (target instanceof Node && !this.host.contains(target)) this.open.set(false);
  }

  private async leaveFor(link: string): Promise<void> {
    this.open.set(false);
    await this.router.navigateByUrl(link, { onSameUrlNavigation: 'reload' });
  }

  private async tried(verb: () => Promise<void>): Promise<boolean> {
    try {
      await verb();
      this.problem.set(null);
      return true;
    } catch (error) {
      // Stays in the menu, where it was asked for.
      this.problem.set(problemOf(error));
      return false;
    }
  }
}
