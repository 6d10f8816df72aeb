-- 障害の範囲: whether an institution lies in it; "whose" is the one institution of a clinic's or a terminal's extent.
create function lies_in(asked text, scope text, value text, whose text) returns boolean
    language sql stable parallel safe
as
$$
select case scope
    when 'NATIONAL' then true
    when 'REGION' then left(asked, 2) = value
    when 'CLINIC' then asked = whose
    when 'PC' then asked = whose
    else exists (
        select from clinic c where c.institution = asked and value = case scope
            when 'CARRIER' then c.carrier
            when 'LINE' then c.line
            when 'VENDOR' then c.vendor
            when 'TERMINAL' then c.terminal
        end)
end
$$;
