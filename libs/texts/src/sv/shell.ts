/** The frame around every page: the top bar, the menu under the name, the window's title. */
export const shell = {
  skip: 'Hoppa till innehållet',
  home: 'Vägval, till första sidan',
  menu: 'Meny',
  mainMenu: 'Huvudmeny',
  words: {
    headPage: 'Det här behöver dig',
    indicators: 'Indikatorer',
    activities: 'Aktiviteter',
    plan: 'Plan',
  },
  /** Titles of the window, by the name the route gives. */
  titles: {
    headPage: 'Det här behöver dig',
    matrix: 'Indikatorer',
    indicator: 'Indikator',
    choices: 'Förstahandsval',
    activities: 'Aktiviteter',
    plan: 'Plan',
    imports: 'Hämta in',
    signIn: 'Logga in',
    signInWays: 'Inloggning',
    methods: 'Metoder',
    notFound: 'Sidan finns inte',
  },
  notFound: {
    title: 'Sidan finns inte',
    text: 'Adressen leder ingenstans. Den kan vara felskriven, eller så har sidan flyttat.',
    home: 'Till första sidan',
  },
  /** Stands on every page of a made-up municipality. */
  example: (municipality: string) => `${municipality}: alla uppgifter är påhittade.`,
  worksAs: 'Du arbetar som',
  imports: 'Hämta in',
  administration: 'Administration',
  methods: 'Så räknar vi',
  language: 'Språk',
  appearance: 'Utseende',
  theme: { system: 'Som datorn', light: 'Ljust', dark: 'Mörkt' },
  size: 'Storlek',
  sizes: { normal: 'Vanlig', projector: 'Storbild' },
  signOut: 'Logga ut',
};
