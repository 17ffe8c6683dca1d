/** The nodes of a municipality's organisation. The municipality is the root; areas stand between it and its school units. */
export const unitKinds = ['municipality', 'area', 'school-unit'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The school forms of the Education Act (skollagen) that guidance plans cover. */
export const schoolForms = [
  'preschool',
  'preschool-class',
  'compulsory',
  'adapted-compulsory',
  'upper-secondary',
  'adapted-upper-secondary',
  'adult',
] as const;
/** One of them. */
export type SchoolForm = (typeof schoolForms)[number];

/** Who can run a school unit: a municipality, an independent organiser, the state, others such as regions. */
export const organisers = ['municipal', 'independent', 'state', 'other'] as const;
/** Who runs the unit (huvudmannatyp). */
export type Organiser = (typeof organisers)[number];

/** A node of the organisation in time. `code` is the eight-digit school unit code: a string, leading zeros count. */
export interface Unit {
  readonly id: string;
  readonly municipalityCode: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly code: string | null;
  readonly organiser: Organiser;
  readonly schoolForms: readonly SchoolForm[];
  /** ISO dates, inclusive; null is open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether the unit was open on any day of a span of ISO dates. */
export function isOpenDuring(
  unit: Pick<Unit, 'validFrom' | 'validTo'>,
  span: { readonly first: string; readonly last: string },
): boolean {
  return (unit.validFrom ?? '') <= span.last && (unit.validTo ?? '9999') >= span.first;
}

/** What pupils of the two sexes are called: girls and boys in compulsory school, women and men after it. */
export function isForChildren(forms: readonly SchoolForm[]): boolean {
  return !forms.some((form) => form === 'upper-secondary' || form === 'adapted-upper-secondary' || form === 'adult');
}
