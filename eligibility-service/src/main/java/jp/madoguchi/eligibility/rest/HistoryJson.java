package jp.madoguchi.eligibility.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.eligibility.domain.CheckHistory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認履歴の回答, newest first.
 *
 * @param formerNumbersAvailable 旧保険者番号あり
 * @param next the cursor of the next page; absent on the last one
 */
record HistoryJson(
        boolean formerNumbersAvailable,
        List<EntryJson> entries,
        @Nullable String next) {

    static HistoryJson of(CheckHistory history) {
        return new HistoryJson(
                history.formerNumbersAvailable(),
                history.entries().stream().map(EntryJson::of).toList(),
                history.next().map(CursorText::write).orElse(null));
    }

    /**
     * 一件.
     *
     * @param former its numbers are former ones
     */
    @Schema(name = "HistoryEntry")
    record EntryJson(
            UUID checkId,
            Validity validity,
            LocalDate confirmationDate,
            Instant answeredAt,
            @Nullable CoverageFacts coverage,
            boolean former) {

        static EntryJson of(CheckHistory.Entry entry) {
            return new EntryJson(
                    entry.answer().checkId(),
                    entry.answer().validity(),
                    entry.answer().confirmationDate(),
                    entry.answer().answeredAt(),
                    entry.answer().coverage(),
                    entry.former());
        }
    }
}
