// Runs before Elsa Studio: sets its language, gives it the address of our API, and tells the page around the frame what becomes of every save,
// because Studio says nothing when one fails. What could not be saved is kept in this browser until it is.
(() => {
  const api = location.origin + '/elsa/api';
  const element = document.body.firstElementChild;
  const user = document.body.dataset.user;
  const definitionId = element.getAttribute('definition-id');
  const keep = definitionId && `caseflow.unsaved.${user}.${definitionId}`;
  const isAdvanced = new URLSearchParams(location.search).has('advanced');
  const original = window.fetch;

  localStorage.setItem('BlazorCulture', document.documentElement.lang === 'en' ? 'en-US' : 'zh-Hans');
  element.setAttribute('remote-endpoint', api);
  // The viewer shows its raw panes to technicians only.
  document.documentElement.classList.toggle('advanced', isAdvanced || !definitionId);
  document.documentElement.classList.toggle('plain', !isAdvanced && !definitionId);
  document.documentElement.classList.toggle('editor', !!definitionId);

  function tell(state, more) {
    parent.postMessage({ source: 'caseflow-studio', state, ...more }, location.origin);
  }

  function remember(body) {
    try {
      localStorage.setItem(keep, JSON.stringify({ at: new Date().toISOString(), model: JSON.parse(body).model }));
      return true;
    } catch {
      return false;
    }
  }

  async function report(response, body) {
    if (response.ok) {
      localStorage.removeItem(keep);
      const saved = (await response.clone().json()).workflowDefinition;
      return tell('saved', { revision: saved?.customProperties?.['CaseFlow.Revision'], version: saved?.version });
    }
    const problem = await response.clone().json().catch(() => ({}));
    const reasons = Object.values(problem.errors ?? {}).flat();
    tell(response.status === 401 ? 'signed-out' : problem.code === 'stale' ? 'stale' : 'refused',
      { status: response.status, text: reasons.length ? reasons.join('\n') : problem.detail ?? '', isKept: !body || remember(body) });
  }

  function isSave(url, method) {
    return keep && method === 'POST' && new URL(url, location.href).pathname === '/elsa/api/workflow-definitions';
  }

  // Studio sends a save before the one before it is answered, and then names a revision this canvas has itself replaced: each waits for its turn and
  // names what the one before became. It also repeats what failed seconds later, when something newer may have been saved: that is answered with the newer.
  const became = new Map();
  const failed = new Map();
  let saves = 0;
  let newest = null;
  let last = Promise.resolve();
  let waiting = 0;
  const facts = model => ({ id: model.id, version: model.version, revision: model.customProperties?.['CaseFlow.Revision'] });
  const nameOf = known => `${known.id} ${known.revision}`;

  function renew(body) {
    const sent = JSON.parse(body);
    let known = facts(sent.model);
    while (became.has(nameOf(known))) known = became.get(nameOf(known));
    if (nameOf(known) === nameOf(facts(sent.model))) return { body, from: known };
    Object.assign(sent.model, { id: known.id, version: known.version });
    sent.model.customProperties['CaseFlow.Revision'] = known.revision;
    return { body: JSON.stringify(sent), from: known };
  }

  async function send(input, init, body) {
    if (failed.has(body) && failed.get(body) < saves) {
      await report(newest, body);
      return newest.clone();
    }
    const { body: renewed, from } = renew(body);
    const response = await original(input, { ...init, body: renewed });
    await report(response, renewed);
    const saved = response.ok && facts((await response.clone().json()).workflowDefinition);
    if (saved && nameOf(saved) !== nameOf(from)) became.set(nameOf(from), saved);
    if (saved) [saves, newest] = [saves + 1, response.clone()];
    else failed.set(body, saves);
    return response;
  }

  function save(input, init) {
    const body = decode(init.body);
    waiting++;
    tell('saving');
    const turn = last.then(() => send(input, init, body)).catch(error => {
      failed.set(body, saves);
      tell('offline', { isKept: remember(body) });
      throw error;
    });
    last = turn.catch(() => {}).then(() => { if (--waiting > 0) tell('saving'); });
    return turn;
  }

  // Studio brings an older version back without asking and without a word.
  async function restore(version, input, init) {
    const response = await original(input, init);
    const known = response.ok && facts(await response.clone().json());
    if (known) tell('saved', { revision: known.revision, version: known.version, restored: version });
    else await report(response);
    return response;
  }

  // Studio says nothing either when a question finds nobody signed in or no network.
  async function ask(input, init) {
    const answer = original(input, init);
    const response = await answer.catch(() => null);
    if (waiting === 0 && (!response || response.status === 401)) tell(response ? 'signed-out' : 'offline', { isKept: true });
    return answer;
  }

  const decode = body => typeof body === 'string' ? body : new TextDecoder().decode(body);

  window.fetch = (input, init) => {
    const url = typeof input === 'string' ? input : input.url ?? String(input);
    const method = (init?.method ?? input.method ?? 'GET').toUpperCase();
    if (isAdvanced && url.includes('/descriptors/activities')) {
      init = { ...init, headers: new Headers(init?.headers) };
      init.headers.set('X-CaseFlow-Advanced', '1');
    }
    if (isSave(url, method)) return save(input, init);
    const restored = keep && method === 'POST' && /\/revert\/(\d+)$/.exec(new URL(url, location.href).pathname);
    if (restored) return restore(Number(restored[1]), input, init);
    // Every name is free. Studio asks before it saves one and falls down, with what was typed, when nobody answers; the save itself is kept.
    if (url.includes('/validation/is-name-unique')) return Promise.resolve(Response.json({ isUnique: true }));
    return keep && url.startsWith(api) ? ask(input, init) : original(input, init);
  };

  // Asked by the canvas for a step put on a line: a result without a line would be refused before release. Without an answer the line is the author's to draw.
  window.caseflowWays = async (type, after) => {
    const question = new URLSearchParams({ type, after });
    const response = await original(`${api}/workflow-definitions/${encodeURIComponent(definitionId)}/ways?${question}`).catch(() => null);
    return response?.ok ? (await response.json()).items : [];
  };

  const draws = new MutationObserver(() => {
    if (!document.querySelector('.react-flow__node')) return;
    draws.disconnect();
    tell('drawn');
  });
  draws.observe(document.body, { childList: true, subtree: true });
})();
