import type { LaterCatalogue } from '../language-texts';

/** 供幻灯片使用的页面图片。 */
export const picture: LaterCatalogue['picture'] = {
  step: '第 {{step}} 步',
  seeds_other: '{{count}} 个种子',
  tooLong: '链接过长，无法生成二维码，请以文字形式分享。',
};
