-- 作り直す索引: what a rebuild fills while the live tables go on serving. At its end the two change names, indexes included, so whatever a
-- later migration changes in one of a pair it changes in the other.
create table enrollee_next (like enrollee including defaults);
alter table enrollee_next add constraint enrollee_pkey_next primary key (person_id);
create index enrollee_by_name_next on enrollee_next (name_fingerprint);
create index enrollee_by_kana_next on enrollee_next (kana_fingerprint);
create index enrollee_by_fold_next on enrollee_next (fold_fingerprint);

create table enrollee_number_next (like enrollee_number including defaults);
alter table enrollee_number_next
    add constraint enrollee_number_pkey_next primary key (insurer_number, number, symbol, person_id),
    add constraint enrollee_number_person_id_fkey_next foreign key (person_id) references enrollee_next;
create index enrollee_number_by_person_next on enrollee_number_next (person_id);

-- 索引の作り直し: at most one runs.
create table index_rebuild (
    id         uuid        primary key,
    account    text        not null,
    state      text        not null,
    started_at timestamptz not null,
    heard_at   timestamptz not null,
    records    bigint      not null,
    ended_at   timestamptz
);
create unique index index_rebuild_running on index_rebuild (state) where state = 'RUNNING';
create index index_rebuild_by_time on index_rebuild (started_at);
