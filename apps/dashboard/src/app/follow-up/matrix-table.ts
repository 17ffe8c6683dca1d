import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Matrix, MatrixCell } from '@vagval/contracts/follow-up/matrix';
import type { Gender } from '@vagval/domain/gender';
import { Language } from '../core/language';
import { ScrollRegion } from '../ui/scroll-region';

type Column = Matrix['columns'][number];

/** Units × indicators: value, what it is counted on, and how it stands to what is promised. Each cell leads to its indicator. */
@Component({
  selector: 'vagval-matrix-table',
  imports: [RouterLink, ScrollRegion],
  templateUrl: './matrix-table.html',
  styleUrl: './matrix-table.scss',
})
export class MatrixTable {
  private readonly language = inject(Language);

  readonly matrix = input.required<Matrix>();
  readonly gender = input.required<Gender>();

  protected readonly texts = computed(() => this.language.texts().matrix);
  protected readonly hiddenBecause = computed(() => this.language.texts().ui.hiddenBecause);
  protected readonly code = this.language.code;
  protected readonly rows = computed(() => {
    const { rows, columns } = this.matrix();
    return rows.map(({ unitId, unitName, kind, cells }) => ({
      unitId,
      unitName,
      kind,
      cells: columns.flatMap((column) => {
        const cell = cells.find(({ indicatorId }) => indicatorId === column.indicator.id);
        return cell ? [this.cellOf(cell, column)] : [];
      }),
    }));
  });
  /** Which columns follow up which goal; none where no plan holds. */
  protected readonly goals = computed(() => {
    const { columns, goals } = this.matrix();
    const numbers = [...new Set(columns.map(({ goalNumber }) => goalNumber))];
    return numbers.flatMap((number) => {
      if (number === null) return [];
      const title = goals.find((goal) => goal.number === number)?.title;
      return [
        {
          number,
          columns: columns.filter(({ goalNumber }) => goalNumber === number).length,
          title: title === undefined ? this.texts().goalName(number) : this.texts().goalTitle(number, title),
        },
      ];
    });
  });
  protected readonly query = computed(() => ({
    ar: this.matrix().schoolYear,
    ...(this.gender() !== 'all' && { kon: this.gender() }),
  }));

  private cellOf({ result, expected, status, target }: MatrixCell, { indicator }: Column) {
    const { figures, format } = this.language.texts();
    const group = result.kind === 'value' || result.kind === 'nearly-all' ? result.group : null;
    return {
      id: indicator.id,
      state: stateOf(result.kind),
      words: figures.measuredWords(result, indicator, expected),
      group: group === null ? null : format.number(group),
      tone: status.name === 'met' ? 'good' : status.name === 'left' ? 'watch' : null,
      mark: this.markOf(status),
      // What the few letters of the mark stand for, to those who hear the table.
      spoken: target ? figures.statusWords(status, indicator).words : null,
    };
  }

  private markOf({ name, left }: MatrixCell['status']): string {
    const marks = this.texts().marks;
    const counted = left === null ? null : this.language.format().number(left);
    if (name === 'met') return marks.met;
    if (name === 'left') return counted === null ? marks.leftUncounted : marks.left(counted);
    if (name === 'at-target') return marks.atTarget;
    return name === 'off-target' ? marks.offTarget(counted) : '';
  }
}

function stateOf(kind: MatrixCell['result']['kind']): 'number' | 'hidden' | 'words' {
  if (kind === 'suppressed') return 'hidden';
  return kind === 'value' || kind === 'nearly-all' ? 'number' : 'words';
}
