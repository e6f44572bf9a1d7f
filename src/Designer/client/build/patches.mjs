// What a page in one of our two languages says; the page knows which.
const said = (en, zh) => `(document.documentElement.lang === 'en' ? ${JSON.stringify(en)} : ${JSON.stringify(zh)})`;

// Changes to the canvas script of Elsa Studio 3.8.2. Each must find its place exactly, so that a new version of the package cannot lose one unnoticed.
const patches = [
  // The function returns before React has mounted, and the chart that follows is drawn into nothing: the canvas stays empty, and a save would store that.
  ['    return containerId;\n}\n\n\n/***/ },\n\n/***/ "./src/react-designer/api/index.ts"',
    '    while (!handleRef.current) await new Promise(resolve => setTimeout(resolve, 10));\n    return containerId;\n}\n\n\n/***/ },\n\n/***/ "./src/react-designer/api/index.ts"'],
  ['title: "Delete activity", "aria-label": "Delete activity"', `title: ${said('Delete activity', '删除环节')}, "aria-label": ${said('Delete activity', '删除环节')}`],
  ['placeholder: "Search activities\\u2026"', `placeholder: ${said('Search activities…', '搜索环节…')}`],
  ['children: "Loading\\u2026"', `children: ${said('Loading…', '加载中…')}`],
  ['children: "No matches"', `children: ${said('No matches', '没有符合的环节')}`],
  ['title: "Add your first activity", children: "+ Add your first activity"',
    `title: ${said('Add your first activity', '添加第一个环节')}, children: ${said('+ Add your first activity', '+ 添加第一个环节')}`],
  ['title: "Arrange the workflow with the happy path on top", "aria-label": "Arrange workflow", children: "Arrange"',
    `title: ${said('Arrange the workflow with the happy path on top', '自动排列，主线在上')}, "aria-label": ${said('Arrange workflow', '自动排列')}, children: ${said('Arrange', '自动排列')}`],
  ['title: "Insert activity", "aria-label": "Insert activity"',
    `title: ${said('Insert activity', '在此插入环节')}, "aria-label": ${said('Insert activity', '在此插入环节')}`],
  ['title: "Remove edge"', `title: ${said('Remove edge', '删除连线')}`],
  ["'controls.ariaLabel': 'Control Panel'", `'controls.ariaLabel': ${said('Control Panel', '画布工具')}`],
  ["'controls.zoomIn.ariaLabel': 'Zoom In'", `'controls.zoomIn.ariaLabel': ${said('Zoom In', '放大')}`],
  ["'controls.zoomOut.ariaLabel': 'Zoom Out'", `'controls.zoomOut.ariaLabel': ${said('Zoom Out', '缩小')}`],
  ["'controls.fitView.ariaLabel': 'Fit View'", `'controls.fitView.ariaLabel': ${said('Fit View', '适应窗口')}`],
  ["'controls.interactive.ariaLabel': 'Toggle Interactivity'", `'controls.interactive.ariaLabel': ${said('Toggle Interactivity', '锁定或解锁画布')}`],
  ["'minimap.ariaLabel': 'Mini Map'", `'minimap.ariaLabel': ${said('Mini Map', '缩略图')}`],
  ["'node.a11yDescription.default': 'Press enter or space to select a node. Press delete to remove it and escape to cancel.'",
    `'node.a11yDescription.default': ${said('Press enter or space to select a node. Press delete to remove it and escape to cancel.', '按回车或空格选中环节，按删除键删除，按 Esc 取消。')}`],
  ["'edge.a11yDescription.default': 'Press enter or space to select an edge. You can then press delete to remove it or escape to cancel.'",
    `'edge.a11yDescription.default': ${said('Press enter or space to select an edge. You can then press delete to remove it or escape to cancel.', '按回车或空格选中连线，按删除键删除，按 Esc 取消。')}`],
  ['`Edge from ${edge.source} to ${edge.target}`', "(document.documentElement.lang === 'en' ? `Edge from ${edge.source} to ${edge.target}` : `从 ${edge.source} 到 ${edge.target} 的连线`)"],
  // The incoming port has no label of its own, and only a name for programs.
  ["const portLabel = (p) => p.attrs?.text?.text?.trim() || p.id;", "const portLabel = (p) => p.group === 'in' || p.id === 'out' ? '' : (document.documentElement.lang !== 'en' && { Done: '完成', Default: '其他' }[p.id]) || p.attrs?.text?.text?.trim() || p.id;"],
  // Arranging counts columns along lines; a line that leads back (退回) would close a circle and pile every step up in the first column.
  ["    // ---- Columns: topological longest-path (Kahn's) --------------------\n",
    `    const open = new Set(), done = new Set(), back = new Set();
    const walk = id => {
        open.add(id);
        for (const e of outs.get(id) ?? []) {
            if (open.has(e.target)) back.add(e);
            else if (!done.has(e.target)) walk(e.target);
        }
        open.delete(id);
        done.add(id);
    };
    for (const n of nodes) if (!done.has(n.id)) walk(n.id);
    for (const lines of [outs, ins]) for (const [id, list] of lines) lines.set(id, list.filter(e => !back.has(e)));
`],
  // A step put behind another one gets the ways for no that the procedure has already, as lines people see and can change.
  ['    const onConnectMenuPick =',
    `    const leadAside = async (id, type, after) => {
        const ways = await window.caseflowWays(type, after);
        const isHere = id => nodesRef.current.some(n => n.id === id);
        const free = ways.filter(way => isHere(id) && isHere(way.target) && !edgesRef.current.some(e => e.source === id && e.sourceHandle === way.port));
        if (free.length === 0) return;
        const next = [...edgesRef.current, ...free.map(way => (
            { id: \`\${id}:\${way.port}->\${way.target}:In#aside\`, source: id, target: way.target, sourceHandle: way.port, targetHandle: 'In' }))];
        setEdges(next);
        snapshot(nodesRef.current, next);
        interop.raiseGraphUpdated();
    };
    const onConnectMenuPick =`],
  ['didSplice = true;', 'didSplice = true;\n                    void leadAside(reactNode.id, reactNode.data.activity.type, original.source);'],
  ["        const edge = {\n            id: `${menu.sourceNodeId}:", "        void leadAside(newId, descriptor.typeName, menu.sourceNodeId);\n        const edge = {\n            id: `${menu.sourceNodeId}:"],
  // An inserted step makes room in its own row; the author's arrangement of all the others stays.
  ['const arranged = (0,_internal_happy_path_layout__WEBPACK_IMPORTED_MODULE_8__.arrangeHappyPath)(nodesRef.current, edgesRef.current);',
    `const from = nodesRef.current.find(n => n.id === edgesRef.current.find(e => e.target === reactNode.id)?.source);
                    const step = 280, x = (from?.position.x ?? 0) + step, y = from?.position.y ?? 0;
                    const isAfter = n => n.id !== from?.id && Math.abs(n.position.y - y) < 40 && n.position.x >= x - step / 2;
                    const arranged = nodesRef.current.map(n => n.id === reactNode.id ? { ...n, position: { x, y } }
                        : isAfter(n) ? { ...n, position: { ...n.position, x: n.position.x + step } } : n);`],
];

export function patchDesigner(script) {
  for (const [from, to] of patches) {
    if (script.split(from).length !== 2) throw new Error(`The canvas script has ${script.split(from).length - 1} times what a patch expects once: ${from}`);
    script = script.replace(from, () => to);
  }
  return script;
}

patchDesigner.file = '_content/Elsa.Studio.Workflows.Designer/react-designer.entry.js';
