import React, { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'bauyr/element';

function Fund() {
  const [lang, setLang] = useState('en');
  const [outcome, setOutcome] = useState('');
  return (
    <main>
      <h1>Our fund</h1>
      <button id="language" type="button" onClick={() => setLang('ru')}>
        Русский
      </button>
      <bauyr-check lang={lang} events="" onbauyr-result={({ detail }) => setOutcome(detail.outcome)} />
      <p id="outcome-here">{outcome}</p>
    </main>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Fund />
  </StrictMode>,
);
