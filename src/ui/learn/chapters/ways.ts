import { type Chapter, presetWith } from '../chapter';

const mixedGroups = [1, 2, 1, 2];

export const ways: Chapter = {
  id: 'ways',
  title: 'learn.ways.title',
  pieces: [
    { heading: 'learn.ways.all' },
    { text: 'learn.ways.all1' },
    { text: 'learn.ways.soft' },
    { text: 'learn.ways.experts' },
    {
      play: {
        title: 'learn.ways.trial',
        views: ['verdict', 'model'],
        trials: [
          { label: 'learn.ways.hard', config: presetWith('conflict') },
          { label: 'learn.ways.softRun', config: presetWith('springs') },
          {
            label: 'learn.ways.mmoe',
            config: presetWith('conflict', { sharing: { id: 'mmoe', options: { experts: 2 } } }),
          },
        ],
      },
    },
    { text: 'learn.ways.fair' },
    { heading: 'learn.ways.groups' },
    { text: 'learn.ways.groups1' },
    {
      play: {
        title: 'learn.ways.groupsTrial',
        views: ['verdict'],
        trials: [
          { label: 'learn.ways.alike', config: presetWith('groups') },
          {
            label: 'learn.ways.mixed',
            config: presetWith('groups', {}, (_, index) => ({ group: mixedGroups[index]! })),
          },
        ],
      },
    },
    { text: 'learn.ways.groups2' },
    { links: [['#compare', 'learn.links.compare']] },
  ],
};
