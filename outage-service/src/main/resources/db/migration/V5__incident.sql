-- 端末の状態の報告: all of what a gateway says of itself. A silent gateway repeats it, so reported_at is its heartbeat.
alter table gateway_report
    add column breakers         text        not null default '{}',
    add column unsent           bigint      not null default 0,
    add column oldest_unsent_at timestamptz;

-- 医療機関等の台帳: what an institution's terminals hang on, and the telephone it is called back at.
create table clinic (
    institution      text primary key,
    name             text not null,
    carrier          text,
    line             text,
    vendor           text,
    registered_phone text not null
);

-- 障害事案: at most one lasts in an extent.
create table incident (
    id          uuid        primary key,
    scope       text        not null,
    scope_value text        not null,
    institution text,
    origin      text        not null,
    cause       text        not null,
    effect      text        not null,
    opened_at   timestamptz not null,
    ended_at    timestamptz,
    evidence    text,
    timeline    text        not null
);
create unique index incident_open on incident (scope, scope_value) where ended_at is null;
create index incident_by_time on incident (opened_at);
