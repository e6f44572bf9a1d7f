const every = 30_000;

// The desk counts anew every half minute. Whoever has chosen rows, reads a definition or types keeps the page as it is.
export function startLive(): void {
  // On a narrow screen the tree of areas would push the figures out of sight.
  if (innerWidth < 960) document.querySelectorAll<HTMLDetailsElement>('.area-tree-fold').forEach(fold => { fold.open = false; });
  if (document.querySelector('[data-live]')) setInterval(() => void refresh(), every);
}

async function refresh(): Promise<void> {
  const live = document.querySelector<HTMLElement>('[data-live]');
  if (!live || document.hidden || isBusy(live)) return;
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById(live.id);
  if (!fresh || isBusy(live)) return;
  const open = [...live.querySelectorAll('details')].map(one => one.open);
  live.replaceChildren(...fresh.childNodes);
  live.querySelectorAll('details').forEach((one, place) => { one.open = open[place] ?? one.open; });
  document.dispatchEvent(new CustomEvent('caseflow:fresh'));
}

function isBusy(live: HTMLElement): boolean {
  return live.querySelector('input:checked, :popover-open, input:focus, textarea:focus, select:focus') !== null;
}
