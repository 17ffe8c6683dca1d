import type { methods as swedish } from '../sv/methods';

export const methods: typeof swedish = {
  title: 'How we count',
  lede: 'How the figures in Vägval are counted, judged and protected, so that anybody can check them. The pages are in Swedish.',
};
