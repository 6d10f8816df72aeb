-- Repeatable, so that a database of an earlier build gets it too.
-- 次の予約: the first booking of the queue that nobody else holds. The plan is kept; one made while the queue was empty
-- would sort the whole of a full one for every booking, so it goes by the queue's index, whatever is known of the table.
create or replace function next_booking(at_time timestamptz, today date) returns uuid language plpgsql
    set enable_sort = off as $$
declare
    found uuid;
begin
    select id into found from pre_check_booking
    where queued and not_before <= at_time and visit_date >= today
    order by place, id limit 1 for update skip locked;
    return found;
end $$;
