import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { listUnits, type UnitAnswer } from '@vagval/contracts/units/units';
import type { OnePerson, PersonAssignment } from '@vagval/contracts/users/people';
import { anAssignment, aSession, ids } from './bodies';
import { answer, settle } from './requests';
import { startPage } from './start-page';

/** Somebody who administers the example. */
export const admin = anAssignment({
  role: 'administrator',
  unitId: ids.municipality,
  unitName: 'Exempelkommunen',
  unitKind: 'municipality',
});

function aUnit(id: string, name: string, kind: UnitAnswer['kind'], parentId: string | null): UnitAnswer {
  return {
    id,
    parentId,
    kind,
    name,
    code: null,
    organiser: 'municipal',
    schoolForms: [],
    validFrom: null,
    validTo: null,
    predecessors: [],
    successors: [],
  };
}
/** A municipality with two schools. */
export const units = [
  aUnit(ids.municipality, 'Exempelkommunen', 'municipality', null),
  aUnit(ids.kullen, 'Kullens skola', 'school-unit', ids.municipality),
  aUnit(ids.sjo, 'Sjöskolan', 'school-unit', ids.municipality),
];

/** A head at a school, now. */
export function anAssignmentOf(changes: Partial<PersonAssignment> = {}): PersonAssignment {
  return {
    id: ids.activity,
    role: 'head',
    unitId: ids.kullen,
    unitName: 'Kullens skola',
    unitKind: 'school-unit',
    validFrom: null,
    validTo: null,
    phase: 'now',
    version: 3,
    ...changes,
  };
}
/** That head, as an administrator sees them. */
export function aPerson(changes: Partial<OnePerson> = {}): OnePerson {
  return {
    id: ids.maria,
    name: 'Maria Lindqvist',
    email: 'maria@kommunen.example',
    state: 'active',
    disabled: false,
    version: 7,
    assignments: [anAssignmentOf()],
    mayChangeAccount: true,
    self: false,
    ...changes,
  };
}

/** Answers which units there are. */
export const organisation = async () => {
  await answer(listSchoolYears, { years: [2026, 2025], current: 2025 });
  await answer(listUnits, units);
};
/** Opens a page as an administrator, with hands to write and press with. */
export async function opened(address: string) {
  const started = await startPage(address, aSession(admin));
  const { element } = started;
  const field = (id: string) => element.querySelector<HTMLInputElement>(`#${id}`)!;
  const button = (words: string | RegExp) =>
    [...document.querySelectorAll<HTMLButtonElement>('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent.trim()).match(words),
    );
  const press = async (words: string | RegExp) => {
    button(words)!.click();
    await settle();
  };
  const write = async (id: string, value: string) => {
    const at = field(id);
    at.value = value;
    at.dispatchEvent(new Event('input'));
    at.dispatchEvent(new Event('change'));
    await settle();
  };
  return { ...started, field, button, press, write };
}
