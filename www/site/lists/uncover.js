/** The one script of the plain lists: it says where they may be out of date. Without it they can be read all the same. */
import { uncover } from '../../checker/outdated.js';

uncover(document);
