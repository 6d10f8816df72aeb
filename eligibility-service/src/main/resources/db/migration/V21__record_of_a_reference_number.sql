-- 照会番号: a number is given for a record, which it stays with when the records of a person are joined or parted; person_id is the
-- id that a clinic reads it by. Of one that was given before it is not known for which record of its person.
alter table reference_number add column given_for uuid references person;
update reference_number set given_for = person_id;
alter table reference_number
    alter column given_for set not null,
    drop constraint reference_number_pkey,
    add primary key (institution, given_for),
    -- Two numbers may change places, in one statement.
    add constraint reference_number_of_person unique (institution, person_id) deferrable initially immediate;
drop index reference_number_by_person;
create index reference_number_by_record on reference_number (given_for);
