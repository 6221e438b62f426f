import type { PlaceTagView, ReportView } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';

const STATUS = {
  unverified: ['help', 'un'],
  verified: ['check', 'ok'],
  refuted: ['alert-circle', 'df'],
} as const;

export function StatusTag({ status }: { status: ReportView['status'] }) {
  if (status === 'plain') return null;
  const [icon, look] = STATUS[status];
  return (
    <span class={`tag ${look}`}>
      <Icon name={icon} size={13} />
      {t(`report.${status}`)}
    </span>
  );
}

const PLACE_TAG = {
  danger: ['alert-triangle', 'al'],
  water: ['ripple', 'wa'],
  status: ['info-circle', 'st'],
  unverified: ['help', 'un'],
  shelter: ['home-heart', 'ok'],
} as const;

export function PlaceTag({ tag }: { tag: PlaceTagView }) {
  const [icon, look] = PLACE_TAG[tag.kind];
  return (
    <span class={`tag ${look}`}>
      <Icon name={icon} size={13} />
      <span class="cut">{tag.text}</span>
    </span>
  );
}
