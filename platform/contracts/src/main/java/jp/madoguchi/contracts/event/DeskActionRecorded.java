package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 窓口で操作をした: what somebody did at a desk beside taking patients. Person-free but for the account.
 *
 * @param byTicket signed in with the ticket for times without the identity provider
 * @param visitId the visit it concerns, if one
 * @param reason a word of a closed list (a {@link Cause}, a reason for 目視確認, a way to close), never free text
 * @param day which day somebody stated; absent of every other action, and in facts of gateways that did not tell
 */
public record DeskActionRecorded(
        UUID actionId,
        InstitutionCode institution,
        UUID gatewayId,
        Instant at,
        String account,
        boolean byTicket,
        DeskAction action,
        @Nullable UUID visitId,
        @Nullable String reason,
        @Nullable StatedDay day)
        implements Payload {

    /**
     * 申し出た日付: which of two days somebody said it is, while the clock was in doubt.
     *
     * @param stated what the desk goes by from then on
     * @param machine what the machine's clock showed
     */
    public record StatedDay(LocalDate stated, LocalDate machine) {}

    @Override
    public EventType eventType() {
        return EventType.DESK_ACTION_RECORDED;
    }

    @Override
    public String key() {
        return (visitId == null ? actionId : visitId).toString();
    }
}
