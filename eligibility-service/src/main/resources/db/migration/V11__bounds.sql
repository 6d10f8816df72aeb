-- What the sweep of every minute deletes by.
create index pre_check_booking_by_visit_date on pre_check_booking (visit_date);
create index pre_check_by_visit_date on pre_check (visit_date);

-- One booking is asked for once, however many pre-checks named it at the same moment.
update pre_check_booking earlier set superseded = true, queued = false
where not earlier.superseded and exists (
    select 1 from pre_check_booking later
    where later.institution = earlier.institution and later.visit_date = earlier.visit_date
      and later.booking_id = earlier.booking_id and not later.superseded and later.id > earlier.id);
drop index pre_check_booking_by_day;
create unique index pre_check_booking_by_day on pre_check_booking (institution, visit_date, booking_id)
    where not superseded;
