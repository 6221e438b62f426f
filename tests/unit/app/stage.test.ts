import { type ComponentChild, Fragment, h } from 'preact';
import { useEffect } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SmallNode, smallDocument } from '../../fixtures/smallPage.ts';

vi.stubGlobal('document', smallDocument);
vi.stubGlobal('location', { search: '' });
const { Stage } = await import('../../../src/app/stage.ts');

let page: SmallNode;
let stage: InstanceType<typeof Stage>;
beforeEach(() => {
  page = new SmallNode('body');
  const root = new SmallNode('main');
  page.insertBefore(root, null);
  stage = new Stage(root as unknown as Element);
});

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

async function shown(make: () => ComponentChild): Promise<string> {
  stage.show(make);
  await settled();
  return page.markup;
}

/** A drill as the app draws it: something laid over may follow it. */
const drill = (inside: ComponentChild) => () => h(Fragment, null, h(Frame, { inside }));
function Frame({ inside }: { inside: ComponentChild }) {
  return h('section', null, inside);
}

describe('what a screen asks for while it is drawn', () => {
  it('waits, where an element that has the focus is taken away', async () => {
    const night = drill('night');
    const button = h('button', { onBlur: () => stage.show(night) });
    await shown(drill(button));
    expect(await shown(drill('day'))).toBe('<body><main><section>night</section></main></body>');
  });

  it('waits, where an effect had not run before the next screen came', async () => {
    function Asking({ hour }: { hour: number }) {
      useEffect(() => {
        if (hour === 1) stage.show(drill('night'));
      }, [hour]);
      return h('b', null, hour);
    }
    await shown(drill(h(Asking, { hour: 1 })));
    expect(await shown(drill(h(Asking, { hour: 2 })))).toBe(
      '<body><main><section>night</section></main></body>',
    );
  });
});

it('draws only the last of several screens', async () => {
  const early = vi.fn(drill('early'));
  stage.show(early);
  expect(await shown(drill('late'))).toBe('<body><main><section>late</section></main></body>');
  expect(early).not.toHaveBeenCalled();
});

describe('after an error', () => {
  it('nothing of the broken screen is left, and the next one stands alone', async () => {
    await shown(drill('whole'));
    page.firstChild?.firstChild?.insertBefore(new SmallNode('torn'), null);
    stage.showAnew(() => h('p', null, 'error'));
    await settled();
    expect(page.markup).toBe('<body><main><p>error</p></main></body>');
    expect(await shown(drill('on'))).toBe('<body><main><section>on</section></main></body>');
  });

  it('also where another screen was asked for in between', async () => {
    await shown(drill('whole'));
    page.firstChild?.insertBefore(new SmallNode('torn'), null);
    stage.showAnew(() => h('p', null, 'error'));
    expect(await shown(drill('on'))).toBe('<body><main><section>on</section></main></body>');
  });
});
