import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Matrix, MatrixCell } from '@vagval/contracts/follow-up/matrix';
import type { Gender } from '@vagval/domain/gender';
import { shareBeside } from '@vagval/texts/assessment-numbers';
import { AssessmentMark } from '../assessment/assessment-mark';
import { Language } from '../core/language';
import { ScrollRegion } from '../ui/scroll-region';

type Column = Matrix['columns'][number];

/** Units × indicators: value, what it is counted on, and what is certain of it. Each cell leads to its indicator. */
@Component({
  selector: 'vagval-matrix-table',
  imports: [AssessmentMark, RouterLink, ScrollRegion],
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
  protected readonly caption = computed(() =>
    this.texts().caption(this.language.format().schoolYear(this.matrix().schoolYear)),
  );
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

  private cellOf({ result, expected, assessment, target }: MatrixCell, { indicator }: Column) {
    const { figures, format, assessment: verdicts, matrix } = this.language.texts();
    const state = stateOf(result.kind, assessment);
    const group = 'group' in result ? result.group : null;
    const isJudged = (state === 'number' || state === 'band') && assessment.status.reason !== 'hidden';
    const mark = isJudged ? verdicts.attentionMark(assessment, indicator) : null;
    return {
      id: indicator.id,
      state,
      words:
        state === 'low-response'
          ? matrix.lowResponse
          : result.kind === 'value' && indicator.unit === 'share'
            ? shareBeside(format, result.value, assessment.status, target)
            : figures.measuredWords(result, indicator, expected),
      group: group === null ? null : format.number(group),
      mark,
      // Colour is the third channel and only of what is certain: a calm mark has none.
      tone: mark === null || mark.tone === 'calm' ? null : mark.tone,
    };
  }
}

/** How a cell is drawn. A share that too few answered says nothing of the others, so words stand in its place. */
type CellState = 'number' | 'band' | 'hidden' | 'low-response' | 'words';

function stateOf(kind: MatrixCell['result']['kind'], { status }: MatrixCell['assessment']): CellState {
  if (kind === 'value') return status.reason === 'low-response' ? 'low-response' : 'number';
  if (kind === 'few' || kind === 'nearly-all') return 'band';
  return kind === 'suppressed' ? 'hidden' : 'words';
}
