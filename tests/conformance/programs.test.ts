/** The programs of the topics up to the letter h; the others are tested beside them (later-programs.test.ts). */
import { testPrograms } from '../audited-programs.ts';

testPrograms('tests/conformance', (name) => name < 'i');
