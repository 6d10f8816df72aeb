-- 運用ボードの件数: what is counted of other parts' facts, by opaque ids. Only visits that count are kept.
create table board_visit (
    visit_id    uuid        primary key,
    institution text        not null,
    day         date        not null,
    full_charge boolean     not null,
    prevented   boolean     not null,
    taken_at    timestamptz not null
);
create index board_visit_by_day on board_visit (day, institution);

-- 申立書: one that is closed stays, so that a fact that comes late does not open it again.
create table board_declaration (
    declaration_id uuid    primary key,
    institution    text    not null,
    open           boolean not null
);
create index board_declaration_open on board_declaration (institution) where open;

create table board_claim (
    claim_id    uuid        primary key,
    institution text        not null,
    month       text        not null,
    unknown     boolean     not null,
    said_at     timestamptz not null
);
create index board_claim_unknown on board_claim (month, institution) where unknown;
