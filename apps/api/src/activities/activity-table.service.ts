import { Injectable } from '@nestjs/common';
import type { listActivitiesTable } from '@vagval/contracts/activities/activities';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import type { Actor } from '@vagval/domain/actor';
import { measuredCells } from '@vagval/texts/measured-cells';
import { tableFile, tableTexts } from '../platform/table-frame';
import { SchoolYearsService } from '../school-years/school-years.service';
import { ActivitiesService } from './activities.service';

/** Activities as a file: one row each. */
@Injectable()
export class ActivityTableService {
  constructor(
    private readonly activities: ActivitiesService,
    private readonly schoolYears: SchoolYearsService,
  ) {}

  async table(
    { language, ...asked }: InputOf<typeof listActivitiesTable>,
    actor: Actor,
  ): Promise<AnswerOf<typeof listActivitiesTable>> {
    const texts = tableTexts(language);
    const { headings: h, facts } = texts;
    const { activities } = await this.activities.list(asked, actor);
    const { name, example, today } = await this.schoolYears.calendar(actor.municipalityCode);
    const year = schoolYearLabel(asked.schoolYear);
    const rows = activities.map((one) => {
      const [share, reached, group, state] = measuredCells(one.reached, 'share', texts);
      const [, girls] = measuredCells(one.reachedGirls, 'share', texts);
      const [, boys] = measuredCells(one.reachedBoys, 'share', texts);
      return [
        one.unitName,
        one.week,
        one.title,
        one.yearGroup,
        one.goalNumber,
        texts.senses[one.sense],
        texts.responsibles[one.responsible],
        texts.activityStates[one.state],
        reached,
        group,
        share,
        girls,
        boys,
        state,
      ];
    });
    return tableFile(
      language,
      { municipality: name, example, today },
      {
        title: texts.titles.activities(year),
        facts: [
          [facts.schoolYear, year],
          [facts.source, facts.ownRegistration],
        ],
        header: [
          h.unit,
          h.week,
          h.activity,
          h.yearGroup,
          h.goal,
          h.sense,
          h.responsible,
          h.done,
          h.reached,
          h.targetGroup,
          h.share,
          h.reachedGirls,
          h.reachedBoys,
          h.state,
        ],
        rows,
      },
    );
  }
}
