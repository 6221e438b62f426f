import { describe, expect, it } from 'vitest';
import type { CrewSpot } from '../../../../src/view/map/crews.ts';
import { crewGroups, groupTag } from '../../../../src/view/map/signItems.ts';
import type { CrewView } from '../../../../src/view/model.ts';

function spot(id: number, stage: CrewView['stage'], x: number): CrewSpot {
  const crew: CrewView = {
    id,
    label: '敲门',
    icon: 'truck',
    path: [[x, 100]],
    departs: 0,
    arrives: 0,
    stage,
    tag: '敲门',
  };
  return { crew, x, y: 100, angle: 0, moving: false, ahead: [] };
}

describe('the tags of crews', () => {
  it('are one for all who work in one place', () => {
    const groups = crewGroups([
      spot(1, 'working', 10),
      spot(2, 'staying', 10),
      spot(3, 'working', 90),
      spot(4, 'travelling', 10),
    ]);
    expect(groups.map((group) => group.map(({ crew }) => crew.id))).toEqual([[1, 2], [3], [4]]);
  });

  it('name what they do, and count where that is much', () => {
    expect(groupTag(['敲门'])).toBe('敲门');
    expect(groupTag(['敲门', '劝人'])).toBe('敲门 · 劝人');
    expect(groupTag(['敲门', '敲门'])).toBe('敲门 ×2');
    expect(groupTag(['敲门', '劝人', '接老弱'])).toBe('敲门 等 3 组');
  });
});
