-- 観測: what the national system was seen to answer, the same content of one institution once.
create table observation (
    id          uuid        primary key,
    institution text        not null,
    account     text        not null,
    source      text        not null,
    observed_at timestamptz not null,
    received_at timestamptz not null,
    hash        text        not null,
    visit_id    uuid,
    check_id    uuid references eligibility_check,
    validity    text,
    result      text        not null,
    answer_id   uuid references eligibility_check,
    unique (institution, hash)
);
create index observation_by_visit on observation (institution, visit_id) where visit_id is not null;
