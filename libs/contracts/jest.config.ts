import type { Config } from 'jest';
import { nodeProject } from '../../jest.preset.ts';

export default { ...nodeProject('contracts'), rootDir: import.meta.dirname } satisfies Config;
