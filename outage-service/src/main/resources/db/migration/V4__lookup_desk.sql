-- 照会: by whom and when, how the name was compared, what was told, and for which 控えた受診. What was typed is not kept.
alter table lookup add column account text not null default '';
alter table lookup add column asked_at timestamptz not null default 'epoch';
alter table lookup add column step text not null default 'EXACT';
alter table lookup add column told text;
alter table lookup add column visit_id uuid;
create index lookup_by_account on lookup (institution, account, asked_at);
create index lookup_by_grant on lookup (grant_id, asked_at);

-- 利用の警報: one an account and hour in which the restricted function was searched more often than is allowed.
create table usage_alarm (
    id          uuid        primary key,
    institution text        not null,
    grant_id    uuid        not null references activation_grant,
    account     text        not null,
    hour        timestamptz not null,
    searches    integer     not null,
    at          timestamptz not null,
    unique (institution, account, hour)
);
create index usage_alarm_by_time on usage_alarm (at);

-- 照会番号: the institution's own number of a person.
create table reference_number (
    institution text        not null,
    person_id   uuid        not null,
    number      text        not null,
    set_at      timestamptz not null,
    primary key (institution, person_id),
    unique (institution, number)
);
