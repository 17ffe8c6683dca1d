import type { AssessmentTexts } from '../assessment-facts';
import { verdictsIn } from '../assessment-sentences';
import { attentionIn } from '../attention-sentences';
import { formatIn } from '../format';
import { workingIn } from '../working-rows';
import { assessmentWords } from './assessment-words';
import { attentionWords } from './attention-words';
import { figures } from './figures';
import { countedSentence, peopleWords } from './people';
import { workingWords } from './working-words';

const given = {
  language: 'sv',
  format: formatIn('sv'),
  figures,
  people: peopleWords,
  countedSentence,
  words: assessmentWords,
  attention: attentionWords,
  working: workingWords,
} as const;
const verdicts = verdictsIn(given);

/** Judgements in Swedish words. */
export const assessment: AssessmentTexts = {
  ...verdicts,
  ...attentionIn(given, verdicts),
  working: workingIn(given),
};
