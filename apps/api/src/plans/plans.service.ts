import { Injectable } from '@nestjs/common';
import { PlansRepository, type PlannedGoal, type PlanVersion } from './plans.repository';

/** The plan that holds in a school year; no goals when none does. */
export interface PlanOfYear {
  readonly plan: PlanVersion | null;
  readonly versions: readonly PlanVersion[];
  readonly goals: readonly PlannedGoal[];
}

/** Where a plan starts from and where it ends, for the pace towards its targets: the school year before it, and its last. */
export function frameOf({
  plan,
}: PlanOfYear): { readonly baselineYear: number; readonly targetYear: number | null } | null {
  return plan && { baselineYear: plan.validFrom - 1, targetYear: plan.validTo };
}

const holding = ['adopted', 'in-force', 'under-revision', 'replaced'];

/** The municipality's plan. */
@Injectable()
export class PlansService {
  constructor(private readonly plans: PlansRepository) {}

  /** The newest decided version whose years include the school year. */
  async ofYear(municipalityCode: string, schoolYear: number): Promise<PlanOfYear> {
    const versions = await this.plans.versions(municipalityCode);
    const plan =
      versions.find(
        ({ state, validFrom, validTo }) =>
          holding.includes(state) && validFrom <= schoolYear && (validTo ?? schoolYear) >= schoolYear,
      ) ?? null;
    return { plan, versions, goals: plan ? await this.plans.goals(plan.id) : [] };
  }
}
