import { computed, inject, type Signal } from '@angular/core';
import { getEventChoices, listEvents } from '@vagval/contracts/audit-log/audit-log';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';

/** A page of what has happened, and what it can be narrowed to. */
export class AuditLogStore {
  private readonly api = inject(Api);
  private readonly resource = this.api.read(listEvents, () => this.asked());
  private readonly answer = newest(this.resource);
  private readonly refused = problemIn(this.resource);
  private readonly choosing = this.api.read(getEventChoices, () => ({}));
  private readonly refusedChoices = problemIn(this.choosing);

  /** @param asked Undefined asks for nothing: what was chosen does not hold together. */
  constructor(private readonly asked: Signal<GivenOf<typeof listEvents> | undefined>) {}

  readonly loading = this.resource.isLoading;
  readonly problem = computed(() => this.refused() ?? this.refusedChoices());
  readonly choices = newest(this.choosing);
  /** Undefined before the first answer. */
  readonly events = computed(() => this.answer()?.events);
  /** Where the next page begins; null on the last one. */
  readonly next = computed(() => this.answer()?.next ?? null);

  reload(): void {
    this.resource.reload();
    this.choosing.reload();
  }
}
