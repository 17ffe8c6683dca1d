import type { exactFigures as swedish } from '../sv/exact-figures';

export const exactFigures: typeof swedish = {
  tiers: {
    published: 'Protected figures',
    own: 'Exact figures of your own unit',
    opened: 'Exact figures, opened for a purpose',
  },
  tableNote:
    'Some numbers are not shown, to protect individual pupils. Either the number is small, or it would reveal a small number elsewhere.',
  banner: (time, purpose) => `Exact figures are open until ${time}. Purpose: ${purpose}`,
  openMenu: 'Open exact figures …',
  about:
    'You see exact figures of every unit you reach, for an hour. Do not pass them on, and let nobody else read them.',
  hint: 'Write so that somebody else understands it afterwards. Write no names of pupils.',
  logged: 'This is kept and cannot be removed: your name, your role, when you opened them and what you wrote.',
  filesProtected: 'Files you take away still hold protected figures.',
  filesExact: 'Files you take away hold exact figures too. Such a file can be requested as a public document.',
  open: 'Open for an hour',
  opening: 'Opening …',
  tooShort: (least) => `Write at least ${least} characters on what you will use the figures for.`,
  tooLong: (most) => `Write at most ${most} characters.`,
};
