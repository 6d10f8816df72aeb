-- 差額の返金: what is owed by the answer that stands and what was handed back, both as claim-service last said. Person-free.
create table refund (
    institution text    not null,
    visit_id    uuid    not null,
    answer      integer not null,
    owed        bigint  not null,
    version     integer not null,
    paid        bigint  not null,
    paid_on     date,
    record      text,
    primary key (institution, visit_id)
);
create index refund_due on refund (institution) where owed > paid;
create index refund_paid on refund (paid_on, institution) where paid > 0;

-- What was answered before this was kept.
insert into refund (institution, visit_id, answer, owed, version, paid)
select distinct on (institution, visit_id) institution, visit_id, version,
    case answer::jsonb ->> 'result'
        when 'REFUND' then (answer::jsonb -> 'amounts' ->> 'differenceYen')::bigint
        else 0
    end,
    0, 0
from settlement_answer
order by institution, visit_id, version desc;
