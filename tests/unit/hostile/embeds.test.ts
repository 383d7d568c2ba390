import { expect, test } from 'vitest';
import { embedControls, embedViews, readEmbed, withEmbed } from '../../../src/ui/store/embed-address';
import { mutator, trial, tries } from '../../setup/mutations';

const addresses = [
  '?embed=charts,maps&theme=dark&autoplay=off&messages=https://example.org',
  '?backend=cpu&embed=verdict,model,transport,options&lang=zh&messages=*',
  '?embed=&messages=http://localhost:3000',
];

test('a mutated address of a frame shows views that there are, speaks to one origin at most, and is written as it was read', () => {
  const drawn = mutator('hostile/embeds');
  trial(
    'mutated addresses of frames',
    tries(3000),
    () => drawn.text(addresses),
    (search) => {
      const { embed, problems } = readEmbed(search);
      expect(problems.length).toBeLessThanOrEqual(8);
      if (embed === null) return;
      expect(embed.views.length).toBeGreaterThan(0);
      expect(embedViews).toEqual(expect.arrayContaining([...embed.views]));
      expect(embedControls).toEqual(expect.arrayContaining([...embed.controls]));
      if (embed.messages !== null && embed.messages !== '*')
        expect(new URL(embed.messages).origin).toBe(embed.messages);
      const written = withEmbed('https://a.org/', embed);
      expect(readEmbed(new URL(written).search)).toEqual({ embed, problems: [] });
    },
  );
});

test('an address as long as one can be says what little there is to say', () => {
  for (const part of [',', 'charts,', 'x', '%ff', '&embed=', '&messages=*']) {
    const { embed, problems } = readEmbed(`?embed=${part.repeat(2 ** 20 / part.length)}`);
    expect(embed).not.toBeNull();
    expect(problems.length).toBeLessThanOrEqual(8);
    for (const { found } of problems) expect(`${found}`.length).toBeLessThanOrEqual(60);
  }
});
