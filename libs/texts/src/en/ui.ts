import type { ui as swedish } from '../sv/ui';

export const ui: typeof swedish = {
  loading: 'Loading …',
  fetching: 'Loading …',
  tryAgain: 'Try again',
  offline: 'Vägval cannot be reached right now. Check your connection and try again. Nothing you have saved is lost.',
  asTable: 'Show as table',
  takeAway: 'Download the table',
  cancel: 'Cancel',
  close: 'Close',
  showPassword: 'Show the password',
  faults: (count) => `${count} things need to be put right`,
  show: 'Show',
  schoolYear: 'School year',
  unit: 'Unit',
  wholeMunicipality: 'The whole municipality',
  hiddenBecause: 'Not shown: the figure could give a single pupil away.',
  ofGroup: (count: string, group: string) => `${count} of ${group}`,
};
