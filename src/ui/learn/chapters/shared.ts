import { type Chapter, presetWith } from '../chapter';

export const shared: Chapter = {
  id: 'shared',
  title: 'learn.shared.title',
  pieces: [
    { heading: 'learn.shared.what' },
    { text: 'learn.shared.what1' },
    { text: 'learn.shared.what2' },
    {
      play: {
        title: 'learn.shared.trial',
        views: ['verdict', 'charts'],
        trials: [
          { label: 'learn.shared.few', config: presetWith('related') },
          { label: 'learn.shared.many', config: presetWith('related', {}, () => ({ labels: 1 })) },
        ],
      },
    },
    { text: 'learn.shared.look' },
    { heading: 'learn.shared.why' },
    { text: 'learn.shared.why1' },
    { text: 'learn.shared.why2' },
    { text: 'learn.shared.why3' },
    { text: 'learn.shared.but' },
  ],
};
