import type { Gender } from '@vagval/domain/gender';
import type { Organiser } from '@vagval/domain/units/unit';

/** A label as it is compared: lower case, one ordinary space where there was any space, one kind of dash. */
export function labelKey(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .replace(/[\u2010-\u2014\u2212]/g, '-')
    .trim();
}

const genderWords: Readonly<Record<string, Gender>> = {
  alla: 'all',
  all: 'all',
  samtliga: 'all',
  totalt: 'all',
  total: 'all',
  flickor: 'girls',
  kvinnor: 'girls',
  girls: 'girls',
  women: 'girls',
  pojkar: 'boys',
  män: 'boys',
  boys: 'boys',
  men: 'boys',
};

/** The gender a Swedish or English word stands for, or null. */
export function genderOf(word: string): Gender | null {
  return genderWords[labelKey(word)] ?? null;
}

const organiserWords: Readonly<Record<string, Organiser>> = {
  kommunal: 'municipal',
  enskild: 'independent',
  statlig: 'state',
};

/** Skolverket's word for who runs a unit; regions and unknown words are `other`. */
export function organiserOf(word: string): Organiser {
  return organiserWords[labelKey(word)] ?? 'other';
}
