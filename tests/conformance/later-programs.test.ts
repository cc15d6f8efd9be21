/** The programs of the topics from the letter i on: two files, so that they run side by side. */
import { testPrograms } from '../audited-programs.ts';

testPrograms('tests/conformance', (name) => name >= 'i');
