package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import jp.madoguchi.rules.CardMedium;

/**
 * マイナンバーカード: what is registered of the one a certificate belongs to.
 *
 * @param expiresOn 有効期限満了日 of the certificate, its last day
 * @param pinless 顔認証マイナンバーカード, without 暗証番号 and so without マイナポータル
 */
public record Card(CardMedium kind, LocalDate expiresOn, boolean pinless) {}
