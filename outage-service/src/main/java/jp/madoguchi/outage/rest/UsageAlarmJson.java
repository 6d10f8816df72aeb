package jp.madoguchi.outage.rest;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.RefusedUse;
import jp.madoguchi.outage.domain.UsageAlarm;

/** 利用の警報. */
record UsageAlarmJson(
        UUID alarmId, InstitutionCode institution, UUID grantId, String account, int searches, Instant at) {
    static UsageAlarmJson of(UsageAlarm alarm) {
        return new UsageAlarmJson(
                alarm.id(), alarm.institution(), alarm.grantId(), alarm.account(), alarm.searches(), alarm.at());
    }

    /** 断られた利用. */
    record Refused(
            InstitutionCode institution,
            String account,
            RefusedUse.Reason reason,
            String reasonLabel,
            long times,
            Instant last) {
        static Refused of(RefusedUse use) {
            return new Refused(
                    use.institution(), use.account(), use.reason(), use.reason().label(), use.times(), use.last());
        }
    }
}
