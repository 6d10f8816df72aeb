-- 観測した患者: as whom an institution knows somebody the national system named and the registry does not know. The digest of the
-- numbers and the birth date and the 枝番 as in eligibility_check.asked, and the digest of the birth date alone. Several numbers are
-- one patient where the same 照会番号 came with them. The patient may be a person of the registry by now, or have been one whom it did
-- not know by these numbers.
create table observed_identity (
    institution text not null,
    digest      text not null,
    branch      text not null,
    born        text not null,
    patient_id  uuid not null,
    primary key (institution, digest, branch)
);
create index observed_identity_by_patient on observed_identity (patient_id);

-- Whom an observed answer is about, where that is nobody of the registry. It is never set together with person_id.
alter table eligibility_check add column observed_patient_id uuid;
create index eligibility_check_of_observed on eligibility_check (observed_patient_id, institution, answered_at)
    where observed_patient_id is not null;

-- What a clinic keeps of a patient is kept under the id it knows them by: of the registry, or of an observed patient.
alter table accepted_field drop constraint accepted_field_person_id_fkey;
alter table reference_number
    drop constraint reference_number_person_id_fkey,
    drop constraint reference_number_given_for_fkey;

-- Nobody is one so far, and the planner must know it: it would take everybody for one.
analyze eligibility_check (observed_patient_id);
