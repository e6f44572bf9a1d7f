// Between the loader's settings and the loader: menus and messages of the script editor come in Chinese too.
if (document.documentElement.lang !== 'en') require['vs/nls'] = { availableLanguages: { '*': 'zh-cn' } };
