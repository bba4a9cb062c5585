/** Families of the law as it stands since June 2026: one with nothing against it, alone and married, one with much, and one with many children. */

/** @import { Request } from '../../../npm/src/bauyr.d.ts' */

/** Nothing speaks against this applicant. */
const CLEAR = {
  birth_date: '1968-04-02',
  citizenship: 'kazakhstan',
  resides_in_kazakhstan: true,
  permanent_home: true,
  owns_home: true,
  living_area_enough: true,
  income_covers_minimum: true,
  married: false,
  lives_with_others: false,
  legal_capacity: 'full',
  parental_rights: 'intact',
  removed_guardian: false,
  removed_carer: false,
  adoption_cancelled: false,
  illness: false,
  mental_health_observation: false,
  criminal_record: 'none',
  training_completed: true,
  documents_truthful: true,
  data_consent: true,
  patron_requirements_met: true,
  data_bank_registered: true,
};

const HOUSEHOLD = {
  household_incapable: false,
  household_rights_lost: false,
  household_removed: false,
  household_adoption_cancelled: false,
  household_illness: false,
  household_criminal_record: false,
  household_mental_health_observation: false,
};

const CHILD = {
  birth_date: '2014-03-10',
  in_institution: false,
  birth_record: 'in_registry',
  mother_status: 'died',
  father_status: 'died',
  relationship: 'close_relative',
  consents: true,
};

/** @param {Record<string, string | boolean>} applicant @param {Record<string, string | boolean>[]} children @returns {Request} */
const family = (applicant, children) => ({
  service: 'guardianship',
  channel: 'portal',
  date: '2026-11-29',
  answers: { applicant: { ...CLEAR, ...applicant }, children: children.map((child) => ({ ...CHILD, ...child })) },
  have: [],
});

/** A grandmother alone, an orphan of twelve. */
export const alone = family({}, [{}]);

/** The same, married. */
export const married = family({ ...HOUSEHOLD, married: true, marriage_record: 'in_registry' }, [{}]);

/** Reasons that apply, answers that are not known, two children whose parents differ. */
export const hard = family(
  {
    ...HOUSEHOLD,
    married: true,
    lives_with_others: true,
    marriage_record: 'abroad',
    parental_rights: 'limited',
    household_criminal_record: true,
    household_mental_health_observation: 'unknown',
    illness: 'unknown',
    income_covers_minimum: 'unknown',
    owns_home: false,
    training_completed: false,
  },
  [
    { mother_status: 'deprived', father_status: 'recorded_by_mother', birth_record: 'unknown' },
    { mother_status: 'imprisoned', father_status: 'missing', relationship: 'unrelated', birth_date: '2018-05-05' },
  ],
);

/** Brothers and sisters, as many as one application can be for. */
export const many = family(
  { ...HOUSEHOLD, married: true, marriage_record: 'abroad', owns_home: false },
  Array.from({ length: 20 }, () => ({ birth_record: 'abroad' })),
);
