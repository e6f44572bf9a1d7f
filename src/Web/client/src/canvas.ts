// The page around the canvas: says what becomes of every save and brings back what could not be saved. The frame keeps the copy and reports.
const api = '/elsa/api/workflow-definitions';

interface Kept { at: string; model: { id?: string; version?: number; customProperties?: Record<string, unknown> } }
interface Report { source?: string; state: string; revision?: number; version?: number; text?: string; status?: number; isKept?: boolean; restored?: number }

export function startCanvas(): void {
  const bar = document.getElementById('canvas');
  if (bar && document.getElementById('canvas-window')) new Canvas(bar).start();
}

class Canvas {
  private readonly definition: string;
  private readonly key: string;
  private readonly said = document.getElementById('canvas-state');
  private revision: number;
  private isUnsaved = false;

  constructor(private readonly bar: HTMLElement) {
    this.definition = bar.dataset.definition!;
    this.key = `caseflow.unsaved.${bar.dataset.user}.${this.definition}`;
    this.revision = Number(bar.dataset.revision);
  }

  start(): void {
    if (!this.said) return;
    addEventListener('message', event => { if (event.origin === location.origin && event.data?.source === 'caseflow-studio') this.hear(event.data); });
    addEventListener('beforeunload', event => { if (this.isUnsaved) event.preventDefault(); });
    document.addEventListener('click', event => {
      const button = (event.target as Element).closest<HTMLElement>('[data-canvas]');
      if (button) void this.act(button);
    });
    const kept = this.kept();
    if (kept) this.show('unsaved', note => { note.querySelector('[data-at]')!.textContent = new Date(kept.at).toLocaleString(document.documentElement.lang); });
  }

  private hear(report: Report): void {
    if (report.state === 'drawn') return;
    // What this browser keeps is not lost by leaving.
    this.isUnsaved = report.state === 'saving' || (report.state !== 'saved' && !report.isKept);
    const word = report.state === 'saving' || report.state === 'saved' ? report.state : 'failed';
    this.said!.textContent = report.restored ? this.said!.dataset.restored!.replace('{0}', String(report.restored)) : this.said!.dataset[word]!;
    this.said!.classList.toggle('is-bad', word === 'failed');
    if (report.state === 'saved') this.saved(report);
    else if (word === 'failed') this.show(report.state, note => this.explain(note, report));
  }

  private saved(report: Report): void {
    if (report.revision) this.revision = report.revision;
    if (report.version) this.bar.querySelector('.canvas-version')!.textContent = this.bar.dataset.version!.replace('{0}', String(report.version));
    const tag = this.bar.querySelector('.tag')!;
    [tag.textContent, tag.className] = [this.bar.dataset.draft!, 'tag tag-yellow'];
    this.show(null);
    this.button('undo').disabled = false;
    this.button('redo').disabled = true;
  }

  private explain(note: HTMLElement, report: Report): void {
    const text = note.querySelector('[data-text]');
    const own = report.status === 403 ? note.dataset.forbidden : (report.status ?? 0) >= 500 ? note.dataset.server : undefined;
    if (text) text.textContent = own ?? report.text ?? '';
  }

  private async act(button: HTMLElement): Promise<void> {
    switch (button.dataset.canvas) {
      case 'undo': case 'redo': return this.step(button.dataset.canvas);
      case 'restore': return this.send(this.kept()?.model);
      case 'overwrite': if (confirm(button.dataset.sure)) return this.overwrite(); break;
      case 'download': return this.download();
      case 'drop': case 'reload': localStorage.removeItem(this.key); return this.reopen();
      case 'hide': return this.show(null);
    }
  }

  private async step(which: string): Promise<void> {
    const response = await this.post(`/api/v1/procedures/${encodeURIComponent(this.definition)}/draft/${which}`, { revision: this.revision });
    if (response.ok) this.reopen();
    else await this.refuse(response);
  }

  private async overwrite(): Promise<void> {
    const kept = this.kept();
    if (!kept) return;
    const latest = await (await fetch(`${api}/by-definition-id/${encodeURIComponent(this.definition)}?versionOptions=Latest`)).json();
    kept.model.id = latest.id;
    kept.model.version = latest.version;
    kept.model.customProperties = { ...kept.model.customProperties, 'CaseFlow.Revision': latest.customProperties['CaseFlow.Revision'] };
    await this.send(kept.model);
  }

  private async send(model?: Kept['model']): Promise<void> {
    if (!model) return this.reopen();
    const response = await this.post(api, { model, publish: false });
    if (!response.ok) return this.refuse(response);
    localStorage.removeItem(this.key);
    this.reopen();
  }

  private async refuse(response: Response): Promise<void> {
    const problem = await response.json().catch(() => ({}));
    const state = response.status === 401 ? 'signed-out' : problem.code === 'stale' ? 'stale' : 'refused';
    const text = (Object.values(problem.errors ?? {}).flat() as string[]).join('\n') || problem.detail;
    this.show(state, note => this.explain(note, { state, status: response.status, text }));
  }

  private post(address: string, body: unknown): Promise<Response> {
    return fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  }

  private download(): void {
    const kept = this.kept();
    if (!kept) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(kept.model, null, 2)], { type: 'application/json' }));
    link.download = `${this.definition}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private reopen(): void {
    this.isUnsaved = false;
    location.reload();
  }

  private show(state: string | null, fill?: (note: HTMLElement) => void): void {
    for (const note of document.querySelectorAll<HTMLElement>('.canvas-note')) {
      note.hidden = note.dataset.state !== state;
      if (!note.hidden) fill?.(note);
    }
  }

  private button(name: string): HTMLButtonElement {
    return this.bar.querySelector<HTMLButtonElement>(`[data-canvas=${name}]`)!;
  }

  private kept(): Kept | null {
    return JSON.parse(localStorage.getItem(this.key) ?? 'null');
  }
}
