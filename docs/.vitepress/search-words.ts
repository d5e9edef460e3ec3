/** Words of the search box in Russian and Chinese; English is the box's own. */
interface SearchWords {
  readonly translations: {
    readonly button: { readonly buttonText: string; readonly buttonAriaLabel: string };
    readonly modal: {
      readonly noResultsText: string;
      readonly resetButtonTitle: string;
      readonly displayDetails: string;
      readonly backButtonTitle: string;
      readonly footer: { readonly selectText: string; readonly navigateText: string; readonly closeText: string };
    };
  };
}

export const searchWords: Readonly<Record<string, SearchWords>> = {
  ru: {
    translations: {
      button: { buttonText: 'Поиск', buttonAriaLabel: 'Поиск' },
      modal: {
        noResultsText: 'Ничего не найдено:',
        resetButtonTitle: 'Очистить',
        displayDetails: 'Подробнее',
        backButtonTitle: 'Закрыть',
        footer: { selectText: 'открыть', navigateText: 'выбрать', closeText: 'закрыть' },
      },
    },
  },
  zh: {
    translations: {
      button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
      modal: {
        noResultsText: '没有结果：',
        resetButtonTitle: '清除',
        displayDetails: '显示详情',
        backButtonTitle: '关闭',
        footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
      },
    },
  },
};
