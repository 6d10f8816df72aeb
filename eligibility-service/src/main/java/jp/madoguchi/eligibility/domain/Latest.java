package jp.madoguchi.eligibility.domain;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;

/**
 * 直近である理由: where an answer comes from, how old it was when it was given, and why nothing newer stands behind it.
 *
 * @param asOf when the source said so
 * @param ageSeconds how long before the answer that was
 * @param why Japanese, person-free
 */
public record Latest(Source source, Instant asOf, long ageSeconds, String why) {
    private static final String BY_CERTIFICATE = "カードの証明書から本人を特定し、登録されている直近の資格をお答えしています";
    private static final String BY_CARD_NUMBERS = "カードの資格確認結果の番号から本人を特定し、登録されている直近の資格をお答えしています";
    private static final String LOST = "カードから本人を特定しましたが、資格確認日に有効な資格は登録されていません。直近に喪失した資格をお答えしています";
    private static final String NOBODY = "照会の時点で、この照会に当てはまる資格は登録されていません";
    private static final String SEVERAL = "本人を一人に決められないため、どの資格もお答えしていません";
    private static final String NEWER = "番号に対応する資格のみをお答えしています。より新しい資格がありますが、番号による確認では表示されません";
    private static final String BY_NUMBERS = "番号に対応する資格のみをお答えしています。より新しい資格があっても表示されません";

    /** 情報の出どころ. */
    public enum Source {
        /** 登録: asked of the registry at the moment of answering. */
        REGISTRY,
        /** 観測: what the national system was seen to answer. */
        OBSERVED
    }

    /** What a source said at a time, told in an answer to this question. One whose clock is ahead said it just now. */
    public static Latest of(
            Source source, CheckQuestion question, Validity validity, Instant asOf, Instant answeredAt) {
        long age = Math.max(0, Duration.between(asOf, answeredAt).toSeconds());
        return new Latest(
                source, asOf, age, source == Source.OBSERVED ? observed(question) : registered(question, validity));
    }

    private static String observed(CheckQuestion question) {
        String way = question.method() == CheckMethod.CARD ? "カード" : "番号";
        return way + "によるオンライン資格確認等システムの回答を、観測したとおりにお伝えしています";
    }

    /** Only what is in force is called the latest. */
    private static String registered(CheckQuestion question, Validity validity) {
        if (validity == Validity.NOT_FOUND) {
            return NOBODY;
        }
        if (validity == Validity.MULTIPLE) {
            return SEVERAL;
        }
        if (question.method() != CheckMethod.CARD) {
            return validity == Validity.INVALID_NEWER_EXISTS ? NEWER : BY_NUMBERS;
        }
        if (validity != Validity.VALID) {
            return LOST;
        }
        return question.match(numbers -> BY_CARD_NUMBERS, certificate -> BY_CERTIFICATE);
    }
}
