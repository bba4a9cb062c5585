import { createApp, h, ref } from 'vue';
import 'bauyr/element';

createApp({
  setup() {
    const lang = ref('en');
    const outcome = ref('');
    return () =>
      h('main', [
        h('h1', 'Lawyers'),
        h('button', { id: 'language', type: 'button', onClick: () => (lang.value = 'ru') }, 'Русский'),
        h('bauyr-check', { lang: lang.value, events: '', 'onBauyr-result': ({ detail }) => (outcome.value = detail.outcome) }),
        h('p', { id: 'outcome-here' }, outcome.value),
      ]);
  },
}).mount('#root');
