// What Studio does not ask its dictionary for: names of states and events as programs call them, a few texts of its panes, and values of drop-downs.
(() => {
  const words = {
    Started: '开始', Completed: '完成', Suspended: '等待', Resumed: '继续', Faulted: '出错', Canceled: '取消', Cancelled: '已撤销', Skipped: '跳过', Returned: '退回',
    Paused: '时限暂停', Continued: '时限恢复', Default: '默认', Running: '办理中', Finished: '已结束', Executing: '执行中', Pending: '待办', ID: '编号', Id: '编号', Status: '状态', Type: '类型', 'Node ID': '节点编号',
    'Merge Mode': '汇合方式',
    'Controls how this activity merges inbound connections. Converge will wait for all inbound connections to complete, while Race will allow the first inbound path to continue while cancelling any bookmarks from other inbound paths, and Stream will let all inbound connections pass through as they arrive.':
      '多条连线到达本环节时如何汇合。“全部到齐”等所有连线都走到，“先到先走”只认最先到达的一条。',
    None: '默认', '(None)': '（无）', Stream: '逐条通过', Merge: '合并', Converge: '全部到齐', Cascade: '逐条触发', Race: '先到先走', 'Add outcomes': '添加结果',
    String: '文本', Boolean: '是/否', Int32: '整数', Int64: '长整数', Double: '小数', Decimal: '金额', DateTime: '日期时间', DateTimeOffset: '日期时间（含时区）', TimeSpan: '时长', Guid: '标识',
    Object: '对象', JsonObject: 'JSON 对象', JsonArray: 'JSON 列表', ObjectDictionary: '键值表', Open: '打开', Close: '关闭', Clear: '清除', Toggle: '展开或收起', Visualizer: '显示方式', '.': '。', 'Markdown supported': '可用 Markdown 排版', 'Editor content': '编辑框',
  };
  const endings = [
    [/^Failed to import workflow definition: .*LineNumber: .*$/, '文件不是有效的 JSON，不能导入。'], [/：[^：]*LineNumber: .*$/, '：文件不是有效的 JSON。'], [/：Invalid schema\.?$/, '：文件不是可用的流程定义。'],
    [/^\s*Version (\d+)\s*$/, '第 $1 版'], [/ \(Date\)$/, '（日期）'], [/ \(Time\)$/, '（时间）'], [/([\u4e00-\u9fff])\.\s*$/, '$1。']];

  function spoken(text) {
    const known = words[text.trim()];
    if (known) return known;
    for (const [ending, word] of endings) if (ending.test(text)) return text.replace(ending, word);
    return text.replace(/- ([A-Za-z0-9 ,.]+)$/, (whole, word) => words[word] ? '- ' + words[word] : whole);
  }

  // Buttons that are a picture only, by the beginning of the picture: those who cannot see it hear what the button does.
  const pictures = [
    ['M0,0h24v24H0V0zM6,16h12V8H6V16z', '适应窗口'], ['M0 0h24v24H0zM5 15H3v4', '居中'], ['M3,5v14c0,1.1,0.89,2,2,2h6V3', '自动排列'], ['M0 0h24v24H0V0zM17 3H5c', '保存'],
    ['M0 0h24v24H0zM7 10l5 5', '更多保存方式'], ['M0 0h24v24H0zM12 8c1.1', '更多'], ['M0 0h24v24H0zM10 6L8.59', '向右'], ['M0 0h24v24H0zM15.41 7.41', '向左'],
    ['M0 0h24v24H0V0zM16 1H4c', '复制'], ['M0,0h24v24H0V0zM7,9H2V7h5V9z', '查看'], ['M0 0h24v24H0zM19 9h-4V3H9v6', '下载'], ['M0 0h24v24H0V0zM19 9h-4V3H9v6', '下载'],
  ];

  function name(button) {
    if (button.textContent.trim() || button.title || button.ariaLabel) return;
    const drawn = [...button.querySelectorAll('path')].map(path => path.getAttribute('d')).join('');
    const known = pictures.find(([start]) => drawn.startsWith(start));
    if (known) button.ariaLabel = known[1];
  }

  // The canvas names lines by the ids of their ends; people know the titles.
  function nameLines() {
    const title = id => document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"] elsa-activity-wrapper`)?.innerText.trim().split('\n')[0];
    for (const line of document.querySelectorAll('.react-flow__edge[aria-label]')) {
      const ends = /^从 (\S+) 到 (\S+) 的连线$/.exec(line.ariaLabel);
      if (ends && title(ends[1]) && title(ends[2])) line.ariaLabel = `从“${title(ends[1])}”到“${title(ends[2])}”的连线`;
    }
  }

  // Titles of steps and scripts are the author's.
  const isOurs = node => !node.parentElement?.closest('.react-flow, .monaco-editor');

  function translate(root) {
    if (!isOurs(root)) return;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = isOurs(node) ? spoken(node.data) : node.data;
      if (text !== node.data) node.data = text;
    }
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    for (const field of [root, ...root.querySelectorAll('[placeholder], [aria-label], [title]')])
      for (const name of ['placeholder', 'aria-label', 'title']) if (words[field.getAttribute(name)]) field.setAttribute(name, words[field.getAttribute(name)]);
  }

  // Rows only technicians read; the style hides them from everybody else.
  const technical = new Set(['编号', '节点编号', '名称', '类型', '版本', '实例编号', 'ID', 'Node ID', 'Name', 'Type', 'Version', 'Instance ID', 'Activity ID']);

  // Versions are retired, never deleted: the item behind "restore" leads nowhere here.
  const restoring = new Set(['恢复该版本', 'Rollback to this version']);

  // Settings of a workflow that have no effect here, or offer nothing to choose.
  const idle = new Set(['启动方式', '提交方式', '日志保存方式', 'Activation strategy', 'Commit Strategy', 'Log Persistence Strategy']);

  function mark(root) {
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    for (const label of root.querySelectorAll('.mud-input-control label'))
      if (idle.has(label.textContent.trim())) label.closest('.mud-input-control').dataset.void = '';
    for (const heading of root.querySelectorAll('.mud-typography')) if (idle.has(heading.textContent.trim()) && !heading.closest('.mud-input-control')) heading.dataset.void = '';
    for (const item of root.querySelectorAll('.mud-menu-item + .mud-menu-item'))
      if (restoring.has(item.previousElementSibling.textContent.trim())) item.dataset.void = '';
    if (!document.documentElement.classList.contains('plain')) return;
    for (const row of [root.closest('tr'), ...root.querySelectorAll('tr')])
      if (row && technical.has(row.cells[0]?.textContent.trim())) row.dataset.technical = '';
  }

  // Once when the drawing is quiet, not for every line of it.
  let drawing = 0;
  function linesChanged() {
    clearTimeout(drawing);
    drawing = setTimeout(nameLines, 300);
  }

  new MutationObserver(changes => changes.forEach(change => {
    change.addedNodes.forEach(mark);
    if (document.documentElement.lang === 'en') return;
    change.addedNodes.forEach(added => {
      if (added.nodeType !== Node.ELEMENT_NODE) return;
      for (const button of [...(added.matches('button') ? [added] : []), ...added.querySelectorAll('button')]) name(button);
      if (added.closest('.react-flow')) linesChanged();
    });
    // The script editor names its box after it has been put on the page.
    if (change.type === 'attributes') {
      if (words[change.target.ariaLabel]) change.target.ariaLabel = words[change.target.ariaLabel];
    } else if (change.target.nodeType === Node.TEXT_NODE) translate(change.target.parentNode ?? change.target);
    else change.addedNodes.forEach(translate);
  })).observe(document.body, { childList: true, subtree: true, characterData: true, attributeFilter: ['aria-label'] });
})();
