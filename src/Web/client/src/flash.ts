// A redirect after a post says what was done in the query; a reload or a bookmark must not say it again.
export function startFlash(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has('done')) return;
  clearSubmittedDrafts();
  url.searchParams.delete('done');
  history.replaceState(history.state, '', url);
}

function clearSubmittedDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('draft:') && JSON.parse(localStorage.getItem(key) ?? '{}').submitted) localStorage.removeItem(key);
  }
}
