import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IndicatorAnswer } from '@vagval/contracts/indicators/indicators';
import {
  certainChanges,
  changeRule,
  changeRules,
  noValueRules,
  paceRules,
  statusRule,
  statusRules,
} from './assessment-rules';
import { everythingSaid, judgedIndicators } from './testing/everything-said';
import { everyChange, everyStatus } from './testing/judgements';
import { languageCodes, textsOf, type LanguageCode } from './texts';

const catalogue = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../../apps/api/src/indicators/catalogue/indicators.json'), 'utf8'),
) as IndicatorAnswer[];
/** Without the hard spaces. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

const { eligible } = judgedIndicators(catalogue);
const said = { sv: everythingSaid('sv', catalogue), en: everythingSaid('en', catalogue) };
const forbidden = {
  sv: /signifikan|p-värde|konfidens|mid-p|hypotes|nollhypotes|rangordnad plats|sämst|bäst i kommunen|misslyck|brist|orsak|beror på vägled|tack vare/i,
  en: /significan|p-value|confidence|mid-p|hypothesis|worst|best in|fail|because of the guidance|thanks to/i,
};
/** What only a certain change may claim. "Kan vara en förbättring" is no claim; nor are words on what a comparison needs. */
const claims = {
  sv: /säker (förbättring|försämring|ökning|minskning)|(har|blev|blivit) (bättre|sämre|fler|färre)|(förbättrats|försämrats|ökat|minskat)|(?<!Kan vara en |kan vara en )(förbättring|försämring|ökning|minskning)(?! –)/i,
  en: /certain (improvement|decline|increase|decrease)|(has|have) (improved|declined|increased|decreased|become)|(?<!may be an? )(improvement|decline)(?! –)/i,
};

describe.each(languageCodes)('what is said of a figure in %s', (language) => {
  it('claims a change only where it is certain', () => {
    const claimed = said[language].filter(({ isCertain, text }) => !isCertain && claims[language].test(text));
    expect(claimed).toEqual([]);
    const silent = said[language].filter(
      ({ isCertain, about, rule, text }) =>
        isCertain &&
        about === 'change' &&
        rule.startsWith('change-') &&
        text.length < 60 &&
        !claims[language].test(text) &&
        !/håll|way/.test(text) &&
        !/^\d/.test(text),
    );
    expect(new Set(silent.map(({ text }) => text))).toEqual(new Set());
  });

  it('has none of the words that belong in the pages on method', () => {
    expect(said[language].filter(({ text }) => forbidden[language].test(text))).toEqual([]);
  });

  it('is whole: no gaps, no half sentences, no other language', () => {
    const broken = /undefined|NaN|null|Infinity|\[object|\s{2}|\s[.,:]|\.\.|: ?$|^\s|\s$|^$/;
    const foreign = {
      sv: /\b(the|of|pupils|with|target|change)\b/i,
      en: /\b(och|av|elever|målet|inte|för|ingen)\b|[åäöÅÄÖ]/,
    };
    expect(said[language].filter(({ text }) => broken.test(plain(text)))).toEqual([]);
    expect(said[language].filter(({ text }) => foreign[language].test(text))).toEqual([]);
    const unfinished = said[language].filter(
      ({ rule, text }) =>
        /^(status|three|headline|rest|equity|segregation|disclosure)-/.test(rule) &&
        text.length > 45 &&
        !/[.)]$/.test(text) &&
        !/ – /.test(text),
    );
    expect(unfinished).toEqual([]);
  });

  it('writes numbers as the language does', () => {
    for (const { text } of said[language]) {
      expect(text).not.toMatch(/\d (procentenhet|percentage)|\d %/);
      expect(text).not.toMatch(/(^|[\s(])-\d/);
      if (language === 'sv') expect(text).not.toMatch(/\d\.\d|\d%/);
      else expect(text).not.toMatch(/\d,\d(?!\d\d)|\d\s%/);
    }
  });

  it('bends its nouns', () => {
    const wrong = {
      sv: /(^|[^\d\u00a0,])1 (elever|flickor|pojkar|aktiviteter)\b|\b[2-9] (elev|flicka|pojke|aktivitet)\b|\b1\u00a0procentenheter|[2-9]\u00a0procentenhet\b|\b1 markeringar/,
      en: /(?<!year |[\d,.])1 (pupils|girls|boys|activities)\b|\b[2-9] (pupil|girl|boy|activity)\b|\b1\u00a0percentage points|[2-9]\u00a0percentage point\b/,
    };
    expect(said[language].filter(({ text }) => wrong[language].test(text) && !/\b1 (av|of) 1 /.test(text))).toEqual([]);
  });

  it('has a text for every rule', () => {
    const rules = new Set(said[language].map(({ rule }) => rule));
    for (const rule of [...statusRules, ...changeRules, ...paceRules, ...noValueRules]) expect(rules).toContain(rule);
  });

  it('marks nothing with a colour that is not certain', () => {
    const { assessment } = textsOf(language);
    for (const each of everyChange) {
      const { tone, glyph } = assessment.changeMark(each);
      if (!['change-better', 'change-worse'].includes(changeRule(each))) expect(tone).toBe('calm');
      if (!certainChanges.includes(changeRule(each))) expect(glyph).toBe('·');
    }
    for (const each of everyStatus) {
      const { tone, glyph, words } = assessment.statusMark(each, eligible);
      expect(glyph).not.toBe('');
      expect(words).not.toBe('');
      const isCertain = each.name === 'met' || each.name === 'not-met';
      expect([statusRule(each), tone === 'calm']).toEqual([statusRule(each), !isCertain]);
    }
  });
});

it('says the same by the same rules in both languages', () => {
  const rules = (language: LanguageCode) => [...new Set(said[language].map(({ rule }) => rule))];
  expect(rules('en')).toEqual(rules('sv'));
});
