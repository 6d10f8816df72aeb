package jp.madoguchi.gateway.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 顔認証付きカードリーダーの結果: one card was presented.
 *
 * @param observed 資格有効性 as the terminal saw it; absent for a code this version does not know
 * @param numbers absent only when the terminal itself found 資格情報なし
 * @param said what the terminal's message is worth as an answer; absent where it says no 資格有効性 this version knows
 * @param executedAt 処理実行日時, a time in Japan by the terminal's clock; absent where the message does not tell
 */
public record FaceResult(
        LocalDate confirmationDate,
        @Nullable Validity observed,
        @Nullable InsuredNumbers numbers,
        Bearer bearer,
        @Nullable AskOutcome said,
        @Nullable LocalDateTime executedAt) {
    /** Above what two clocks in one clinic differ by and a file needs to get here. A house rule. */
    private static final Duration JUST_NOW = Duration.ofMinutes(3);

    /** One that does not tell when it came about. */
    public FaceResult(
            LocalDate confirmationDate,
            @Nullable Validity observed,
            @Nullable InsuredNumbers numbers,
            Bearer bearer,
            @Nullable AskOutcome said) {
        this(confirmationDate, observed, numbers, bearer, said, null);
    }

    /**
     * Whether this shows that the terminal and the national system behind it answer now: it is an answer, and by its
     * own word came about within the last minutes. What lay on a lost share until now proves nothing.
     */
    public boolean isAnswerOf(Instant now) {
        return said != null
                && executedAt != null
                && Duration.between(executedAt.atZone(DeskDay.ZONE).toInstant(), now)
                                .abs()
                                .compareTo(JUST_NOW)
                        <= 0;
    }
}
