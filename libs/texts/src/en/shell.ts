import type { shell as swedish } from '../sv/shell';

export const shell: typeof swedish = {
  skip: 'Skip to the content',
  home: 'Vägval, to the first page',
  menu: 'Menu',
  mainMenu: 'Main menu',
  words: {
    headPage: 'This needs you',
    indicators: 'Indicators',
    activities: 'Activities',
    plan: 'Plan',
  },
  titles: {
    headPage: 'This needs you',
    matrix: 'Indicators',
    indicator: 'Indicator',
    choices: 'First choices',
    activities: 'Activities',
    plan: 'Plan',
    imports: 'Bring in data',
    signIn: 'Sign in',
    notFound: 'No such page',
  },
  notFound: {
    title: 'No such page',
    text: 'The address leads nowhere. It may be misspelt, or the page has moved.',
    home: 'To the first page',
  },
  example: (municipality: string) => `${municipality}: all figures are made up.`,
  worksAs: 'You are working as',
  imports: 'Bring in data',
  language: 'Language',
  appearance: 'Appearance',
  theme: { system: 'Like the computer', light: 'Light', dark: 'Dark' },
  size: 'Size',
  sizes: { normal: 'Ordinary', projector: 'Projector' },
  signOut: 'Sign out',
};
