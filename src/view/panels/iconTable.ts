/** Tabler outline icons by name: those the interface uses and those a scenario may ask for. */
const files = import.meta.glob<string>(
  [
    '/node_modules/@tabler/icons/icons/outline/{alert-circle,alert-triangle,arrow-back-up,arrow-left,check,chevron-down,chevron-left,chevron-right,chevron-up,circle-check,circle-dashed,clipboard-check,clock,door-exit,download,file-import,flag,help,history,hourglass,info-circle,keyboard,list,list-details,lock,map-2,map-pin,pencil,player-pause,player-play,player-stop,player-track-next,plus,question-mark,refresh,route,send,target,timeline,upload,writing,x}.svg',
    '/node_modules/@tabler/icons/icons/outline/{book,certificate,cloud-storm,flame,message-2,presentation,printer,report,school,stopwatch,virus}.svg',
    '/node_modules/@tabler/icons/icons/outline/{access-point,brand-wechat,broadcast,certificate-2,device-landline-phone,device-mobile,file-text,gauge,hand-stop,headset,mail,message-circle,messages,microphone,news,phone,phone-off,radio,user,video}.svg',
    '/node_modules/@tabler/icons/icons/outline/{baby-carriage,disabled,friends,heart-handshake,man,old,run,user-check,user-heart,user-search,users,users-group,users-plus,walk,wheelchair,woman}.svg',
    '/node_modules/@tabler/icons/icons/outline/{ambulance,anchor,backhoe,bike,bus,car,car-crane,drone,firetruck,helicopter,lifebuoy,motorbike,plane,sailboat,ship,speedboat,swimming,tractor,truck,truck-delivery}.svg',
    '/node_modules/@tabler/icons/icons/outline/{building,building-bank,building-bridge,building-bridge-2,building-broadcast-tower,building-church,building-community,building-factory,building-hospital,building-store,building-warehouse,gas-station,home,home-check,home-heart,home-off,mountain,road,tent,trees,wall}.svg',
    '/node_modules/@tabler/icons/icons/outline/{activity,antenna,axe,ban,barrier-block,basket,battery,bed,bell,bell-ringing,bolt,bolt-off,bottle,bucket,bulb,calendar,camera,campfire,cash,chart-dots,chart-line,checklist,clipboard-list,cloud-rain,coin,droplet,eye,eye-check,eye-off,fence,file-alert,file-check,file-search,fire-hydrant,first-aid-kit,flask,gavel,hammer,heartbeat,list-check,mask,medicine-syrup,microscope,moon,notes,package,packages,pig,pill,plug,ripple,rosette-discount-check,satellite,scale,search,settings,shield,shield-check,shirt,shopping-cart,shovel,soup,speakerphone,stethoscope,sun,temperature,test-pipe,tools,traffic-cone,trash,urgent,vaccine,volume,wash,wind,zoom-question}.svg',
    '/node_modules/@tabler/icons/icons/outline/{alarm,alert-octagon,alert-square,apple,archive,bell-off,binoculars,biohazard,box,brand-bilibili,brand-tiktok,brand-weibo,bread,broadcast-off,building-arch,building-cottage,building-fortress,building-pavilion,building-skyscraper,bulb-off,bulldozer,calendar-event,calendar-time,cell-signal-off,chef-hat,circle-minus,circle-plus,clipboard-data,clipboard-heart,clipboard-text,clock-play,cloud-fog,cloud-up,confetti,contract,crane,dental,dog,door-enter,ear,emergency-bed,file-upload,fire-extinguisher,fish,flag-2,flag-3,flame-off,garden-cart,glass-full,hand-grab,haze-moon,heart,heart-broken,hexagons,home-move,home-question,home-search,horse,hospital,hourglass-low,info-square,key,ladder,lamp,language,license,lock-open,lungs,map-pin-check,map-pin-exclamation,map-search,meat,message-heart,message-off,message-report,message-share,microphone-2,mood-kid,mood-sad,moon-stars,nurse,phone-call,phone-incoming,phone-outgoing,podium,progress-check,quote,receipt,report-analytics,report-medical,report-money,report-search,rotate,salt,sandbox,scan,server,share,share-2,sitemap,soup-off,spray,square-check,stack-2,stairs,thumb-up,toilet-paper,tools-kitchen,tools-kitchen-2,umbrella,user-plus,user-question,user-shield,user-star,users-minus,virus-off,virus-search,wifi,wifi-off,wood,world-www,zoom-check,zoom-in}.svg',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** What stands between the tags of an icon file. */
function inside(svg: string): string {
  return svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')).trim();
}

const table: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, svg]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.svg'.length),
    inside(svg),
  ]),
);

const FALLBACK = 'flag';
const ALIASES: Readonly<Record<string, string>> = { boat: 'speedboat', megaphone: 'speakerphone' };

/** The drawing of the icon of that name; a flag if there is none. */
export function iconDrawing(name: string): string {
  return table.get(ALIASES[name] ?? name) ?? table.get(FALLBACK) ?? '';
}
