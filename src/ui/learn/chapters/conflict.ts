import { type Chapter, presetWith } from '../chapter';

export const conflict: Chapter = {
  id: 'conflict',
  title: 'learn.conflict.title',
  pieces: [
    { heading: 'learn.conflict.pull' },
    { text: 'learn.conflict.pull1' },
    {
      formula: String.raw`\cos\angle(g_i, g_j) = \frac{g_i \cdot g_j}{\lVert g_i\rVert\,\lVert g_j\rVert} < 0, \qquad g_t = \nabla_{\theta} L_t`,
    },
    { text: 'learn.conflict.pull2' },
    {
      play: {
        title: 'learn.conflict.narrow',
        views: ['verdict', 'model'],
        trials: [
          { label: 'learn.conflict.three', config: presetWith('conflict') },
          { label: 'learn.conflict.eight', config: presetWith('conflict', { trunk: [8] }) },
        ],
      },
    },
    { heading: 'learn.conflict.negative' },
    { text: 'learn.conflict.negative1' },
    { heading: 'learn.conflict.surgery' },
    { text: 'learn.conflict.surgery1' },
    {
      play: {
        title: 'learn.conflict.trial',
        views: ['verdict', 'charts'],
        trials: [
          {
            label: 'learn.conflict.ownWeights',
            config: presetWith('surgery', { method: { id: 'fixed', options: {} } }),
          },
          { label: 'learn.conflict.pcgrad', config: presetWith('surgery') },
        ],
      },
    },
    { links: [['#lab', 'learn.links.lab']] },
    { heading: 'learn.conflict.when' },
    { text: 'learn.conflict.when1' },
    { text: 'learn.conflict.when2' },
    { text: 'learn.conflict.when3' },
  ],
};
