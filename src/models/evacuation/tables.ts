/** What does not change during a drill, looked up once. */
import type { PlaceGeometry, PrepareContext } from '../port.ts';
import {
  refusalLivestock,
  refusalPerFalseAlarm,
  roadWinding,
  shortestTravel,
  vehicleMetresPerMinute,
} from './constants.ts';
import type { EvacuationParams, VillageParams } from './params.ts';
import { plainVillage, shelterIds, villageIds } from './params.ts';

export interface Tables {
  villages: string[];
  shelters: string[];
  villageIndex: Map<string, number>;
  shelterIndex: Map<string, number>;
  /** People by village × cohort. */
  sizes: number[];
  /** Of a village: people of the danger zone, and the vulnerable among them. */
  zone: number[];
  zoneVulnerable: number[];
  livestock: number[];
  householdSize: number[];
  relatives: number[];
  refusal: number[];
  travelMinutes: number[];
  /** Village × shelter: shelter indices, the assigned first, then by distance. */
  destinations: number[];
  beds: number[];
  initiallyOpen: boolean[];
  /** Village × (dead, injured, missing): keyed thresholds in [0, 1) for whole numbers. */
  thresholds: number[];
  preparationMinutes: number;
  warningPace: number;
  harmPace: number;
}

const fates = ['dead', 'injured', 'missing'];

/** Prepares the tables of one scenario. */
export function buildTables(params: EvacuationParams, context: PrepareContext): Tables {
  const byId = new Map(context.places.map((place) => [place.id, place]));
  const villages = villageIds(params, context.places);
  const shelters = shelterIds(context.places);
  const at = (id: string): PlaceGeometry => byId.get(id) as PlaceGeometry;
  const settings = villages.map((id) => params.villages?.[id] ?? plainVillage);
  const paths = villages.map((id, index) =>
    rankShelters(at(id), shelters.map(at), settings[index]?.shelter),
  );
  return {
    villages,
    shelters,
    villageIndex: new Map(villages.map((id, index) => [id, index])),
    shelterIndex: new Map(shelters.map((id, index) => [id, index])),
    ...peopleTables(villages.map(at), settings),
    livestock: villages.map((id) => at(id).livestock),
    householdSize: villages.map((id) => householdSize(at(id))),
    relatives: settings.map((village) => village.relatives ?? params.relatives),
    refusal: villages.map((id, index) => refusalFactor(at(id), settings[index], params)),
    travelMinutes: villages.map((id, index) =>
      travelMinutes(
        at(id),
        byId.get(shelters[paths[index]?.[0] ?? -1] ?? ''),
        settings[index],
        context,
      ),
    ),
    destinations: paths.flat(),
    beds: shelters.map((id) => at(id).shelter),
    initiallyOpen: shelters.map((id) => params.openShelters.includes(id)),
    thresholds: villages.flatMap((id) =>
      fates.map((fate) => context.random(`evacuation.${fate}`, id)),
    ),
    preparationMinutes: params.preparationMinutes,
    warningPace: params.warningPace,
    harmPace: params.harmPace,
  };
}

function peopleTables(
  places: readonly PlaceGeometry[],
  settings: readonly VillageParams[],
): Pick<Tables, 'sizes' | 'zone' | 'zoneVulnerable'> {
  const sizes = places.map((place, index) => cohortSizes(place, settings[index] ?? plainVillage));
  return {
    sizes: sizes.flat(),
    zone: sizes.map(([able, vulnerable]) => able + vulnerable),
    zoneVulnerable: sizes.map(([, vulnerable]) => vulnerable),
  };
}

function cohortSizes(
  place: PlaceGeometry,
  village: VillageParams,
): [number, number, number, number] {
  const vulnerable = Math.min(place.vulnerable, place.population);
  const able = place.population - vulnerable;
  const { atRisk } = village;
  return [able * atRisk, vulnerable * atRisk, able * (1 - atRisk), vulnerable * (1 - atRisk)];
}

function householdSize(place: PlaceGeometry): number {
  return place.homes > 0 ? Math.max(1, place.population / place.homes) : 3.2;
}

function refusalFactor(
  place: PlaceGeometry,
  village: VillageParams | undefined,
  params: EvacuationParams,
): number {
  const falseAlarms = village?.falseAlarms ?? 0;
  return (
    params.refusalPace *
    (1 + refusalLivestock * place.livestock) *
    (1 + refusalPerFalseAlarm * falseAlarms)
  );
}

function squaredDistance(from: PlaceGeometry, to: PlaceGeometry): number {
  return (from.x - to.x) * (from.x - to.x) + (from.y - to.y) * (from.y - to.y);
}

function rankShelters(
  village: PlaceGeometry,
  shelters: readonly PlaceGeometry[],
  assigned: string | undefined,
): number[] {
  const key = (index: number): number => {
    const shelter = shelters[index];
    if (!shelter) return 0;
    return shelter.id === assigned ? -1 : squaredDistance(village, shelter);
  };
  return shelters.map((_, index) => index).sort((a, b) => key(a) - key(b) || a - b);
}

function travelMinutes(
  village: PlaceGeometry,
  shelter: PlaceGeometry | undefined,
  settings: VillageParams | undefined,
  context: PrepareContext,
): number {
  if (settings?.travelMinutes) return settings.travelMinutes;
  if (!shelter) return 20;
  const metres = Math.sqrt(squaredDistance(village, shelter)) * context.metresPerUnit * roadWinding;
  return Math.max(shortestTravel, metres / vehicleMetresPerMinute);
}
