-- 同じ人の登録: which record stands for the person of another, by what was said last; for itself once they have parted. The leader has a
-- row, too. It is no part of the index: it may come before the record it is about, and it stays when the index is made anew.
create table same_person (
    person_id uuid        primary key,
    leader_id uuid        not null,
    said_at   timestamptz not null,
    event_id  uuid        not null
);
create index same_person_by_leader on same_person (leader_id);

-- 照会番号: those of a record are looked for when it is joined.
create index reference_number_by_person on reference_number (person_id);
