package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;

/** 読み取り結果の控え: the patient, the end of 目視確認 and what is to be told are kept together, or nothing of it is. */
public interface CardResults {
    /** Keeps one in one commit; of a repeat nothing is kept, and nothing follows from it. */
    Uni<KeptCard> keep(CardResult result);
}
