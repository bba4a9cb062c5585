/**
 * For a host's page: gives each `<iframe data-bauyr>` the height of what is in it. Only the page that the frame was made for is
 * listened to.
 */
{
  const frames = () => /** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll('iframe[data-bauyr]'));

  /** Whose page it is. Servers send on from http to https, and to or from `www.`: that is nobody else's. @param {string} address */
  const owner = (address) => /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1];

  addEventListener('message', ({ data, origin, source }) => {
    for (const frame of frames()) {
      if (source !== frame.contentWindow) continue;
      // In a sandbox the page has no origin, and nobody has put another into its place without leave.
      const own =
        origin === 'null'
          ? frame.sandbox.length && !frame.sandbox.contains('allow-same-origin')
          : owner(origin) && owner(origin) === owner(frame.src);
      if (!own) continue;
      const height = Number(data?.bauyr);
      if (height > 0 && height < 1e5) frame.style.height = `${height}px`;
      if (data?.top && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    }
  });

  // The question says nothing, so whoever is in the frame may hear it.
  const ask = () => frames().forEach((frame) => frame.contentWindow?.postMessage('bauyr:height', '*'));
  // Of a frame that loads, late or again, the document hears, and the window does not.
  document.addEventListener('load', ask, true);
  addEventListener('load', ask);
  ask();
}
