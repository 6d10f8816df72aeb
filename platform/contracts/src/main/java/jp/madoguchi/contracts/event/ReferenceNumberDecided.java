package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 障害時の画面で登録した照会番号の扱いを決めた: the owner of the 照会番号 took it over, or did not and why.
 *
 * @param personId as it was named when the number was set
 * @param setAt when it was set: with institution and person it names the request this answers
 * @param inForce what the institution calls the person now, if it does
 */
public record ReferenceNumberDecided(
        InstitutionCode institution,
        UUID personId,
        String number,
        Instant setAt,
        ReferenceNumberDecision decision,
        @Nullable String inForce,
        Instant decidedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.REFERENCE_NUMBER_DECIDED;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
