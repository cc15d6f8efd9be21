/** Where a thread begins: with the code that the build has made for it. */
import { loadThreadCode } from './thread-code.ts';

void loadThreadCode().code.begin();
