/** Every file that declares a built-in module (define.ts, `defineModule`). Adding one is adding a line. */
import './builtins/module.ts';
import './modules/itertools/module.ts';
import './modules/operator/module.ts';
import './modules/functools/module.ts';
import './modules/collections/module.ts';
import './modules/abc/module.ts';
import './modules/heapq.ts';
import './modules/bisect.ts';
import './modules/sys.ts';
import './modules/warnings-native.ts';
import './modules/gc.ts';
import './modules/math/module.ts';
import './modules/cmath/module.ts';
import './modules/random/module.ts';
import './modules/atexit.ts';
import './modules/weakref-native.ts';
import './modules/linecache.ts';
