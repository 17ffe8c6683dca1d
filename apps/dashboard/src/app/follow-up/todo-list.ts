import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HeadPage } from '@vagval/contracts/follow-up/head-page';
import { Language } from '../core/language';
import { Session } from '../users/session';

type Todo = HeadPage['todo'][number];

/** Where each thing is done. */
const places = {
  'report-activities': '/aktiviteter',
  'plan-activities': '/aktiviteter',
  'import-figures': '/hamta-in',
} as const;

/** What is to be done, with the day it should be done by. */
@Component({
  selector: 'vagval-todo-list',
  imports: [RouterLink],
  template: `
    @if (lines().length > 0) {
      <ul>
        @for (line of lines(); track line.name) {
          <li>
            <div>
              {{ line.name }}
              <small [class.late]="line.late">{{ line.when }}</small>
            </div>
            @if (line.link) {
              <a [routerLink]="line.link" [queryParams]="query()" [attr.aria-label]="line.go + ': ' + line.name">{{
                line.go
              }}</a>
            }
          </li>
        }
      </ul>
    } @else {
      <p class="sub">{{ texts().nothingToDo }}</p>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0.75rem;
      padding: 0.8rem 0;
      border-top: 1px solid var(--line-soft);
    }
    li:first-child {
      border-top: 0;
    }
    li:last-child {
      padding-bottom: 0;
    }
    small {
      display: block;
      color: var(--muted);
      font-size: var(--text-small);
    }
    .late {
      color: var(--bad);
      font-weight: 600;
    }
  `,
})
export class TodoList {
  private readonly language = inject(Language);
  private readonly session = inject(Session);

  readonly todo = input.required<readonly Todo[]>();
  /** Year and unit, for the pages the lines lead to. */
  readonly query = input.required<Readonly<Record<string, string | number>>>();

  protected readonly texts = computed(() => this.language.texts().headPage);
  protected readonly lines = computed(() =>
    this.todo().map((todo) => ({
      name: this.nameOf(todo),
      when: this.whenOf(todo),
      late: todo.late,
      go: this.texts().go[todo.kind],
      link: todo.kind !== 'import-figures' || this.session.may('imports.write') ? places[todo.kind] : null,
    })),
  );

  private nameOf(todo: Todo): string {
    if (todo.kind === 'report-activities') return this.texts().reportActivities;
    if (todo.kind === 'plan-activities') return this.texts().planActivities;
    return this.texts().importFigures(todo.indicator[this.language.code()]);
  }

  private whenOf(todo: Todo): string {
    const format = this.language.format();
    const day = format.shortDate(todo.due);
    const when = todo.late ? this.texts().late(day) : this.texts().due(day);
    if (todo.kind !== 'report-activities') return when;
    return `${when} · ${this.texts().left(format.number(todo.left), format.number(todo.of))}`;
  }
}
