-- 登録元: a record is known by its feeder's own name for it, so that two insurers may use the same one. The empty text is the
-- implementing body. A delivery says who wrote the version in force.
alter table person
    add column feeder text not null default '',
    add column same_as uuid references person,
    add column delivery uuid,
    drop constraint person_record_id_key,
    add constraint person_record unique (record_id, feeder);
-- 同じ人: the records that another one stands for; most persons have one record.
create index person_same_as on person (same_as) where same_as is not null;

alter table record_version
    add column feeder text not null default '',
    add column delivery uuid,
    drop constraint record_version_pkey,
    add primary key (record_id, version, feeder);

-- 送信: who fed, and what became of it.
create table delivery (
    id         uuid        primary key,
    account    text        not null,
    feeder     text        not null,
    began_at   timestamptz not null default now(),
    registered bigint      not null,
    unchanged  bigint      not null,
    late       bigint      not null,
    refused    bigint      not null
);

-- 同じ人の登録をまとめる: which two records the implementing body found to be of one person, and why.
create table person_join (
    id              uuid        primary key,
    person_id       uuid        not null references person,
    other_person_id uuid        not null references person,
    evidence        text        not null,
    joined_by       text        not null,
    joined_at       timestamptz not null default now(),
    parted_on       date,
    parted_by       text
);
create index person_join_one on person_join (person_id) where parted_on is null;
create index person_join_other on person_join (other_person_id) where parted_on is null;

-- What clinics keep of a person follows when records are joined or parted.
drop index eligibility_check_of_person;
create index eligibility_check_of_person on eligibility_check (person_id, institution, answered_at)
    where person_id is not null;
create index accepted_field_by_person on accepted_field (person_id);
create index reference_number_by_person on reference_number (person_id);
