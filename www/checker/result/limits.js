/** What the checker leaves out, said at the end of every result. */
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { counted } from '../phrases.js';
import { listOf } from '../views/parts.js';
import { readings } from './law-says.js';
import { section } from './section.js';
/** @import { View } from './result.js' */

/** @param {View} view */
export const limits = ({ law, standard }) =>
  section(
    'limits',
    t('ui-result-limits'),
    h('p', null, t('not-modelled')),
    listOf(counted('not-modelled')),
    readings(law, standard, 'report'),
  );
