-- 性別（備考）, 氏名（その他）カナ, 高齢受給者証
alter table person
    add column sex_note text,
    add column name_other_kana text;
alter table coverage
    add column elderly_issued_on date,
    add column elderly_valid_from date,
    add column elderly_valid_until date,
    add column elderly_ratio_percent integer;

-- 限度額・特定疾病: null for most people. 複数該当 is answered while a mis-link is open.
alter table person
    add column certificates text,
    add column open_mislinks integer not null default 0;

-- A coverage is known by its person and its place in the record: one key serves the person, too, and needs no id.
alter table coverage add column position integer;
update coverage c set position = ordered.position
    from (select id, row_number() over (partition by person_id order by id) - 1 as position from coverage) ordered
    where c.id = ordered.id;
alter table coverage
    drop constraint coverage_pkey,
    drop column id,
    add primary key (person_id, position);
drop index coverage_by_person;

-- 登録の履歴: the versions that are not in force. The one in force is in person and coverage and nowhere twice.
delete from record_version v using person p where v.record_id = p.record_id and v.version = p.version;
update record_version set body = (body::jsonb || '{"certificates":{"limits":[],"diseases":[]}}')::text;

-- ひも付け誤り
create table mislink (
    id              uuid        primary key,
    person_id       uuid        not null references person,
    other_person_id uuid        not null references person,
    found_on        date        not null,
    evidence        text        not null,
    reported_by     text        not null,
    reported_at     timestamptz not null default now(),
    separated_on    date,
    separated_by    text
);
create unique index mislink_open on mislink (person_id, other_person_id) where separated_on is null;
