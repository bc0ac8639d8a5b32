/*
 * Stands at the head of every page of a package, in the window that our page opened (its name says so). Gives the package whom it reports
 * to (SCORM 1.2: API, 2004: API_1484_11), in this window itself and as its parent, since our page is out of its reach: its answers
 * are there at once, as the standard asks. What it remembers is told to our page by message, which alone can keep it; the window's
 * name carries it from one page of the package to the next.
 */

/*
 * First what no policy of a browser holds back: a connection from machine to machine asks no policy, so there is none in a package's
 * pages; and a frame made of words alone (srcdoc, javascript:) would be a page without this script, so it is taken out before it is run.
 */
(() => {
  for (const name of [
    'RTCPeerConnection',
    'webkitRTCPeerConnection',
    'RTCIceTransport',
    'RTCDtlsTransport',
    'WebTransport',
  ])
    Object.defineProperty(window, name, { value: undefined });
  const isMadeUp = (frame) =>
    frame.hasAttribute('srcdoc') ||
    !/^(about:blank$|$|https?:)/i.test(frame.src && new URL(frame.src, document.baseURI).href);
  const lookThrough = (root) => {
    for (const frame of root.querySelectorAll('iframe, frame')) if (isMadeUp(frame)) frame.remove();
  };
  const watch = (root) => {
    const watched = { subtree: true, childList: true, attributes: true, attributeFilter: ['src', 'srcdoc'] };
    new MutationObserver(() => lookThrough(root)).observe(root, watched);
    lookThrough(root);
    return root;
  };
  watch(document);
  // What is drawn apart from the document is watched as well, and is not made from words.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    return watch(attachShadow.call(this, options));
  };
  for (const name of ['write', 'writeln']) {
    const given = Document.prototype[name];
    Document.prototype[name] = function (...texts) {
      return given.apply(this, [texts.join('').replace(/shadowrootmode/gi, 'data-apart')]);
    };
  }
  for (const holder of [Element.prototype, ShadowRoot.prototype])
    Object.defineProperty(holder, 'setHTMLUnsafe', { value: undefined });
  Object.defineProperty(Document, 'parseHTMLUnsafe', { value: undefined });
})();

(() => {
  const MARK = 'bulwark-package:';
  if (!window.name.startsWith(MARK)) return;
  const given = JSON.parse(window.name.slice(MARK.length));
  const before = given.remembered ?? { status: 'not-attempted', seconds: 0 };
  const since = Date.now();
  const outside = window.parent;
  const first = given.scorm === '1.2';
  const api = first
    ? new window.Scorm12API({ autocommit: false, logLevel: 5 })
    : new window.Scorm2004API({ autocommit: false, logLevel: 5 });

  const two = (number) => String(number).padStart(2, '0');
  const { seconds } = before;
  const taken = first
    ? `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
    : `PT${seconds}S`;
  const entry = before.status === 'not-attempted' ? 'ab-initio' : 'resume';
  const passed = before.status === 'passed' || before.status === 'failed';
  const restored = first
    ? {
        'cmi.core.lesson_location': before.place,
        'cmi.suspend_data': before.data,
        'cmi.core.lesson_status': before.status === 'not-attempted' ? 'not attempted' : before.status,
        'cmi.core.total_time': taken,
        'cmi.core.entry': entry,
        'cmi.core.credit': 'credit',
      }
    : {
        'cmi.location': before.place,
        'cmi.suspend_data': before.data,
        'cmi.completion_status': passed ? 'completed' : before.status === 'not-attempted' ? 'unknown' : before.status,
        'cmi.success_status': passed ? before.status : 'unknown',
        'cmi.total_time': taken,
        'cmi.entry': entry,
        'cmi.credit': 'credit',
      };
  api.loadFromFlattenedJSON(
    Object.fromEntries(Object.entries(restored).filter(([, value]) => value !== undefined)),
    '',
  );

  const STATUSES = ['incomplete', 'completed', 'passed', 'failed'];
  const statusOf = () => {
    const { cmi } = api;
    const said = first
      ? cmi.core.lesson_status
      : ['passed', 'failed'].includes(cmi.success_status)
        ? cmi.success_status
        : cmi.completion_status;
    return STATUSES.includes(said) ? said : 'incomplete';
  };
  const remembered = () => {
    const { cmi } = api;
    return {
      status: statusOf(),
      place: String((first ? cmi.core.lesson_location : cmi.location) ?? ''),
      data: String(cmi.suspend_data ?? ''),
      seconds: seconds + Math.round((Date.now() - since) / 1000),
    };
  };

  let waiting;
  const tell = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const now = remembered();
    window.name = MARK + JSON.stringify({ ...given, remembered: now });
    outside.postMessage({ package: 'remembered', remembered: now }, given.to);
  };
  const soon = () => {
    waiting ??= setTimeout(tell, 1000);
  };
  const names = first ? ['LMSSetValue', 'LMSCommit', 'LMSFinish'] : ['SetValue', 'Commit', 'Terminate'];
  api.on(names[0], soon);
  for (const name of names.slice(1)) api.on(name, tell);
  window.addEventListener('pagehide', () => waiting !== undefined && tell());

  const name = first ? 'API' : 'API_1484_11';
  window[name] = api;
  const above = { [name]: api };
  above.parent = above;
  Object.defineProperty(window, 'parent', { value: above });
})();
