package jp.madoguchi.web.token;

import java.util.Locale;

/**
 * 照会の答え: what is known of a token after the identity provider was asked. The third is never read as one of the others.
 */
enum Answer {
    /** It stands: its session lives and its account is enabled. */
    ACTIVE,
    /** 失効: it does not stand any more, and never will again. */
    INACTIVE,
    /** 確認できず: nobody answered in time, or not in a way that can be read. Nothing is known. */
    COULD_NOT_ASK;

    /** As a value of a meter. */
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
