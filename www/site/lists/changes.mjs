/** What two wordings of the law have different for one list, told from the data alone. */
import { t, ta } from '../../checker/i18n.js';
import { olderPassages, passagesOf, readingsOf } from '../../checker/result/law.js';
/** @import { Law } from '../../checker/result/law.js' */

/** @typedef {{ id: string, item?: number, code?: string }} Ground */
/** @typedef {{ id: string, item: number, per_child: boolean, evidence?: string[] }} Paper `evidence`: what can serve as this paper, by situation */
/** @typedef {{ grounds: Ground[], documents: Paper[] }} List */
/** @typedef {'removed' | 'added' | 'changed'} Change */
/** @typedef {{ id: string, change: Change }} Difference */

/**
 * @param {Law} law
 * @param {string} list
 * @param {'ground' | 'document'} kind
 * @param {[string, { id: string, item?: number }[]]} before an edition and its items
 * @param {[string, { id: string, item?: number }[]]} after
 * @returns {Difference[]} removed first, then changed, then added
 */
function differences(law, list, kind, [oldEdition, oldItems], [newEdition, newItems]) {
  /** @param {string} id @param {string} edition */
  const words = (id, edition) =>
    [
      t(`${kind}-${id}`, { edition }),
      kind === 'ground' ? t(`if-ground-${id}`) : ta(`${kind}-${id}`, 'what', { edition }),
      ...readingsOf(law, { edition, list }, `${kind}:${id}`),
    ].join('\n');
  const was = new Map(oldItems.map((row) => [row.id, row]));
  const is = new Map(newItems.map((row) => [row.id, row]));
  const changed = newItems.filter(({ id, item }) => {
    const old = was.get(id);
    if (!old) return false;
    // A passage that is only added is the same rule with one more source; one that is gone was another rule.
    const kept = new Set(passagesOf(law, { edition: newEdition, list }, `${kind}:${id}`).map(({ wording }) => wording));
    const rewritten = olderPassages(law, list, `${kind}:${id}`, oldEdition, newEdition).some(
      ({ wording }) => !kept.has(wording),
    );
    return old.item !== item || words(id, oldEdition) !== words(id, newEdition) || rewritten;
  });
  return [
    ...oldItems.filter(({ id }) => !is.has(id)).map(({ id }) => ({ id, change: /** @type {Change} */ ('removed') })),
    ...changed.map(({ id }) => ({ id, change: /** @type {Change} */ ('changed') })),
    ...newItems.filter(({ id }) => !was.has(id)).map(({ id }) => ({ id, change: /** @type {Change} */ ('added') })),
  ];
}

/**
 * @param {Law} law
 * @param {string} list
 * @param {[string, List]} before
 * @param {[string, List]} after
 */
export const compareLists = (law, list, [oldEdition, oldList], [newEdition, newList]) => ({
  grounds: differences(law, list, 'ground', [oldEdition, oldList.grounds], [newEdition, newList.grounds]),
  documents: differences(law, list, 'document', [oldEdition, oldList.documents], [newEdition, newList.documents]),
});
