package jp.madoguchi.eligibility.domain;

import java.util.List;
import jp.madoguchi.rules.CardMedium;

/** カードの登録の決まり. */
public final class CardRules {
    /** A phone is always unlocked by its holder; only a card can do without 暗証番号. */
    static final Rule<CardRecord> PINLESS_IS_A_CARD = new Rule<>(
            "ELG-251",
            "pinless",
            "暗証番号の設定が不要なのはカードだけです。スマートフォンでは false にしてください",
            "暗証番号の設定が不要なマイナンバーカードの周知（令和5年12月15日開始）",
            record -> !record.card().pinless() || record.card().kind() == CardMedium.CARD);

    static final List<Rule<CardRecord>> CATALOGUE = List.of(PINLESS_IS_A_CARD);

    private CardRules() {}

    /** Every rule this record breaks. */
    public static List<Rule<CardRecord>> broken(CardRecord record) {
        return Rule.broken(CATALOGUE, record);
    }
}
