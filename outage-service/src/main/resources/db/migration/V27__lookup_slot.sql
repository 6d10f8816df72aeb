-- 利用の上限: whether one more search of an account may be kept. Counted under a lock of its institution and by a snapshot
-- taken after it, so that of searches made at one moment no more are kept than one after another would be. The statement
-- that keeps a search locks the audit chain of the institution right after this, so lots take both in one order.
create function lookup_has_room(institution_code text, account_name text, under_grant uuid, minute_ago timestamptz,
    most_a_minute bigint, hour_ago timestamptz, most_an_hour bigint) returns boolean
language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('lookup:' || institution_code, 0));
    return (select count(*) from (select from lookup l where l.institution = institution_code
            and l.account = account_name and l.asked_at > minute_ago limit most_a_minute) a) < most_a_minute
        and (select count(*) from (select from lookup l where l.grant_id = under_grant
            and l.asked_at > hour_ago limit most_an_hour) h) < most_an_hour;
end $$;
