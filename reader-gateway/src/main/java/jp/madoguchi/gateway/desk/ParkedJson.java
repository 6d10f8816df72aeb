package jp.madoguchi.gateway.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.gateway.domain.ParkedItem;
import org.jspecify.annotations.Nullable;

/**
 * 要確認の控え.
 *
 * @param sequence of the entry; below zero for what is told beside the journal
 * @param typeLabel what kind of fact it is, in words
 * @param code why the cluster refused it, and {@code reason} the same in words
 * @param owner who looks at it, once somebody does
 * @param dueOn until when
 */
record ParkedJson(
        long sequence,
        @Nullable UUID entryId,
        String type,
        String typeLabel,
        @Nullable UUID visitId,
        Instant occurredAt,
        String code,
        String reason,
        @Nullable String owner,
        LocalDate dueOn) {

    static ParkedJson of(ParkedItem item) {
        return new ParkedJson(
                item.sequence(),
                item.entryId(),
                item.type(),
                label(item.type()),
                item.visitId(),
                item.occurredAt(),
                item.code(),
                RefusalWords.of(item.code()),
                item.owner(),
                item.dueOn());
    }

    private static String label(String type) {
        if (type.equals(EventType.VISIT_RECORDED.wire())) {
            return "受付";
        }
        if (type.equals(EventType.DECLARATION_TAKEN.wire())) {
            return "申立書";
        }
        return switch (type) {
            case "OBSERVATION" -> "国のシステムの回答の報告";
            case "STANDING" -> "窓口の状態の報告";
            default -> "窓口の操作";
        };
    }
}
