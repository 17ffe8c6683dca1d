import { Component, computed, inject, input } from '@angular/core';
import { Language } from '../core/language';
import { SchoolYears } from '../school-years/school-years';
import { YearSelect } from '../school-years/year-select';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { UnitSelect } from '../units/unit-select';
import { Session } from '../users/session';
import { ProtectionForm } from './protection-form';
import { ProtectionStore } from './protection-store';
import { SightsTable } from './sights-table';

/** How far the municipality's figures are protected: read, tried and raised; and what the head of a school sees. */
@Component({
  selector: 'vagval-protection-page',
  imports: [Loading, PageHead, ProblemNote, ProtectionForm, SightsTable, UnitSelect, YearSelect],
  templateUrl: './protection-page.html',
  styles: `
    .chosen {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      margin: var(--space-2) 0;
    }
  `,
})
export class ProtectionPage {
  private readonly session = inject(Session);
  private readonly language = inject(Language);

  /** From `?ar=`: school year. */
  readonly ar = input<string>();
  /** From `?enhet=`: the unit whose head looks. */
  readonly enhet = input<string>();

  protected readonly schoolYears = inject(SchoolYears);
  protected readonly texts = this.language.texts;
  protected readonly year = this.schoolYears.chosen(this.ar);
  protected readonly mayWrite = computed(() => this.session.may('admin.write'));
  protected readonly seen = computed(() => {
    const [schoolYear, unitId] = [this.year(), this.enhet()];
    return schoolYear === undefined || unitId === undefined ? undefined : { schoolYear, unitId };
  });
  protected readonly store = new ProtectionStore(this.seen);
  protected readonly said = computed(() => {
    const trial = this.store.trial();
    const { protection } = this.texts();
    if (this.store.isSaved()) return [protection.saved];
    if (!trial) return [];
    if (trial.schoolYear === null) return [protection.nothingToTry];
    const year = this.language.format().schoolYear(trial.schoolYear);
    return [protection.trialNow(year, trial.now), protection.trialThen(trial.then), protection.trialNote];
  });
}
