/** The choice of where to apply. */
import { UNSURE } from '../answers.js';
import { channels } from '../engine.js';
import { t, ta } from '../words.js';
import { choiceForm } from './service.js';

/**
 * @param {import('./form.js').App} app
 * @param {import('./form.js').Draft | undefined} draft
 * @returns {import('./form.js').View}
 */
export function channelView(app, draft) {
  const title = t('ui-channel-title');
  const ways = channels(app.state, app.engine.catalogue).map((id) => ({ value: id, label: t(`channel-${id}`), hint: ta(`channel-${id}`, 'about') }));
  const unsure = { value: UNSURE, label: t('ui-unsure'), hint: t('ui-channel-unsure-hint'), apart: true };
  return { title, node: choiceForm(app, 'channel', { title, hint: t('ui-channel-hint') }, [...ways, unsure], draft) };
}
