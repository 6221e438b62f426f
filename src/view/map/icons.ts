/** Tabler outline icons as paths for a 24 × 24 box. The set is one with the panels'. */
import type { Context } from './canvas.ts';

const files = import.meta.glob<string>(
  '/node_modules/@tabler/icons/icons/outline/{alert-triangle,ambulance,antenna,basket,bed,bell,biohazard,bolt,brand-tiktok,brand-wechat,brand-weibo,bread,broadcast,bucket,building,building-arch,building-bank,building-bridge,building-broadcast-tower,building-church,building-community,building-factory,building-hospital,building-pavilion,building-skyscraper,building-store,building-warehouse,bus,camera,car,chef-hat,device-mobile,droplet,emergency-bed,eye,fire-extinguisher,fire-hydrant,firetruck,first-aid-kit,flag,flame,flame-off,flask,friends,gas-station,headset,heart-handshake,heartbeat,home,home-heart,hospital,map-pin,mask,meat,medicine-syrup,message-2,message-circle,messages,microphone,microphone-2,microscope,mood-kid,mountain,news,nurse,old,phone,question-mark,ripple,road,salt,school,shield,shopping-cart,soup,speakerphone,speedboat,spray,stethoscope,temperature,tent,test-pipe,toilet-paper,tools-kitchen-2,trees,truck,truck-delivery,user,users,users-group,vaccine,video,virus,walk,wash,wheelchair,x}.svg',
  { query: '?raw', import: 'default', eager: true },
);

const SOURCES: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, svg]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.svg'.length),
    svg,
  ]),
);

const ALIASES: Readonly<Record<string, string>> = { boat: 'speedboat', megaphone: 'speakerphone' };

/** The `d` strings of an icon's file, without the invisible frame that Tabler puts first. */
export function pathsOf(svg: string): string[] {
  return [...svg.matchAll(/<path[^>]*?\sd="([^"]+)"/g)]
    .filter((match) => !match[0].includes('stroke="none"'))
    .map((match) => match[1] as string);
}

const ready = new Map<string, Path2D>();

function iconPath(name: string): Path2D {
  const known = ready.get(name);
  if (known !== undefined) return known;
  const path = new Path2D();
  const source = SOURCES.get(ALIASES[name] ?? name) ?? SOURCES.get('map-pin') ?? '';
  for (const d of pathsOf(source)) path.addPath(new Path2D(d));
  ready.set(name, path);
  return path;
}

/** Strokes an icon about (x, y), `size` wide. An unknown name gives a map pin. */
export function drawIcon(
  context: Context,
  name: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  weight = 2,
): void {
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(size / 24, size / 24);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = weight;
  context.strokeStyle = colour;
  context.stroke(iconPath(name));
  context.restore();
}
