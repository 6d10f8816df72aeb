-- 請求の案件: one per visit of an institution; the facts and the decision made of them are kept whole.
create table claim_case (
    id            uuid        primary key,
    visit_id      uuid        not null,
    institution   text        not null,
    status        text        not null,
    service_month text,
    check_id      uuid,
    facts         text        not null,
    decision      text,
    file_id       uuid,
    changed_at    timestamptz not null,
    unique (institution, visit_id)
);
create index claim_case_month on claim_case (institution, service_month);
create index claim_case_check on claim_case (institution, check_id) where check_id is not null;
create index claim_case_not_out on claim_case (institution) where status in ('HELD', 'PREPARED');

-- 受診を待つ結果: an answer that arrived before the visit taken on it; removed when the visit takes it.
create table loose_answer (
    check_id    uuid        primary key,
    institution text        not null,
    answer      text        not null,
    answered_at timestamptz not null
);

-- 請求ファイル: the bytes as they went out.
create table claim_file (
    id           uuid        primary key,
    institution  text        not null,
    claim_month  text        not null,
    organisation text        not null,
    claims       integer     not null,
    total_points integer     not null,
    sha256       text        not null,
    content      bytea       not null,
    written_at   timestamptz not null
);
create index claim_file_month on claim_file (institution, claim_month);
