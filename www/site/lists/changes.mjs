/** What two wordings of the law have different for one list, told from the data alone. */
import { t, ta } from '../../checker/i18n.js';
import { olderPassages, passagesOf, readingsOf } from '../../checker/result/law.js';
/** @import { Law } from '../../checker/result/law.js' */

/** @typedef {{ id: string, item?: number, code?: string }} Ground */
/** @typedef {{ id: string, item: number, per_child: boolean, evidence?: string[] }} Paper `evidence`: what can serve as this paper, by situation */
/** @typedef {{ grounds: Ground[], documents: Paper[] }} List */
/** @typedef {'removed' | 'added' | 'changed'} Change */
/** @typedef {{ id: string, change: Change }} Difference */

/** What an item says in our words. @param {'ground' | 'document'} kind @param {string} id @param {string} edition */
export const saying = (kind, id, edition) =>
  kind === 'ground' ? t(`if-ground-${id}`) : ta(`${kind}-${id}`, 'what', { edition });

/**
 * @param {Law} law
 * @param {string} list
 * @param {'ground' | 'document'} kind
 * @param {[string, string]} editions
 * @param {(Ground | Paper)[]} was
 * @param {(Ground | Paper)[]} is
 * @returns {Difference[]} removed first, then changed, then added
 */
function differences(law, list, kind, [before, after], was, is) {
  /** @param {string} id @param {string} edition */
  const words = (id, edition) =>
    [t(`${kind}-${id}`, { edition }), saying(kind, id, edition), ...readingsOf(law, { edition, list }, `${kind}:${id}`)].join(
      '\n',
    );
  const old = new Map(was.map((row) => [row.id, row]));
  const ids = new Set(is.map(({ id }) => id));
  const changed = is.filter(({ id, item }) => {
    const row = old.get(id);
    if (!row) return false;
    // A passage that is only added is the same rule with one more source; one that is gone was another rule.
    const kept = new Set(passagesOf(law, { edition: after, list }, `${kind}:${id}`).map(({ wording }) => wording));
    const rewritten = olderPassages(law, list, `${kind}:${id}`, before, after).some(({ wording }) => !kept.has(wording));
    return row.item !== item || words(id, before) !== words(id, after) || rewritten;
  });
  const removed = was.filter(({ id }) => !ids.has(id));
  const added = is.filter(({ id }) => !old.has(id));
  /** @param {{ id: string }[]} rows @param {Change} change */
  const told = (rows, change) => rows.map(({ id }) => ({ id, change }));
  return [...told(removed, 'removed'), ...told(changed, 'changed'), ...told(added, 'added')];
}

/**
 * @param {Law} law
 * @param {string} list
 * @param {[string, string]} editions the older one first
 * @param {List} was
 * @param {List} is
 */
export const compareLists = (law, list, editions, was, is) => ({
  grounds: differences(law, list, 'ground', editions, was.grounds, is.grounds),
  documents: differences(law, list, 'document', editions, was.documents, is.documents),
});
