import type { Source } from '../record';

/** The paper of IMTL and of both its halves. */
export const imtlSource: Omit<Source, 'place'> = {
  authors: 'Liu, Li, Kuang, Xue, Chen, Yang, Liao, Zhang',
  year: 2021,
  title: 'Towards Impartial Multi-task Learning',
  venue: 'ICLR 2021',
  url: 'https://openreview.net/forum?id=IMPnRXEWpvr',
};
