import { Injectable } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { getPlanTable } from '@vagval/contracts/plans/plans';
import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import type { Actor } from '@vagval/domain/actor';
import { measuredCells, targetCell } from '@vagval/texts/measured-cells';
import { DisclosureService, exactOwner } from '../disclosure/disclosure.service';
import { tableFile, tableTexts } from '../platform/table-frame';
import { SchoolYearsService } from '../school-years/school-years.service';
import { FollowedPlanService } from './followed-plan.service';

/** The plan with its targets and results, as a file. */
@Injectable()
export class PlanTableService {
  constructor(
    private readonly plans: FollowedPlanService,
    private readonly schoolYears: SchoolYearsService,
    private readonly disclosure: DisclosureService,
  ) {}

  async table(
    { language, ...asked }: InputOf<typeof getPlanTable>,
    actor: Actor,
  ): Promise<AnswerOf<typeof getPlanTable>> {
    const texts = tableTexts(language);
    const { headings: h, facts } = texts;
    const reader = await this.disclosure.readerOfFile(actor, tableTexts('sv').facts.plan);
    const followed = await this.plans.follow(asked, reader);
    const { name, example, today } = await this.schoolYears.calendar(actor.municipalityCode);
    const year = schoolYearLabel(asked.schoolYear);
    const rows = followed.goals.flatMap((goal) =>
      goal.indicators.map(({ indicator, target, result, assessment }) => [
        goal.number,
        goal.title,
        indicator.code,
        indicator.name[language],
        ...measuredCells(result, indicator.unit, texts),
        targetCell(target, indicator.unit),
        texts.statuses[assessment.status.name],
        assessment.status.left,
        texts.changes[assessment.change.name],
        indicator.source[language],
      ]),
    );
    const registration = followed.plan?.registration;
    return tableFile(
      language,
      { municipality: name, example, today, exact: exactOwner(reader) },
      {
        title: texts.titles.plan(followed.plan?.title ?? facts.plan, year),
        facts: [[facts.schoolYear, year], ...(registration ? [[facts.plan, registration] as const] : [])],
        header: [
          h.goal,
          facts.goal,
          h.code,
          h.indicator,
          h.value,
          h.count,
          h.of,
          h.state,
          h.target,
          h.status,
          h.left,
          h.change,
          h.sourceOf,
        ],
        rows,
      },
    );
  }
}
