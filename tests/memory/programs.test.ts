/** Programs about memory, and the samples. */
import { describe } from 'vitest';
import { testPrograms } from '../audited-programs.ts';

describe.each(['tests/memory', 'samples'])('%s', (folder) => testPrograms(folder));
