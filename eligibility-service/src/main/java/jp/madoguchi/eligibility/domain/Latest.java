package jp.madoguchi.eligibility.domain;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.contracts.event.CheckMethod;

/**
 * 直近である理由: where an answer comes from, how old it was when it was given, and why nothing newer stands behind it.
 *
 * @param asOf when the source said so
 * @param ageSeconds how long before the answer that was
 * @param why Japanese, person-free
 */
public record Latest(Source source, Instant asOf, long ageSeconds, String why) {
    private static final String BY_CERTIFICATE = "カードの証明書から本人を特定し、登録されている直近の資格をお答えしています";
    private static final String BY_NUMBERS = "番号に対応する資格のみをお答えしています。より新しい資格があっても表示されません";

    /** 情報の出どころ. */
    public enum Source {
        /** 登録: asked of the registry at the moment of answering. */
        REGISTRY("カードの資格確認結果の番号から本人を特定し、登録されている直近の資格をお答えしています"),
        /** 観測: what the national system was seen to answer. */
        OBSERVED("カードによるオンライン資格確認等システムの回答を、観測したとおりにお伝えしています");

        private final String byCard;

        Source(String byCard) {
            this.byCard = byCard;
        }
    }

    /** What a source said at a time, told in an answer to this question. */
    public static Latest of(Source source, CheckQuestion question, Instant asOf, Instant answeredAt) {
        long age = Duration.between(asOf, answeredAt).toSeconds();
        String why = question.match(
                numbers -> numbers.method() == CheckMethod.CARD ? source.byCard : BY_NUMBERS,
                certificate -> BY_CERTIFICATE);
        return new Latest(source, asOf, age, why);
    }
}
