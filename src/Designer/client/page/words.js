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
    Object: '对象', JsonObject: 'JSON 对象', JsonArray: 'JSON 列表', ObjectDictionary: '键值表', Open: '打开', Close: '关闭', Clear: '清除', Toggle: '展开或收起', 'Editor content': '编辑框',
  };
  const endings = [[/^\s*Version (\d+)\s*$/, '第 $1 版'], [/ \(Date\)$/, '（日期）'], [/ \(Time\)$/, '（时间）'], [/([\u4e00-\u9fff])\.\s*$/, '$1。']];

  function spoken(text) {
    const known = words[text.trim()];
    if (known) return known;
    for (const [ending, word] of endings) if (ending.test(text)) return text.replace(ending, word);
    return text.replace(/- ([A-Za-z0-9 ,.]+)$/, (whole, word) => words[word] ? '- ' + words[word] : whole);
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

  function mark(root) {
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    for (const item of root.querySelectorAll('.mud-menu-item + .mud-menu-item'))
      if (restoring.has(item.previousElementSibling.textContent.trim())) item.dataset.void = '';
    if (!document.documentElement.classList.contains('plain')) return;
    for (const row of [root.closest('tr'), ...root.querySelectorAll('tr')])
      if (row && technical.has(row.cells[0]?.textContent.trim())) row.dataset.technical = '';
  }

  new MutationObserver(changes => changes.forEach(change => {
    change.addedNodes.forEach(mark);
    if (document.documentElement.lang === 'en') return;
    if (change.target.nodeType === Node.TEXT_NODE) translate(change.target.parentNode ?? change.target);
    else change.addedNodes.forEach(translate);
  })).observe(document.body, { childList: true, subtree: true, characterData: true });
})();
