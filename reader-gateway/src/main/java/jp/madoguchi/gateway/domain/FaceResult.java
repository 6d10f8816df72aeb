package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 顔認証付きカードリーダーの結果: one card was presented.
 *
 * @param observed 資格有効性 as the terminal saw it; absent for a code this version does not know
 * @param numbers absent only when the terminal itself found 資格情報なし
 * @param said what the terminal's message is worth as an answer; absent where it says no 資格有効性 this version knows
 */
public record FaceResult(
        LocalDate confirmationDate,
        @Nullable Validity observed,
        @Nullable InsuredNumbers numbers,
        Bearer bearer,
        @Nullable AskOutcome said) {}
