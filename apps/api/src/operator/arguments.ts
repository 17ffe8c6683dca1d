import { parseArgs } from 'node:util';
import { email } from '@vagval/contracts/users/account';
import { roles, type Role } from '@vagval/domain/actor';

/** What the operator asks for. */
export type Command =
  | { readonly name: 'import'; readonly files: readonly string[]; readonly dryRun: boolean; readonly json: boolean }
  | { readonly name: 'undo'; readonly id: string }
  | {
      readonly name: 'create-user';
      readonly user: string;
      /** Null for somebody who signs in by the link alone. */
      readonly email: string | null;
      readonly role: Role;
      readonly units: readonly string[];
    }
  | { readonly name: 'new-link'; readonly email: string }
  | { readonly name: 'example' }
  | { readonly name: 'exact-exports'; readonly municipalityCode: string; readonly isLet: boolean }
  | { readonly name: 'vectors'; readonly files: readonly string[] }
  | { readonly name: 'attack'; readonly municipalities: number; readonly seed: number }
  | { readonly name: 'help'; readonly wrong: boolean };

export const usage = `Så används vagval:

  npm run vagval -- import FIL… [--dry-run] [--json]
      Läser in filer från Skolverket (SIRIS), Kolada, skolenhetsregistret eller egna antal (CSV), för alla kommuner i filen.
      Varje fil läses in helt eller inte alls. --dry-run visar vad filen innehåller utan att spara. --json skriver svaret som JSON.

  npm run vagval -- undo IMPORT-ID
      Ångrar en inläsning. Det som stod där innan kommer tillbaka.

  npm run vagval -- create-user --name NAMN [--email ADRESS] --role ROLL --unit KOD [--unit KOD …]
      Skapar en användare och skriver ut en personlig länk som gäller en gång, i sju dagar. Med e-postadress väljer personen
      ett lösenord med länken och loggar sedan in med det. Utan adress är länken själva inloggningen.
      ROLL är ${roles.join(', ')}.
      KOD är kommunkod (fyra siffror) eller skolenhetskod (åtta siffror). Är rollen administrator och kommunen inte finns än,
      skapas kommunen.

  npm run vagval -- new-link --email ADRESS
      Skriver ut en länk som användaren med adressen väljer ett nytt lösenord med. Den gäller en gång, i två timmar. För den som
      har glömt sitt lösenord där Vägval inte skickar brev.

  npm run vagval -- example
      Gör om den påhittade Exempelkommunen från början.

  npm run vagval -- exact-exports KOMMUNKOD on|off
      Släpper ut exakta tal i filer, eller slutar med det. Från början är det avstängt: då innehåller filer bara skyddade tal.
      Varje uttag antecknas med namn och syfte. Den som har tagit ut en fil kan behöva lämna ut den; pröva sekretessen först.

  npm run vagval -- vectors FIL…
      Räknar om varje fall i testfiler för metoderna (JSON, syv-vectors/1) och skriver ut det som skiljer sig.
      Ingen databas behövs. Slutkoden är 1 om något skiljer sig eller om en fil inte går att köra.

  npm run vagval -- attack [--municipalities ANTAL] [--seed FRÖ]
      Försöker räkna ut det som inte visas, i påhittade kommuner på en egen databas som tas bort efteråt. 200 kommuner och
      frö 1 om inget annat sägs; samma frö ger samma kommuner. Slutkoden är 1 om något går att räkna ut.`;

const importId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const wrong: Command = { name: 'help', wrong: true };

/** Reads the words after `vagval`. What cannot be understood becomes `help`. */
export function readArguments(words: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        name: { type: 'string' },
        email: { type: 'string' },
        role: { type: 'string' },
        unit: { type: 'string', multiple: true, default: [] },
        municipalities: { type: 'string', default: '200' },
        seed: { type: 'string', default: '1' },
      },
    });
    const [name, ...rest] = positionals;
    if (values.help || name === undefined || name === 'help')
      return { name: 'help', wrong: name === undefined && !values.help };
    if (name === 'import' && rest.length > 0)
      return { name, files: rest, dryRun: values['dry-run'], json: values.json };
    if (name === 'undo' && rest[0] && importId.test(rest[0])) return { name, id: rest[0] };
    if (name === 'new-link' && rest.length === 0) return newLink(values.email);
    if (name === 'example' && rest.length === 0) return { name };
    if (
      name === 'exact-exports' &&
      rest.length === 2 &&
      /^\d{4}$/.test(rest[0] ?? '') &&
      /^(on|off)$/.test(rest[1] ?? '')
    )
      return { name, municipalityCode: rest[0] ?? '', isLet: rest[1] === 'on' };
    if (name === 'vectors' && rest.length > 0) return { name, files: rest };
    if (name === 'attack' && rest.length === 0) return attack(values.municipalities, values.seed);
    if (name === 'create-user') return createUser(values.name, values.email, values.role, values.unit);
    return wrong;
  } catch {
    // parseArgs throws for options it does not know; the usage says which there are.
    return wrong;
  }
}

function createUser(
  user: string | undefined,
  given: string | undefined,
  role: string | undefined,
  units: readonly string[],
): Command {
  const known = roles.find((one) => one === role);
  const address = given === undefined ? null : email.safeParse(given).data;
  return user && known && units.length > 0 && address !== undefined
    ? { name: 'create-user', user, email: address, role: known, units }
    : wrong;
}

function newLink(given: string | undefined): Command {
  const address = email.safeParse(given).data;
  return address === undefined ? wrong : { name: 'new-link', email: address };
}

/** A number of a municipality is part of its code, so there is no room for more than some thousands. */
function attack(municipalities: string, seed: string): Command {
  const isUnderstood =
    /^[1-9]\d{0,3}$/.test(municipalities) && Number(municipalities) <= 5000 && /^\d{1,9}$/.test(seed);
  return isUnderstood ? { name: 'attack', municipalities: Number(municipalities), seed: Number(seed) } : wrong;
}
